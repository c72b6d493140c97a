import { commands } from './commands.ts';

/** What to say of a command that does not exist. */
export async function nearestCommand(name: string): Promise<string> {
  const { nearest } = await import('paxx-conventions');
  const known = commands.map((command) => command.name);
  const guess = nearest(name, known);
  const remedy = guess === undefined ? `The commands are ${known.join(', ')}.` : `Did you mean "${guess}"?`;
  return `There is no command "${name}". ${remedy}\n`;
}
