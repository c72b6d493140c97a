import type { Redis } from 'ioredis';
import type { Cache } from '../cache/cache.ts';
import { openCache } from '../cache/open-cache.ts';
import { openRedis } from '../cache/redis.ts';
import { rememberCallers } from '../cache/remember-callers.ts';
import type { FindCaller } from '../core/access/find-caller.ts';
import type { Open, Opening, Resource } from '../core/context/resource.ts';

declare module '../core/context/app-context.ts' {
  interface AppContext {
    readonly cache: Cache;
    /** Where a REDIS_URL is set. */
    readonly redis?: Redis;
  }
}

/** The cache, which is in memory without a Redis, and the counts that all processes share in one. */
export const redisResource: Resource = {
  async open(opening): Promise<Open> {
    const { redisUrl } = opening.settings.cache;
    if (redisUrl === undefined) return { adds: keptIn(opening) };
    const redis = await openRedis(redisUrl, opening.log);
    return {
      adds: { redis, ...keptIn(opening, redis), rateLimitStore: { redis } },
      check: () => redis.ping(),
      close: () => Promise.resolve(redis.disconnect()),
    };
  },
  idle: (opening) => ({ adds: keptIn(opening) }),
};

const keptIn = ({ settings: { cache } }: Opening, redis?: Redis) => ({
  cache: openCache(cache, redis),
  ...(cache.accessSeconds > 0 && {
    rememberCallers: (find: FindCaller) => rememberCallers(find, cache.accessSeconds),
  }),
});
