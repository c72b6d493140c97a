import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { getTableConfig, PgTable, type PgColumn } from 'drizzle-orm/pg-core';
import * as schema from './schema.ts';

/** A foreign key of a table, as its model says it: `.references()`, or one over several columns. */
export interface Reference {
  readonly table: PgTable;
  readonly columns: readonly PgColumn[];
  readonly target: PgTable;
  readonly targetColumns: readonly PgColumn[];
  /** Whether a row in use must stay: it takes nothing with it, and leaves nothing empty. */
  readonly isBinding: boolean;
}

/** The tables of all models; a test adds its own. */
export const tables: PgTable[] = Object.values<unknown>(schema).filter((one) => is(one, PgTable));

export const findTable = (name: string | undefined): PgTable | undefined =>
  tables.find((table) => getTableName(table) === name);

export const columnNamed = (table: PgTable, name: string): PgColumn | undefined =>
  Object.values(getTableColumns(table)).find((column) => column.name === name);

/** What the code, and so a request, calls a column. */
export function propertyOf(table: PgTable | undefined, name: string): string {
  const columns = Object.entries(table ? getTableColumns(table) : {});
  return columns.find(([, column]) => column.name === name)?.[0] ?? name;
}

export const referencesOf = (table: PgTable): Reference[] =>
  getTableConfig(table).foreignKeys.map((key) => {
    const { columns, foreignTable, foreignColumns } = key.reference();
    const isBinding = ['no action', 'restrict', undefined].includes(key.onDelete);
    return { table, columns, target: foreignTable, targetColumns: foreignColumns, isBinding };
  });

export const referencesTo = (target: PgTable): Reference[] =>
  tables.flatMap(referencesOf).filter((reference) => reference.target === target);
