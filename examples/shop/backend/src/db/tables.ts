import { getTableColumns, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import * as schema from './schema.ts';

/** The tables of all models; a test adds its own. */
export const tables: PgTable[] = Object.values<unknown>(schema).filter((one) => is(one, PgTable));

/** What the code, and so a request, calls a column. */
export function propertyOf(table: PgTable | undefined, name: string): string {
  const columns = Object.entries(table ? getTableColumns(table) : {});
  return columns.find(([, column]) => column.name === name)?.[0] ?? name;
}
