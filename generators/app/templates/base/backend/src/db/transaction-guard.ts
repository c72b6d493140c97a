import type { PGlite } from '@electric-sql/pglite';
import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * The embedded engine has one connection: a query on `db` inside `db.transaction` would wait for the transaction that
 * waits for it. On a server it would run, outside of the transaction. Both are a `tx` forgotten, so it is an error here.
 */
export function refuseOutsideTransaction(client: PGlite): void {
  const inside = new AsyncLocalStorage<{ isOver: boolean }>();
  const transaction = client.transaction.bind(client);
  client.transaction = async (run) => {
    refuse(inside.getStore());
    const store = { isOver: false };
    return transaction((tx) => inside.run(store, run, tx)).finally(() => {
      store.isOver = true;
    });
  };
  for (const method of ['query', 'exec'] as const) {
    const original = client[method].bind(client) as (...args: unknown[]) => Promise<never>;
    client[method] = async (...args: unknown[]) => {
      refuse(inside.getStore());
      return original(...args);
    };
  }
}

/** What a transaction started and did not wait for may still run when it is over. */
function refuse(transaction: { isOver: boolean } | undefined): void {
  if (transaction === undefined || transaction.isOver) return;
  throw new Error('This query runs inside of a transaction and not on its `tx`. Use the `tx`.');
}
