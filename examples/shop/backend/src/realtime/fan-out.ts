import type { FastifyInstance } from 'fastify';
import type { Redis } from 'ioredis';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { AppContext } from '../core/app-context.ts';
import { isForClients } from './deliver.ts';

type Deliver = (name: string, payload: unknown) => void;

const channel = 'shop:events';
const messageSchema = z.object({ from: z.string(), name: z.string(), payload: z.unknown() });

/** Hands what clients may hear to the other processes, where there is a Redis between them. */
export function publishEvents({ events, redis }: Pick<AppContext, 'events' | 'redis'>) {
  const from = randomUUID();
  const pending = new Set<Promise<unknown>>();
  const end = events.onAny((name, payload) => {
    if (redis === undefined || !isForClients(name)) return;
    // While Redis is away, its own log says so, and clients of other processes hear nothing.
    const message = JSON.stringify({ from, name, payload });
    const publication = redis.publish(channel, message).catch(() => undefined);
    pending.add(publication);
    void publication.finally(() => pending.delete(publication));
  });
  return { from, end, settle: () => Promise.all(pending) };
}

/** Hears the events of this process at once, and those of the others through Redis. */
export async function hearEvents(app: FastifyInstance, deliver: Deliver): Promise<void> {
  const attempt = (work: () => void) => {
    try {
      work();
    } catch (error) {
      app.log.error({ err: error }, 'an event could not be passed on');
    }
  };
  const { from, end } = publishEvents(app);
  const endOwn = app.events.onAny((name, payload) => attempt(() => deliver(name, payload)));
  const endOthers = await subscribe(app.redis, (text) => {
    attempt(() => {
      const message = messageSchema.parse(JSON.parse(text));
      if (message.from !== from) deliver(message.name, message.payload);
    });
  });
  app.addHook('onClose', async () => {
    for (const endOne of [end, endOwn, endOthers]) endOne();
  });
}

/** A connection that subscribes can do nothing else, so it is another one. It subscribes anew when Redis is back. */
async function subscribe(redis: Redis | undefined, receive: (text: string) => void) {
  if (redis === undefined) return () => undefined;
  const subscriber = redis.duplicate({ autoResubscribe: false });
  subscriber.on('error', () => undefined);
  subscriber.on('ready', () => void subscriber.subscribe(channel).catch(() => undefined));
  subscriber.on('message', (_, text) => {
    receive(text);
  });
  await subscriber.connect().catch(() => undefined);
  return () => {
    subscriber.disconnect();
  };
}
