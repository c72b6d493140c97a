import { asc, inArray } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import type { Database } from '../../../db/connection.ts';
import type { AdminView } from '../../admin-view.ts';
import { plain } from '../text.ts';
import { columnsOf, type Row } from './columns.ts';
import { views } from './views.ts';

/** A column that points at rows of another table, which these pages show, too. */
export interface Reference {
  readonly name: string;
  readonly key: string;
  readonly view: AdminView;
}

/** As the table's foreign keys say. */
export function referencesOf(view: AdminView): Reference[] {
  const keys = getTableConfig(view.table).foreignKeys.map((key) => key.reference());
  return view.columns.flatMap((name) => {
    const column = columnsOf(view)[name];
    const target = keys.find(({ columns }) => columns.length === 1 && columns[0] === column);
    return Object.entries(views)
      .filter(([, { table }]) => table === target?.foreignTable)
      .map(([key, other]) => ({ name, key, view: other }));
  });
}

/** More than these nobody chooses from: they are named by their id. */
const mostChoices = 200;

/** The rows that a column can point at, by id, unless there are too many. */
export async function choicesOf(
  db: Database,
  { view }: Reference,
): Promise<ReadonlyMap<string, string> | undefined> {
  const { id, name } = named(view);
  const rows = await db
    .select({ id, name })
    .from(view.table)
    .orderBy(asc(name))
    .limit(mostChoices + 1);
  return rows.length > mostChoices ? undefined : byId(rows);
}

/** What the rows point at: the names, by id. */
export async function namesOf(
  db: Database,
  view: AdminView,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, string>> {
  const found = referencesOf(view).map((reference) => {
    const { id, name } = named(reference.view);
    const ids = new Set(rows.map((row) => row[reference.name]).filter((value) => value !== null));
    return db
      .select({ id, name })
      .from(reference.view.table)
      .where(inArray(id, [...ids]));
  });
  return byId((await Promise.all(found)).flat());
}

function named(view: AdminView) {
  const columns = columnsOf(view);
  return { id: columns['id']!, name: columns[view.columns[0] ?? 'id']! };
}

const byId = (rows: readonly Row[]): ReadonlyMap<string, string> =>
  new Map(rows.map(({ id, name }) => [String(id), plain(name) || String(id)]));
