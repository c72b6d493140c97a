import { and, eq, exists, isNotNull, isNull, ne, or, sql, type SQL } from 'drizzle-orm';
import { alias, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './connection.ts';
import { inUse, refusalIn, unknownReference } from './database-error.ts';
import { columnNamed, propertyOf, referencesOf, referencesTo, type Reference } from './tables.ts';

/** What is asked is whether there is any. */
const one = { one: sql`1` };

export type Values = Readonly<Record<string, unknown>>;

/** A reference whose rows the database would take, although they are none of the row's business. */
interface Guarded extends Reference {
  /** The target under another name: a table may point at itself. */
  readonly other: PgTable;
  readonly names: readonly string[];
  /** The columns of the workspace, where both have one and the key does not hold it already. */
  readonly workspace: { readonly own: PgColumn; readonly other: PgColumn } | undefined;
  readonly removedAt: PgColumn | undefined;
}

function guardedOf(table: PgTable): Guarded[] {
  const own = columnNamed(table, 'workspace_id');
  return referencesOf(table).flatMap((reference) => {
    const { target, columns } = reference;
    const isApart = own && !columns.includes(own) && columnNamed(target, 'workspace_id');
    if (!isApart && !columnNamed(target, 'deleted_at')) return [];
    const other = alias(target, 'referred');
    const theirs = columnNamed(other, 'workspace_id');
    return {
      ...reference,
      other,
      names: columns.map(({ name }) => propertyOf(table, name)),
      workspace: isApart && theirs ? { own, other: theirs } : undefined,
      removedAt: columnNamed(other, 'deleted_at'),
    };
  });
}

/** The row that these values point at, where they must not: of another workspace, or removed. */
const pointsAstray = (
  { other, targetColumns, workspace, removedAt }: Guarded,
  keys: unknown[],
  home: unknown,
) =>
  and(
    ...targetColumns.map(({ name }, index) => eq(columnNamed(other, name)!, keys[index])),
    or(workspace && ne(workspace.other, home), removedAt && isNotNull(removedAt)),
  );

export async function refuseAstray(
  db: Database,
  table: PgTable,
  rows: readonly Values[],
): Promise<void> {
  for (const guarded of guardedOf(table)) {
    const { names, workspace } = guarded;
    const pointing = rows.filter((row) => names.every((name) => row[name] != null));
    if (pointing.length === 0) continue;
    const home = workspace && propertyOf(table, workspace.own.name);
    const astray = pointing.map((row) =>
      pointsAstray(
        guarded,
        names.map((name) => row[name]),
        home && row[home],
      ),
    );
    await refuseFound(
      guarded,
      db
        .select(one)
        .from(guarded.other)
        .where(or(...astray))
        .limit(1),
    );
  }
}

export async function refuseChange(
  db: Database,
  table: PgTable,
  change: Values,
  where: SQL | undefined,
): Promise<void> {
  for (const guarded of guardedOf(table)) await refuseMoving(db, guarded, change, where);
  const removedAt = columnNamed(table, 'deleted_at');
  if (removedAt && change[propertyOf(table, removedAt.name)] != null)
    await refuseRemoval(db, table, and(where, isNull(removedAt)));
}

async function refuseMoving(
  db: Database,
  guarded: Guarded,
  change: Values,
  where: SQL | undefined,
) {
  const { table, columns, names, workspace, other } = guarded;
  const own = [...columns, ...(workspace ? [workspace.own] : [])];
  const given = own.filter(({ name }) => change[propertyOf(table, name)] !== undefined);
  if (given.length === 0 || names.some((name) => change[name] === null)) return;
  const after = (column: PgColumn) => change[propertyOf(table, column.name)] ?? column;
  const isOther = given.map((column) => sql`${column} is distinct from ${after(column)}`);
  const astray = pointsAstray(guarded, columns.map(after), workspace && after(workspace.own));
  const query = db
    .select(one)
    .from(table)
    .where(and(where, or(...isOther), exists(db.select(one).from(other).where(astray))))
    .limit(1);
  await refuseFound(guarded, query);
}

/** What is no id at all is that of no row. */
async function refuseFound(guarded: Guarded, query: Promise<unknown[]>): Promise<void> {
  const found = await query.catch((error: unknown) => {
    throw refusalIn(error)?.code.startsWith('22') ? unknownReference(guarded) : error;
  });
  if (found.length > 0) throw unknownReference(guarded);
}

/** As the database refuses to delete a row that is still used. */
async function refuseRemoval(db: Database, table: PgTable, where: SQL | undefined): Promise<void> {
  for (const { table: pointing, columns, targetColumns, isBinding } of referencesTo(table)) {
    if (!isBinding) continue;
    const other = alias(pointing, 'pointing');
    const removedAt = columnNamed(other, 'deleted_at');
    const isUsed = and(
      ...columns.map(({ name }, index) => eq(columnNamed(other, name)!, targetColumns[index])),
      removedAt && isNull(removedAt),
    );
    const found = await db
      .select(one)
      .from(table)
      .where(and(where, exists(db.select(one).from(other).where(isUsed))))
      .limit(1);
    if (found.length > 0) throw inUse(pointing);
  }
}
