import type { SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './connection.ts';
import { refuseAstray, refuseChange, type Values } from './refuse-astray.ts';

interface Query {
  execute: (...given: unknown[]) => Promise<unknown>;
  readonly config?: { readonly where?: SQL };
  onConflictDoUpdate?: (conflict: { readonly set: Values }) => Query;
}

/**
 * What foreign keys do not see, for every insert and update of the ORM, whoever writes it: a row of a workspace points at
 * rows of the same workspace only, and at none that was removed softly; and one that others point at is not removed softly.
 * It costs a query where a model has such a reference and the write gives it, and nothing otherwise.
 */
export function guardReferences(db: Database): Database {
  const [insert, update, transaction] = [
    db.insert.bind(db),
    db.update.bind(db),
    db.transaction.bind(db),
  ];
  return Object.assign(db, {
    insert(table: PgTable) {
      const builder = insert(table) as unknown as { values: (rows: Values | Values[]) => Query };
      const values = builder.values.bind(builder);
      builder.values = (rows) => {
        const given = [rows].flat();
        const query = before(values(rows), () => refuseAstray(db, table, given));
        const resolve = query.onConflictDoUpdate?.bind(query);
        query.onConflictDoUpdate = (conflict) => {
          given.push({ ...given[0], ...conflict.set });
          return resolve!(conflict);
        };
        return query;
      };
      return builder;
    },
    update(table: PgTable) {
      const builder = update(table) as unknown as { set: (change: Values) => Query };
      const set = builder.set.bind(builder);
      builder.set = (change) => {
        const query = set(change);
        return before(query, () => refuseChange(db, table, change, query.config?.where));
      };
      return builder;
    },
    transaction: (work: (tx: Database) => Promise<unknown>, config?: object) =>
      transaction((tx) => work(guardReferences(tx)), config),
  });
}

function before(query: Query, check: () => Promise<void>): Query {
  const { execute } = query;
  query.execute = async (...given) => {
    await check();
    return execute(...given);
  };
  return query;
}
