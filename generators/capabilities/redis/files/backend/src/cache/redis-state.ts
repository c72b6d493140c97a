import { createLogger } from '../core/process/logging.ts';
import { openRedis } from './redis.ts';

/** Somebody whose requests the rate limit counts: an address, or a user. */
export interface CountedCaller {
  readonly caller: string;
  readonly requests: number;
}

/** What all processes keep in Redis, for whoever looks after the application. */
export interface RedisState {
  readonly countEntries: () => Promise<number>;
  /** Who is counted at this moment, the busiest first: logins by the hour, all else by the minute. */
  readonly listCallers: () => Promise<CountedCaller[]>;
  /** Forgets what the cache keeps, and answers how many entries that were. */
  readonly clear: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** @throws Error where Redis does not answer */
export async function openRedisState(url: string): Promise<RedisState> {
  const redis = await openRedis(url, createLogger('silent'));
  const close = () => Promise.resolve(redis.disconnect());
  if (redis.status !== 'ready') {
    await close();
    throw new Error(`Redis does not answer at ${new URL(url).host}.`);
  }
  const { keyPrefix = '' } = redis.options;
  /** The keys that begin so, without what stands before all keys of this application. */
  const find = async (beginning: string): Promise<string[]> => {
    const keys = new Set<string>();
    const batches = redis.scanStream({ match: `${keyPrefix}${beginning}*`, count: 1000 });
    for await (const batch of batches as AsyncIterable<string[]>) {
      for (const key of batch) keys.add(key.slice(keyPrefix.length));
    }
    return [...keys];
  };
  return {
    countEntries: async () => (await find('value:')).length,

    async listCallers() {
      const keys = await find('rate-limit:');
      const counts = keys.length === 0 ? [] : await redis.mget(keys);
      return keys
        .map((key, index) => ({ caller: callerOf(key), requests: Number(counts[index] ?? 0) }))
        .sort((one, other) => other.requests - one.requests);
    },

    async clear() {
      const entries = await find('value:');
      for (const key of [...(await find('version:')), ...entries]) await redis.unlink(key);
      return entries.length;
    },

    close,
  };
}

/** What is counted for no single route has a route without a name. */
const callerOf = (key: string) => key.replace(/^rate-limit:(?:undefinedundefined-)?/, '');
