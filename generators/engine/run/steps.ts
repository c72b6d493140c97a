import type { NextStep } from './command.ts';

/** Commands to try next, each with what it is for, in two columns. */
export function steps(rows: readonly NextStep[]): string[] {
  const width = Math.max(...rows.map(([command]) => command.length));
  return rows.map(([command, purpose]) => `${command.padEnd(width)}   ${purpose}`.trimEnd());
}
