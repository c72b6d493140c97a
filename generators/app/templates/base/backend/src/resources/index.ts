import type { Resource } from '../core/context/resource.ts';
import { clientsResource } from './clients.ts';
import { eventsResource } from './events.ts';
import { redisResource } from './redis.ts';

/** In the order in which they are opened: each finds in the context what the earlier ones gave. */
export const resources = {
  clients: clientsResource,
  redis: redisResource,
  events: eventsResource,
} satisfies Record<string, Resource>;
