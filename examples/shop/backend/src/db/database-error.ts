import { Column, getTableColumns, getTableName, is } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { ConflictError, InvalidInputError, type DomainError } from '../core/http/errors.ts';
import { propertyOf, tables } from './tables.ts';

/** What PostgreSQL says of what it refuses, through either driver. */
export interface Refusal extends Partial<
  Record<'table' | 'column' | 'constraint' | 'detail', string>
> {
  readonly code: string;
  readonly message: string;
}

const messages: readonly (readonly [code: RegExp, message: (refusal: Refusal) => string])[] = [
  [/^23505/, () => 'Another row has this value already.'],
  [/^23P01/, () => 'It collides with another row.'],
  [/^23502/, () => 'A value is missing.'],
  // A check, a domain, the condition of a view, what a trigger raises.
  [/^23|^44|^P0001/, brokenRule],
  [/^22/, () => 'The database cannot hold a value.'],
];

function brokenRule({ constraint }: Refusal): string {
  return constraint ? `It breaks the rule "${constraint}".` : 'A rule of the database refuses it.';
}

/** The ORM wraps the driver's error; what is refused at the commit may come as it is. */
export function refusalIn(error: unknown): Refusal | undefined {
  if (!(error instanceof Error)) return undefined;
  const isRefusal = 'severity' in error && 'code' in error;
  return isRefusal ? (error as unknown as Refusal) : refusalIn(error.cause);
}

/**
 * What a refusal of the database stands for in the domain, with the fields that it is about: whatever constraint a
 * migration adds, breaking it is a fault of the input and not of the server. Nothing for any other error.
 */
export function translateRefusal(error: unknown): DomainError | undefined {
  const refusal = refusalIn(error);
  const [, describe] = messages.find(([code]) => refusal && code.test(refusal.code)) ?? [];
  if (refusal === undefined || describe === undefined) return undefined;
  const table = tables.find((one) => getTableName(one) === refusal.table);
  const columns = table ? columnsAtFault(refusal, table) : [];
  if (/^23503|^23001/.test(refusal.code)) return foreignKey(refusal, table, columns);
  const message = describe(refusal);
  const faults = faultsOf(table, columns, message);
  return /^23505|^23P01/.test(refusal.code)
    ? new ConflictError('conflict', message, faults)
    : new InvalidInputError('invalid_input', message, faults);
}

/**
 * Turns the server's refusal of a second equal value into the error that the index stands for.
 * Asking first and writing then would let two requests at the same time through.
 */
export async function translateUnique<Result>(
  write: Promise<Result>,
  errors: Readonly<Record<string, () => Error>>,
): Promise<Result> {
  return write.catch((error: unknown) => {
    const { code, constraint = '' } = refusalIn(error) ?? {};
    const translated = code === '23505' ? errors[constraint]?.() : undefined;
    if (translated === undefined) throw error;
    throw Object.assign(translated, { errors: translateRefusal(error)?.errors ?? [] });
  });
}

const pointsNowhere = 'It points at a row that does not exist.';

/** Of a row that is not there, of another workspace's and of a removed one it says the same. */
export function unknownReference(table: PgTable, columns: readonly Column[], target: PgTable) {
  const message = `There is no such row in "${getTableName(target)}".`;
  return new InvalidInputError('invalid_input', pointsNowhere, faultsOf(table, columns, message));
}

export const inUse = (pointing: PgTable | undefined): DomainError =>
  new ConflictError(
    'in_use',
    pointing ? `Rows of "${getTableName(pointing)}" point at it.` : 'Other rows point at it.',
  );

/** Both sides of a key are refused alike, so the columns tell: what is written points nowhere, or what goes is used. */
function foreignKey({ message }: Refusal, table: PgTable | undefined, columns: readonly Column[]) {
  const keys = table ? getTableConfig(table).foreignKeys.map((key) => key.reference()) : [];
  const key = keys.find((one) => namesOf(one.columns) === namesOf(columns));
  if (table && key) return unknownReference(table, columns, key.foreignTable);
  if (!/^insert/.test(message)) return inUse(table);
  const faults = faultsOf(table, columns, pointsNowhere);
  return new InvalidInputError('invalid_input', pointsNowhere, faults);
}

const namesOf = (columns: readonly Column[]) =>
  columns
    .map(({ name }) => name)
    .sort()
    .join();

/** Of several columns the workspace is nobody's input: it stands in the path. */
const faultsOf = (table: PgTable | undefined, columns: readonly Column[], message: string) =>
  columns
    .filter(({ name }) => name !== 'workspace_id' || columns.length === 1)
    .map(({ name }) => ({ path: propertyOf(table, name), message }));

/** The columns that a refusal is about: those of a key or of a rule. */
function columnsAtFault(refusal: Refusal, table: PgTable): Column[] {
  const { code, column: named, constraint = '', detail = '' } = refusal;
  const isAtFault = ({ name }: Column): boolean => {
    if (named !== undefined) return name === named;
    // `Key (workspace_id, lower(name::text))=(…) already exists.`, in whatever language the rest is.
    const key = isOfKey.test(code) && /\((.*?)\)=\(/.exec(detail)?.[1]?.match(/\w+/g);
    const names = key || columnsOfCheck(table, constraint);
    return names?.includes(name) ?? `_${constraint}_`.includes(`_${name}_`);
  };
  return Object.values(getTableColumns(table)).filter(isAtFault);
}

const isOfKey = /^23(?:001|503|505|P01)/;

/** What the model says of a check; nothing of one that only a migration knows. */
function columnsOfCheck(table: PgTable, constraint: string): string[] | undefined {
  const check = getTableConfig(table).checks.find(({ name }) => name === constraint);
  return check?.value.queryChunks.flatMap((chunk) => (is(chunk, Column) ? [chunk.name] : []));
}
