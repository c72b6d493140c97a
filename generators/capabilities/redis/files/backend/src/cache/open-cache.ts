import type { Redis } from 'ioredis';
import type { Settings } from '../core/settings/read-settings.ts';
import { createCache, type Cache } from './cache.ts';
import { createMemoryStore } from './memory-store.ts';
import { noStore } from './no-store.ts';
import { createRedisStore } from './redis-store.ts';

/** The cache in Redis where there is one, in memory otherwise, and none where it is switched off. */
export function openCache({ isEnabled }: Settings['cache'], redis: Redis | undefined): Cache {
  if (!isEnabled) return createCache(noStore);
  return createCache(redis === undefined ? createMemoryStore() : createRedisStore(redis));
}
