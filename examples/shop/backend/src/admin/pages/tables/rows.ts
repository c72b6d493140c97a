import { asc, desc, eq, ilike, or } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../../db/connection.ts';
import type { AdminView } from '../../admin-view.ts';
import { columnsOf, type Row } from './columns.ts';
import { referencesOf } from './references.ts';

export interface Search {
  readonly query: string;
  readonly page: number;
}

export const pageSize = 25;

/** The rows of a page, newest first, with the columns that the view shows. */
export async function listRows(db: Database, view: AdminView, { query, page }: Search) {
  const columns = columnsOf(view);
  const shown = ['id', ...view.columns].map((name) => [name, columns[name]!] as const);
  const where = query === '' ? undefined : holds(view, query);
  const rows: Row[] = await db
    .select(Object.fromEntries(shown))
    .from(view.table)
    .where(where)
    .orderBy(...(columns['createdAt'] ? [desc(columns['createdAt'])] : []), asc(columns['id']!))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  return { rows, total: await db.$count(view.table, where) };
}

export async function findRow(db: Database, view: AdminView, id: string): Promise<Row | undefined> {
  const [row] = await db
    .select()
    .from(view.table)
    .where(eq(columnsOf(view)['id']!, id));
  return row;
}

/** Whether a text of the row holds the query. An id finds its row, and those that point at it. */
function holds(view: AdminView, query: string) {
  const columns = columnsOf(view);
  const texts = view.search.map((name) => ilike(columns[name]!, `%${escapePattern(query)}%`));
  if (!z.uuid().safeParse(query).success) return or(...texts);
  const ids = ['id', ...referencesOf(view).map(({ name }) => name)];
  return or(...texts, ...ids.map((name) => eq(columns[name]!, query)));
}

/** The characters that mean something in a pattern stand for themselves. */
const escapePattern = (query: string): string => query.replaceAll(/[\\%_]/g, String.raw`\$&`);
