import { LRUCache } from 'lru-cache';
import type { Caller } from '../core/access/caller.ts';
import type { FindCaller } from '../core/access/find-caller.ts';

/**
 * Keeps who was found for so many seconds, in this process: a session, a role or an account that ends meanwhile ends
 * that much later. Who was not found is looked up every time.
 */
export function rememberCallers(find: FindCaller, seconds: number): FindCaller {
  const callers = new LRUCache<string, Caller>({
    max: 10_000,
    ttl: seconds * 1000,
    ttlResolution: 0,
    perf: { now: () => Date.now() },
  });
  return async (...asked) => {
    const key = JSON.stringify(asked);
    const caller = callers.get(key) ?? (await find(...asked));
    if (caller !== undefined && !callers.has(key)) callers.set(key, caller);
    return caller;
  };
}
