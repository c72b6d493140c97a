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
  const command = commands.find((known) => known.name === name);
  if (name === undefined || name === '-h' || name === '--help' || name === 'help') {
    const asked = commands.find((known) => known.name === rest[0]);
    process.stdout.write(asked ? commandHelp(asked) : generalHelp(version()));
    return 0;
  }
  if (name === '-V' || name === '--version') {
    process.stdout.write(`${version()}\n`);
    return 0;
  }
  if (command === undefined) {
    const { refuseCommand } = await import('./refuse-command.ts');
    return refuseCommand(name, argv.includes('--json'));
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(commandHelp(command));
    return 0;
  }
  const { runAtTerminal } = await import('./run-at-terminal.ts');
  return runAtTerminal(command, rest);
}
