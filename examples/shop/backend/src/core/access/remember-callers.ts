import { LRUCache } from 'lru-cache';
import type { Caller } from './caller.ts';

/** Whom the credentials prove, and which role they have in the workspace. */
export type FindCaller = (
  credentials: string | undefined,
  workspaceId?: string,
) => Promise<Caller | undefined>;

/**
 * Keeps who was found for so many seconds, in this process: a session, a role or an account that ends meanwhile ends
 * that much later. Without seconds everybody is looked up every time, and so is always who was not found.
 */
export function rememberCallers(find: FindCaller, seconds: number): FindCaller {
  if (seconds === 0) return find;
  const callers = new LRUCache<string, Caller>({
    max: 10_000,
    ttl: seconds * 1000,
    ttlResolution: 0,
    perf: { now: () => Date.now() },
  });
  return async (credentials, workspaceId) => {
    const key = JSON.stringify([credentials, workspaceId]);
    const caller = callers.get(key) ?? (await find(credentials, workspaceId));
    if (caller !== undefined && !callers.has(key)) callers.set(key, caller);
    return caller;
  };
}
