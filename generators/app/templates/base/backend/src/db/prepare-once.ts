import type { Database } from './connection.ts';

/**
 * For a query that every request asks: its SQL is written once. It has no name on the server, because a pooler in between
 * may give the next request another connection.
 *
 *     const find = prepareOnce((db) => db.select()…where(eq(users.id, sql.placeholder('id'))).prepare(''));
 *     const [user] = await find(db).execute({ id });
 */
export function prepareOnce<Query>(prepare: (db: Database) => Query): (db: Database) => Query {
  const known = new WeakMap<Database, Query>();
  return (db) => {
    const query = known.get(db) ?? prepare(db);
    known.set(db, query);
    return query;
  };
}
