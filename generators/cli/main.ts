import { watchOutput } from '../engine/diagnostics/watch-output.ts';
import { version } from '../engine/render/package-root.ts';
import { commands } from './commands.ts';
import { commandHelp, generalHelp } from './help.ts';

/**
 * The bin `paxx` (also `generator-paxx`): the generators without Yeoman.
 *
 * @param argv what follows the program's name
 * @returns the exit code
 */
export async function main(argv: readonly string[]): Promise<number> {
  watchOutput();
  const [name, ...rest] = argv;
  const named = rest.find((word) => !word.startsWith('-'));
  const asksHelp = name === undefined || ['-h', '--help', 'help'].includes(name);
  if (asksHelp && named === undefined) return print(generalHelp(version()));
  if (!asksHelp && ['-v', '-V', '--version', 'version'].includes(name)) return print(`${version()}\n`);
  const wanted = (asksHelp ? named : name) ?? '';
  const command = commands.find((known) => known.name === wanted);
  if (command === undefined) {
    const { refuseCommand } = await import('./refuse-command.ts');
    return refuseCommand(wanted, argv.includes('--json'));
  }
  if (asksHelp || rest.includes('--help') || rest.includes('-h')) return print(commandHelp(command));
  const { runAtTerminal } = await import('./run-at-terminal.ts');
  return runAtTerminal(command, rest);
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}
