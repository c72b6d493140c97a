import { arrived, changed, findDifference, gone } from './find-difference.ts';
import type { Column, Enum, Structure } from './read-structure.ts';

/** One name that became another, as SQL in both directions. */
export interface Rename {
  readonly forth: string;
  readonly back: string;
}

/**
 * A table, a column or a value of an enum that gets another name.
 *
 * @example readRename('invoices=bills', enums), 'invoices.amount=total', 'invoice_status.draft=open'
 */
export function readRename(text: string, enums: readonly Enum[]): Rename {
  const [, owner = '', part, name = ''] = /^(\w+)(?:\.(\w+))?=(\w+)$/.exec(text) ?? [];
  if (name === '') {
    throw new Error(
      `"${text}" is no rename: say table=name, table.column=name or enum.value=name.`,
    );
  }
  const isEnum = enums.some((one) => plain(one.name) === owner);
  const rename = (from: string, to: string) => {
    if (part === undefined) return `ALTER TABLE "${from}" RENAME TO "${to}";`;
    return isEnum
      ? `ALTER TYPE "${owner}" RENAME VALUE '${from}' TO '${to}';`
      : `ALTER TABLE "${owner}" RENAME COLUMN "${from}" TO "${to}";`;
  };
  return { forth: rename(part ?? owner, name), back: rename(name, part ?? owner) };
}

/** As it is typed: PostgreSQL quotes names that are also words of its own. */
const plain = (name: string) => name.replaceAll('"', '');

/** What may have been renamed: one is gone where another of the same kind is new. */
export function findRenames(from: Structure, to: Structure): string[] {
  const { enums, tables, columns } = findDifference(from, to);
  const isAlike = (one: Column, other: Column) =>
    one.table === other.table && one.type === other.type;
  return [
    ...gone(tables).flatMap((old) => arrived(tables).map(({ name }) => `${old.name}=${name}`)),
    ...gone(columns).flatMap((old) =>
      arrived(columns)
        .filter((column) => isAlike(old, column))
        .map(({ name }) => `${old.table}.${old.name}=${name}`),
    ),
    ...changed(enums).flatMap(([old, wanted]) =>
      lacking(old, wanted).flatMap((label) =>
        lacking(wanted, old).map((name) => `${old.name}.${label}=${name}`),
      ),
    ),
  ].map(plain);
}

const lacking = ({ labels }: Enum, other: Enum) =>
  labels.filter((label) => !other.labels.includes(label));

/** Dropping what was renamed would lose what it holds, so nobody guesses. */
export function refuseGuess(renames: readonly string[]): void {
  if (renames.length === 0) return;
  throw new Error(
    'Something is gone and something alike is new, and only you know whether it was renamed. Say which of these were:\n' +
      `${renames.map((rename) => `  --rename ${rename}`).join('\n')}\n` +
      'Several are separated by commas. Where none was, say --no-rename.',
  );
}
