import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { mkdirSync } from 'node:fs';
import type { DatabaseSettings } from '../settings/database.ts';
import type { Database, DatabaseConnection, SqlSession } from './connection.ts';
import { guardReferences } from './guard-references.ts';
import { lockForProcess } from './process-lock.ts';
import { refuseOutsideTransaction } from './transaction-guard.ts';

/** Opens the embedded engine on its folder, for this process alone. */
export async function openPglite(settings: DatabaseSettings): Promise<DatabaseConnection> {
  const unlock = lockForProcess(`${settings.folder}.lock`);
  try {
    mkdirSync(settings.folder, { recursive: true });
    const connection = connectPglite(await PGlite.create(settings.folder), settings.echo);
    return { ...connection, close: () => connection.close().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** An empty database in memory. */
export async function openEmptyPglite(): Promise<DatabaseConnection> {
  return connectPglite(await PGlite.create());
}

/** The connection over an engine that is already running, such as a test's. */
export function connectPglite(client: PGlite, echo = false): DatabaseConnection {
  refuseOutsideTransaction(client);
  const session = sessionOf(client);
  return {
    // Both drivers answer queries with `{ rows }`, so the code above them is typed for one.
    db: guardReferences(drizzle({ client, logger: echo }) as unknown as Database),
    engine: client,
    withSession: (run) => run(session),
    close: () => client.close(),
  };
}

function sessionOf(client: PGlite): SqlSession {
  return {
    async query(sql, values) {
      if (values !== undefined && values.length > 0) return client.query(sql, values);
      // Only `exec` takes several statements at once, as migrations have.
      const results = await client.exec(sql);
      return results.at(-1) ?? { rows: [] };
    },
  };
}
