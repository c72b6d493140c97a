import { getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { ConflictError, InvalidInputError, type DomainError } from '../core/http/errors.ts';
import { columnsAtFault, columnsOfKey, columnsOfRule, type Refusal } from './refusal.ts';
import { findTable, propertyOf, referencesOf, type Reference } from './tables.ts';

type Reader = (refusal: Refusal, error: unknown) => DomainError;

const readers: readonly (readonly [RegExp, Reader])[] = [
  [/^23503|^23001/, foreignKey],
  [/^23505/, (refusal) => conflict(refusal, 'Another row has this value already.')],
  [/^23P01/, (refusal) => conflict(refusal, 'It collides with another row.')],
  [/^23502/, (refusal) => invalid(refusal, columnsOfRule(refusal), 'A value is missing.')],
  // A check, a domain, the condition of a view, what a trigger raises.
  [/^23|^44|^P0001/, (refusal) => invalid(refusal, columnsOfRule(refusal), brokenRule(refusal))],
  [/^22/, unfit],
];

/**
 * What a refusal of the database stands for in the domain, with the fields that it is about: whatever constraint a
 * migration adds, breaking it is a fault of the input and not of the server. Nothing for any other error.
 */
export function translateRefusal(error: unknown): DomainError | undefined {
  const refusal = refusalIn(error);
  const [, read] = readers.find(([code]) => refusal && code.test(refusal.code)) ?? [];
  return refusal && read?.(refusal, error);
}

/** The ORM wraps the driver's error; what is refused at the commit may come as it is. */
export function refusalIn(error: unknown): Refusal | undefined {
  if (!(error instanceof Error)) return undefined;
  const isRefusal = 'severity' in error && 'code' in error;
  return isRefusal ? (error as unknown as Refusal) : refusalIn(error.cause);
}

const pointsNowhere = 'It points at a row that does not exist.';

/** Of a row that is not there, of another workspace's and of a removed one it says the same. */
export function unknownReference({ table, columns, target }: Reference): DomainError {
  const names = columns.map(({ name }) => name);
  const message = `There is no such row in "${getTableName(target)}".`;
  return new InvalidInputError('invalid_input', pointsNowhere, errorsOf(table, names, message));
}

export const inUse = (pointing: PgTable | undefined): DomainError =>
  new ConflictError(
    'in_use',
    pointing ? `Rows of "${getTableName(pointing)}" point at it.` : 'Other rows point at it.',
  );

/** Both sides of a key are refused alike, so the columns tell: what is written points nowhere, or what goes is used. */
function foreignKey(refusal: Refusal): DomainError {
  const table = findTable(refusal.table);
  const names = columnsOfKey(refusal);
  const reference = table && referencesOf(table).find(({ columns }) => isKey(columns, names));
  if (reference) return unknownReference(reference);
  if (!/^insert/.test(refusal.message)) return inUse(table);
  return invalid(refusal, names, pointsNowhere);
}

const isKey = (columns: readonly { name: string }[], names: readonly string[]): boolean =>
  columns.length === names.length && columns.every(({ name }) => names.includes(name));

function unfit(refusal: Refusal, error: unknown): DomainError {
  const { table, columns } = columnsAtFault(refusal, error);
  return invalid(
    { ...refusal, ...(table && { table }) },
    columns,
    'The database cannot hold a value.',
  );
}

const brokenRule = ({ constraint }: Refusal): string =>
  constraint === undefined
    ? 'A rule of the database refuses it.'
    : `It breaks the rule "${constraint}".`;

const conflict = (refusal: Refusal, message: string): DomainError =>
  new ConflictError(
    'conflict',
    message,
    errorsOf(findTable(refusal.table), columnsOfKey(refusal), message),
  );

const invalid = ({ table }: Refusal, columns: readonly string[], message: string): DomainError =>
  new InvalidInputError('invalid_input', message, errorsOf(findTable(table), columns, message));

/** Of several columns the workspace is nobody's input: it stands in the path. */
const errorsOf = (table: PgTable | undefined, columns: readonly string[], message: string) =>
  columns
    .filter((name) => name !== 'workspace_id' || columns.length === 1)
    .map((name) => ({ path: propertyOf(table, name), message }));
