import { getTableColumns } from 'drizzle-orm';
import { getTableConfig, type ForeignKey, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import { tables } from './tables.ts';

/** A foreign key of a table, as its model says it: `.references()`, or one over several columns. */
export interface Reference {
  readonly table: PgTable;
  readonly columns: readonly PgColumn[];
  readonly target: PgTable;
  readonly targetColumns: readonly PgColumn[];
  /** The column of the row's workspace, unless the key holds it already. */
  readonly home: readonly PgColumn[];
}

export const columnNamed = (table: PgTable, name: string): PgColumn | undefined =>
  Object.values(getTableColumns(table)).find((column) => column.name === name);

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
