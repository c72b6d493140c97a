import type { PGlite } from '@electric-sql/pglite';
import { AsyncLocalStorage } from 'node:async_hooks';

type Call = (...args: unknown[]) => Promise<never>;

/**
 * The embedded engine has one connection: a query on `db` inside `db.transaction` would wait for the transaction that
 * waits for it. On a server it would run, outside of the transaction. Both are a `tx` forgotten, so it is an error here.
 */
export function refuseOutsideTransaction(client: PGlite): void {
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
