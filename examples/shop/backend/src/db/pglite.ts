import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdirSync } from 'node:fs';
import type { DatabaseSettings } from '../settings/database.ts';
import type { Database, DatabaseConnection, SqlSession } from './connection.ts';
import { lockForProcess } from './process-lock.ts';

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

/** The connection over an engine that is already running, such as a test's. */
export function connectPglite(client: PGlite, echo = false): DatabaseConnection {
  refuseOutsideTransaction(client);
  return {
    // Both drivers answer queries with `{ rows }`, so the code above them is typed for one.
    db: drizzle({ client, logger: echo }) as unknown as Database,
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

type Call = (...args: unknown[]) => Promise<never>;

/**
 * The embedded engine has one connection: a query on `db` inside `db.transaction` would wait for the transaction that
 * waits for it. On a server it would run, outside of the transaction. Both are a `tx` forgotten, so it is an error here.
 */
function refuseOutsideTransaction(client: PGlite): void {
  const inside = new AsyncLocalStorage<{ isOver: boolean }>();
  for (const method of ['query', 'exec', 'transaction'] as const) {
    const original = client[method].bind(client) as Call;
    client[method] = async (...args: unknown[]) => {
      // What a transaction started and did not wait for may still run when it is over.
      if (inside.getStore()?.isOver !== false) return original(...args);
      throw new Error('This query runs inside of a transaction and not on its `tx`. Use the `tx`.');
    };
  }
  const transaction = client.transaction.bind(client);
  client.transaction = async (run) => {
    const store = { isOver: false };
    return transaction((tx) => inside.run(store, run, tx)).finally(() => {
      store.isOver = true;
    });
  };
}
