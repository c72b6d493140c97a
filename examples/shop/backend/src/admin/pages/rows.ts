import { asc, count, desc, eq, getTableColumns, ilike, or } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { AdminView } from '../../core/admin-view.ts';
import type { Database } from '../../db/connection.ts';

export type Row = Readonly<Record<string, unknown>>;

export const pageSize = 25;

export function columnsOf({ table }: AdminView): Readonly<Record<string, PgColumn>> {
  return getTableColumns(table);
}

/** The rows of a page, newest first, with the columns that the view shows. */
export async function listRows(
  db: Database,
  view: AdminView,
  { query, page }: { query: string; page: number },
): Promise<{ rows: Row[]; total: number }> {
  const columns = columnsOf(view);
  const shown = ['id', ...view.columns].map((name) => [name, columns[name]!] as const);
  const where =
    query === '' ? undefined : or(...view.search.map((name) => holds(columns[name]!, query)));
  const rows = await db
    .select(Object.fromEntries(shown))
    .from(view.table)
    .where(where)
    .orderBy(...(columns['createdAt'] ? [desc(columns['createdAt'])] : []), asc(columns['id']!))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const [counted] = await db.select({ total: count() }).from(view.table).where(where);
  return { rows, total: counted?.total ?? 0 };
}

export async function findRow(db: Database, view: AdminView, id: string): Promise<Row | undefined> {
  const [row] = await db
    .select()
    .from(view.table)
    .where(eq(columnsOf(view)['id']!, id));
  return row;
}

/** The characters that mean something in a pattern stand for themselves. */
const holds = (column: PgColumn, query: string) =>
  ilike(column, `%${query.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
