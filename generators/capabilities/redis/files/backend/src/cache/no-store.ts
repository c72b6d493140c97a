import type { CacheStore } from './cache.ts';

/** Keeps nothing, so that every value is loaded anew: the cache that is switched off. */
export const noStore: CacheStore = {
  get: (keys) => Promise.resolve(keys.map(() => undefined)),
  set: () => Promise.resolve(),
  add: (_key, text) => Promise.resolve(text),
  delete: () => Promise.resolve(),
};
