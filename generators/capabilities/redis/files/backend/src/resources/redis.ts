import type { Redis } from 'ioredis';
import type { Cache } from '../cache/cache.ts';
import { openCache } from '../cache/open-cache.ts';
import { openRedis } from '../cache/redis.ts';
import type { Open, Resource } from '../core/context/resource.ts';

declare module '../core/context/app-context.ts' {
  interface AppContext {
    readonly cache: Cache;
    /** Where a REDIS_URL is set. */
    readonly redis?: Redis;
  }
}

/** The cache, which is in memory without a Redis, and the counts that all processes share in one. */
export const redisResource: Resource = {
  async open({ settings: { cache }, log }): Promise<Open> {
    if (cache.redisUrl === undefined) return { adds: { cache: openCache(cache, undefined) } };
    const redis = await openRedis(cache.redisUrl, log);
    return {
      adds: { redis, cache: openCache(cache, redis), rateLimitStore: { redis } },
      check: () => redis.ping(),
      close: () => Promise.resolve(redis.disconnect()),
    };
  },
  idle: ({ settings }) => ({ adds: { cache: openCache(settings.cache, undefined) } }),
};
