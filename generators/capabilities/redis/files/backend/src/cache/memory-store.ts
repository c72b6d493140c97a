import { LRUCache } from 'lru-cache';
import type { CacheStore } from './cache.ts';

/** Keeps the entries of this process. What has not been asked for the longest goes first. */
export function createMemoryStore(): CacheStore {
  const entries = new LRUCache<string, string>({ max: 10_000 });
  const set = (key: string, text: string, seconds: number) =>
    void entries.set(key, text, { ttl: seconds * 1000 });
  return {
    get: (keys) => Promise.resolve(keys.map((key) => entries.get(key))),
    set: (key, text, seconds) => Promise.resolve(set(key, text, seconds)),
    add(key, text, seconds) {
      const kept = entries.get(key);
      if (kept === undefined) set(key, text, seconds);
      return Promise.resolve(kept ?? text);
    },
    delete: (key) => Promise.resolve(void entries.delete(key)),
  };
}
