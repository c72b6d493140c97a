import type { Entry, Registry } from 'paxx-conventions';

/** The line of an entry as people write it by hand: the one that a message tells them to add. */
export function lineOf({ shape }: Registry, { key, symbol, literal }: Entry): string {
  if (shape === 'exports') return `export * from '${key}';`;
  if (shape === 'array') return `${symbol ?? key},`;
  const name = /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key) ? key : `'${key}'`;
  const value = literal ?? symbol ?? key;
  return name === value ? `${name},` : `${name}: ${value},`;
}
