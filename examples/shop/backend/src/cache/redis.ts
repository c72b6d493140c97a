import { Redis } from 'ioredis';
import type { FastifyBaseLogger } from 'fastify';

/**
 * Connects to Redis, or keeps trying to. Commands fail at once while it is away, and those who send them go on without
 * it; the log has one line when it goes and one when it is back.
 */
export async function openRedis(url: string, log: FastifyBaseLogger): Promise<Redis> {
  const redis = new Redis(url, {
    keyPrefix: 'shop:',
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 2000,
    commandTimeout: 500,
    // A server that hangs is as good as away: the connection is given up, and made anew.
    socketTimeout: 1000,
    retryStrategy: (attempt) => Math.min(attempt * 200, 5000),
  });
  let isAway = false;
  redis.on('error', (error) => {
    if (!isAway) log.warn({ err: error }, 'redis is away; going on without it');
    isAway = true;
  });
  redis.on('ready', () => {
    if (isAway) log.info('redis is back');
    isAway = false;
  });
  await redis.connect().catch(() => undefined);
  return redis;
}
