import type { Redis } from 'ioredis';
import type { CacheStore } from './cache.ts';

/**
 * Keeps the entries in Redis, for all processes. While Redis is away there is nothing to be found: requests are
 * answered without the cache. What was to be forgotten meanwhile is forgotten once it is back.
 */
export function createRedisStore(redis: Redis): CacheStore {
  const missed = new Set<string>();
  const remove = (key: string) =>
    redis.unlink(key).then(
      () => void missed.delete(key),
      () => void missed.add(key),
    );
  redis.on('ready', () => {
    for (const key of missed) void remove(key);
  });
  const expiry = (seconds: number) => Math.ceil(seconds * 1000);
  return {
    async get(keys) {
      if (keys.some((key) => missed.has(key))) return keys.map(() => undefined);
      const found = await redis.mget(keys).catch(() => []);
      return keys.map((_, index) => found[index] ?? undefined);
    },

    async set(key, text, seconds) {
      await redis.set(key, text, 'PX', expiry(seconds)).catch(() => undefined);
    },

    async add(key, text, seconds) {
      await redis.set(key, text, 'PX', expiry(seconds), 'NX').catch(() => undefined);
      return (await redis.get(key).catch(() => null)) ?? text;
    },

    delete: remove,
  };
}
