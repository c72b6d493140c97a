import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { mkdirSync } from 'node:fs';
import type { DatabaseSettings } from '../settings/database.ts';
import type { Database, DatabaseConnection, SqlSession } from './connection.ts';
import { guardReferences } from './guard-references.ts';
import { lockForProcess } from './process-lock.ts';
import { refuseOutsideTransaction } from './transaction-guard.ts';

/** Opens the embedded engine on its folder, for this process alone. */
export async function openPglite({ folder, echo }: DatabaseSettings): Promise<DatabaseConnection> {
  const unlock = lockForProcess(`${folder}.lock`);
  try {
    mkdirSync(folder, { recursive: true });
    const connection = connectPglite(await PGlite.create(folder), echo);
    return { ...connection, close: () => connection.close().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** An empty database in memory. */
export const openEmptyPglite = async (): Promise<DatabaseConnection> =>
  connectPglite(await PGlite.create());

/** The connection over an engine that is already running, such as a test's. */
export function connectPglite(client: PGlite, echo = false): DatabaseConnection {
  refuseOutsideTransaction(client);
  return {
    // Both drivers answer queries with `{ rows }`, so the code above them is typed for one.
    db: guardReferences(drizzle({ client, logger: echo }) as unknown as Database),
    engine: client,
    withSession: (run) => run(sessionOf(client)),
    close: () => client.close(),
  };
}

const sessionOf = (client: PGlite): SqlSession => ({
  async query(sql, values) {
    if (values !== undefined && values.length > 0) return client.query(sql, values);
    // Only `exec` takes several statements at once, as migrations have.
    return (await client.exec(sql)).at(-1) ?? { rows: [] };
  },
});
