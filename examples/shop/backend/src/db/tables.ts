import { getTableColumns, is } from 'drizzle-orm';
import { getTableConfig, PgTable, type ForeignKey, type PgColumn } from 'drizzle-orm/pg-core';
import * as schema from './schema.ts';

/** A foreign key of a table, as its model says it: `.references()`, or one over several columns. */
export interface Reference {
  readonly table: PgTable;
  readonly columns: readonly PgColumn[];
  readonly target: PgTable;
  readonly targetColumns: readonly PgColumn[];
  /** The column of the row's workspace, unless the key holds it already. */
  readonly home: readonly PgColumn[];
}

/** What is written of a row, by what the code calls its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** The tables of all models; a test adds its own. */
export const tables: PgTable[] = Object.values<unknown>(schema).filter((one) => is(one, PgTable));

export const columnNamed = (table: PgTable, name: string): PgColumn | undefined =>
  Object.values(getTableColumns(table)).find((column) => column.name === name);

/** What the code, and so a request, calls a column. */
export function propertyOf(table: PgTable | undefined, name: string): string {
  const columns = Object.entries(table ? getTableColumns(table) : {});
  return columns.find(([, column]) => column.name === name)?.[0] ?? name;
}

const keysOf = (table: PgTable) => getTableConfig(table).foreignKeys;

export const referencesOf = (table: PgTable): Reference[] => keysOf(table).map(read);

/** Those that keep a row in use: which neither go with it nor become empty. */
export const referencesTo = (target: PgTable): Reference[] =>
  tables
    .flatMap(keysOf)
    .filter(({ onDelete = 'no action' }) => ['no action', 'restrict'].includes(onDelete))
    .map(read)
    .filter((reference) => reference.target === target);

function read(key: ForeignKey): Reference {
  const { columns, foreignTable: target, foreignColumns: targetColumns } = key.reference();
  const home = columnNamed(key.table, 'workspace_id');
  const isApart = home && !columns.includes(home);
  return { table: key.table, columns, target, targetColumns, home: isApart ? [home] : [] };
}
