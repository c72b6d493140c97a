import { nearest } from 'paxx-conventions';
import { diagnostic } from '../engine/diagnostics/diagnostic.ts';
import { inline, printedJson } from '../engine/diagnostics/visible.ts';
import { envelope } from '../engine/run/envelope.ts';
import { commands } from './commands.ts';

/** Says on stderr that a command does not exist, and on stdout too where a program reads along. Returns the exit code. */
export function refuseCommand(name: string, isJson: boolean): number {
  const known = commands.map((command) => command.name);
  const guess = nearest(name, known);
  const remedy = guess === undefined ? `The commands are ${known.join(', ')}.` : `Did you mean "${guess}"?`;
  const message = `There is no command "${name}".`;
  process.stderr.write(`${inline(`${message} ${remedy}`)}\n`);
  const result = envelope(name, [diagnostic('PAXX2004', message, { remedy })]);
  if (isJson) process.stdout.write(printedJson(result));
  return result.exitCode;
}
