import { and, eq, exists, isNotNull, isNull, ne, or, sql, type SQL } from 'drizzle-orm';
import { alias, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './connection.ts';
import { inUse, refusalIn, unknownReference } from './database-error.ts';
import { columnNamed, referencesOf, referencesTo, type Reference } from './references.ts';
import { propertyOf } from './tables.ts';

/** What is written of a row, by what the code calls its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** What is asked is whether there is any. */
const one = { one: sql`1` };

/** Refuses rows that would point at one of another workspace, or at one that was removed softly. */
export async function refuseAstray(db: Database, table: PgTable, rows: readonly Row[]) {
  for (const reference of referencesOf(table)) {
    const astray = rows.map((row) =>
      isAstray(db, reference, ({ name }) => row[propertyOf(table, name)]),
    );
    await refuseAny(db, reference, or(...astray));
  }
}

/** Refuses a change after which a row would point astray, and one that removes a row softly that is still used. */
export async function refuseChange(db: Database, table: PgTable, change: Row, where?: SQL) {
  for (const reference of referencesOf(table)) await refuseMove(db, reference, change, where);
  const removedAt = columnNamed(table, 'deleted_at');
  if (removedAt && change[propertyOf(table, removedAt.name)] != null)
    await refuseRemoval(db, table, and(where, isNull(removedAt)));
}

async function refuseMove(db: Database, reference: Reference, change: Row, where?: SQL) {
  const { table, columns, home } = reference;
  const valueOf = ({ name }: PgColumn) => change[propertyOf(table, name)];
  const given = [...columns, ...home].filter((column) => valueOf(column) !== undefined);
  const after = (column: PgColumn) => (given.includes(column) ? valueOf(column) : column);
  const isMoved = or(...given.map((column) => sql`${column} is distinct from ${after(column)}`));
  const astray = isMoved && isAstray(db, reference, after);
  await refuseAny(db, reference, astray && and(where, isMoved, astray), sql`from ${table}`);
}

/** Whether a row of these values would point where the database lets it, although it must not. */
function isAstray(
  db: Database,
  { target, columns, targetColumns, home }: Reference,
  valueOf: (column: PgColumn) => unknown,
): SQL | undefined {
  if (columns.some((column) => valueOf(column) == null)) return undefined;
  const other = alias(target, 'referred');
  const named = (name: string) => columnNamed(other, name);
  const [theirs, removedAt] = [named('workspace_id'), named('deleted_at')];
  const isForeign = home.map((own) => theirs && ne(theirs, valueOf(own)));
  const isWrong = or(...isForeign, removedAt && isNotNull(removedAt));
  const isIt = columns.map((one, index) => eq(named(targetColumns[index]!.name)!, valueOf(one)));
  return (
    isWrong &&
    exists(
      db
        .select(one)
        .from(other)
        .where(and(...isIt, isWrong)),
    )
  );
}

async function refuseAny(db: Database, reference: Reference, where?: SQL, from = sql``) {
  if (where === undefined) return;
  const query = db.execute(sql`select ${from} where ${where} limit 1`);
  const { table, columns, target } = reference;
  const { rows } = await query.catch((error: unknown) => {
    // What is no id at all is that of no row.
    throw refusalIn(error)?.code.startsWith('22')
      ? unknownReference(table, columns, target)
      : error;
  });
  if (rows.length > 0) throw unknownReference(table, columns, target);
}

/** As the database refuses to delete a row that is still used. */
async function refuseRemoval(db: Database, table: PgTable, where: SQL | undefined) {
  for (const { table: pointing, columns, targetColumns } of referencesTo(table)) {
    const other = alias(pointing, 'pointing');
    const named = (name: string) => columnNamed(other, name);
    const removedAt = named('deleted_at');
    const isIt = columns.map(({ name }, index) => eq(named(name)!, targetColumns[index]));
    const users = db.select(one).from(other);
    const isUsed = exists(users.where(and(...isIt, removedAt && isNull(removedAt))));
    const used = await db.select(one).from(table).where(and(where, isUsed)).limit(1);
    if (used.length > 0) throw inUse(pointing);
  }
}
