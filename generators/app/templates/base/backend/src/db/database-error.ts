import { getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { ConflictError, InvalidInputError, type DomainError } from '../core/http/errors.ts';
import {
  columnsOfKey,
  columnsOfRule,
  columnsOfValue,
  refusalIn,
  writtenIn,
  type Refusal,
} from './refusal.ts';
import { findTable, propertyOf, referencesOf, type Reference } from './tables.ts';

/**
 * What a refusal of the database stands for in the domain, with the fields that it is about: whatever constraint a
 * migration adds, breaking it is a fault of the input and not of the server. Nothing for any other error.
 */
export function translateRefusal(error: unknown): DomainError | undefined {
  const refusal = refusalIn(error);
  if (refusal === undefined) return undefined;
  const { code, constraint } = refusal;
  if (/^23503|^23001/.test(code)) return foreignKey(refusal);
  if (code === '23505') return conflict(refusal, 'Another row has this value already.');
  if (code === '23P01') return conflict(refusal, 'It collides with another row.');
  if (code === '23502') return brokenRule(refusal, 'A value is missing.');
  // A check, a domain, the condition of a view, what a trigger raises.
  if (/^23|^44|^P0001/.test(code)) {
    return brokenRule(
      refusal,
      constraint ? `It breaks the rule "${constraint}".` : 'A rule of the database refuses it.',
    );
  }
  return /^22/.test(code) ? unfit(refusal, error) : undefined;
}

const pointsNowhere = 'It points at a row that does not exist.';

/** Of a row that is not there, of another workspace's and of a removed one it says the same. */
export function unknownReference({ table, columns, target }: Reference): DomainError {
  const names = columns.map(({ name }) => name);
  const message = `There is no such row in "${getTableName(target)}".`;
  return new InvalidInputError('invalid_input', pointsNowhere, faultsOf(table, names, message));
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
  const key = names.toSorted().join();
  const reference =
    table &&
    referencesOf(table).find(
      ({ columns }) =>
        columns
          .map(({ name }) => name)
          .sort()
          .join() === key,
    );
  if (reference) return unknownReference(reference);
  return /^insert/.test(refusal.message) ? invalid(table, names, pointsNowhere) : inUse(table);
}

function conflict(refusal: Refusal, message: string): DomainError {
  const faults = faultsOf(findTable(refusal.table), columnsOfKey(refusal), message);
  return new ConflictError('conflict', message, faults);
}

const brokenRule = (refusal: Refusal, message: string): DomainError =>
  invalid(findTable(refusal.table), columnsOfRule(refusal), message);

function unfit(refusal: Refusal, error: unknown): DomainError {
  const written = writtenIn(error);
  const columns = written ? columnsOfValue(refusal, written) : [];
  return invalid(written?.table, columns, 'The database cannot hold a value.');
}

const invalid = (table: PgTable | undefined, columns: readonly string[], message: string) =>
  new InvalidInputError('invalid_input', message, faultsOf(table, columns, message));

/** Of several columns the workspace is nobody's input: it stands in the path. */
const faultsOf = (table: PgTable | undefined, columns: readonly string[], message: string) =>
  columns
    .filter((name) => name !== 'workspace_id' || columns.length === 1)
    .map((name) => ({ path: propertyOf(table, name), message }));
