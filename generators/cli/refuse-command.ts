import { commands } from './commands.ts';

/** Says on stderr that a command does not exist, and on stdout too where a program reads along. Returns the exit code. */
export async function refuseCommand(name: string, isJson: boolean): Promise<number> {
  const { nearest } = await import('paxx-conventions');
  const { diagnostic } = await import('../engine/diagnostics/diagnostic.ts');
  const { envelope } = await import('../engine/run/envelope.ts');
  const known = commands.map((command) => command.name);
  const guess = nearest(name, known);
  const remedy = guess === undefined ? `The commands are ${known.join(', ')}.` : `Did you mean "${guess}"?`;
  const message = `There is no command "${name}".`;
  process.stderr.write(`${message} ${remedy}\n`);
  const result = envelope(name, [diagnostic('PAXX2004', message, { remedy })]);
  if (isJson) process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
  return result.exitCode;
}
