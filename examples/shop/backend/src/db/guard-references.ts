import type { SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './connection.ts';
import { refuseAstray, refuseChange, type Row } from './refuse-astray.ts';
import { unfitIn } from './unfit-in.ts';

/** The query of an insert or an update, before it runs. */
interface Query {
  execute: (...given: unknown[]) => Promise<unknown>;
  readonly config?: { readonly where?: SQL };
  onConflictDoUpdate?: (conflict: { readonly set: Row }) => Query;
}

type Make<Given> = (given: Given) => Query;

/** Those that are guarded already, so that nothing is looked up twice. */
const guards = new WeakSet<Database>();

/**
 * What foreign keys do not see, for every insert and update of the ORM, whoever writes it: a row of a workspace points at
 * rows of the same workspace only, and at none that was removed softly; and one that others point at is not removed softly.
 * It costs a query where a model has such a reference and the write gives it, and nothing otherwise. The database itself
 * stays as it was.
 */
export function guardReferences(db: Database): Database {
  if (guards.has(db)) return db;
  const insert = db.insert.bind(db);
  const update = db.update.bind(db);
  const transaction = db.transaction.bind(db);
  const guard: Database = Object.assign(Object.create(db) as Database, {
    insert(table: PgTable) {
      const builder = insert(table) as unknown as { values: Make<Row | Row[]> };
      const values = builder.values.bind(builder);
      builder.values = (given) => {
        const rows = [given].flat();
        const query = values(given);
        const resolve = query.onConflictDoUpdate?.bind(query);
        query.onConflictDoUpdate = (conflict) => {
          rows.push({ ...rows[0], ...conflict.set });
          return resolve!(conflict);
        };
        return guarded(query, table, rows, () => refuseAstray(db, table, rows));
      };
      return builder;
    },
    update(table: PgTable) {
      const builder = update(table) as unknown as { set: Make<Row> };
      const set = builder.set.bind(builder);
      builder.set = (change) => {
        const query = set(change);
        const check = () => refuseChange(db, table, change, query.config?.where);
        return guarded(query, table, [change], check);
      };
      return builder;
    },
    transaction: (work: (tx: Database) => Promise<unknown>, config?: object) =>
      transaction((tx) => work(guardReferences(tx)), config),
  });
  guards.add(guard);
  return guard;
}

function guarded(query: Query, table: PgTable, rows: Row[], check: () => Promise<void>): Query {
  const { execute } = query;
  query.execute = async (...given) => {
    await check();
    return execute(...given).catch((error: unknown) => {
      throw unfitIn(error, table, rows) ?? error;
    });
  };
  return query;
}
