import { openRedis } from '../cache/redis.ts';
import { createEventBus, type EventBus } from '../core/events/event-bus.ts';
import { createLogger } from '../core/process/logging.ts';
import type { Settings } from '../core/settings/read-settings.ts';
import { publishEvents } from './fan-out.ts';

/**
 * The events of a command, for the processes that serve clients: they hear of them through Redis. Where there is none,
 * they notice what a command has ended when they look again, within REALTIME_CHECK_SECONDS.
 */
export async function openOutsideEvents({ cache }: Settings): Promise<EventBus> {
  const log = createLogger('silent');
  const redis = cache.redisUrl === undefined ? undefined : await openRedis(cache.redisUrl, log);
  const events = createEventBus(log);
  const { settle } = publishEvents({ events, redis });
  return {
    ...events,
    async close() {
      await settle();
      redis?.disconnect();
    },
  };
}
