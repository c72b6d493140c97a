import { arrived, findDifference, gone } from './find-difference.ts';
import type { Column, Structure } from './read-structure.ts';

/** One name that became another, as SQL in both directions. */
export interface Rename {
  readonly forth: string;
  readonly back: string;
}

/** @example readRename('invoices.amount=total'), readRename('invoices=bills') */
export function readRename(text: string): Rename {
  const [, table = '', column, name = ''] = /^(\w+)(?:\.(\w+))?=(\w+)$/.exec(text) ?? [];
  if (name === '') throw new Error(`"${text}" is no rename: say table.column=name, or table=name.`);
  const rename = (from: string, to: string) =>
    column === undefined
      ? `ALTER TABLE "${from}" RENAME TO "${to}";`
      : `ALTER TABLE "${table}" RENAME COLUMN "${from}" TO "${to}";`;
  return { forth: rename(column ?? table, name), back: rename(name, column ?? table) };
}

/** What may have been renamed: one is gone where another of the same kind is new. */
export function findRenames(from: Structure, to: Structure): string[] {
  const { tables, columns } = findDifference(from, to);
  const isAlike = (one: Column, other: Column) =>
    one.table === other.table && one.type === other.type;
  return [
    ...gone(tables).flatMap((old) => arrived(tables).map(({ name }) => `${old.name}=${name}`)),
    ...gone(columns).flatMap((old) =>
      arrived(columns)
        .filter((column) => isAlike(old, column))
        .map(({ name }) => `${old.table}.${old.name}=${name}`),
    ),
  ];
}

/** Dropping what was renamed would lose what it holds, so nobody guesses. */
export function refuseGuess(renames: readonly string[]): void {
  if (renames.length === 0) return;
  throw new Error(
    'Something is gone and something alike is new, and only you know whether it was renamed. Say which of these were:\n' +
      `${renames.map((rename) => `  --rename ${rename}`).join('\n')}\n` +
      'Several are separated by commas. Where none was, say --no-rename.',
  );
}
