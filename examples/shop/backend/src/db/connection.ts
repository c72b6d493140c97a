import type { PGlite } from '@electric-sql/pglite';
import type { NodePgQueryResultHKT } from 'drizzle-orm/node-postgres';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import type { DatabaseSettings } from '../settings/database.ts';
import { openPglite } from './pglite.ts';
import { openPostgres } from './postgres.ts';

/** It does not know the tables: queries name them, and with hundreds the type would be too deep to check. */
export type Database = PgDatabase<NodePgQueryResultHKT>;

/** One session of the database, for SQL that is not the ORM's: migrations and their status. */
export interface SqlSession {
  query: (sql: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>;
}

export interface DatabaseConnection {
  readonly db: Database;
  /** The embedded engine, or the URL of the server, for whoever brings a driver of their own. */
  readonly engine: PGlite | string;
  readonly withSession: <T>(run: (session: SqlSession) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** Opens PostgreSQL where a URL is set, the embedded engine otherwise. */
export function openDatabase(settings: DatabaseSettings): Promise<DatabaseConnection> {
  return settings.url === undefined ? openPglite(settings) : openPostgres(settings.url, settings);
}

/**
 * For a query that every request asks: its SQL is written once. It has no name on the server, because a pooler in between
 * may give the next request another connection.
 */
export function prepareOnce<Query>(prepare: (db: Database) => Query): (db: Database) => Query {
  const known = new WeakMap<Database, Query>();
  return (db) => {
    const query = known.get(db) ?? prepare(db);
    known.set(db, query);
    return query;
  };
}
