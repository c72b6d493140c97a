import type { NodePgQueryResultHKT } from 'drizzle-orm/node-postgres';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import type { ConstructorOptions } from 'pg-boss';
import type { DatabaseSettings } from '../settings.ts';
import type * as schema from './schema.ts';
import { openPglite } from './pglite.ts';
import { openPostgres } from './postgres.ts';

export type Database = PgDatabase<NodePgQueryResultHKT, typeof schema>;

/** One session of the database, for SQL that is not the ORM's: migrations and their status. */
export interface SqlSession {
  query: (sql: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>;
}

export interface DatabaseConnection {
  readonly db: Database;
  /** How the job queue reaches the same database. */
  readonly queue: ConstructorOptions;
  readonly withSession: <T>(run: (session: SqlSession) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** Opens PostgreSQL where a URL is set, the embedded engine otherwise. */
export function openDatabase(settings: DatabaseSettings): Promise<DatabaseConnection> {
  return settings.url === undefined ? openPglite(settings) : openPostgres(settings.url, settings);
}
