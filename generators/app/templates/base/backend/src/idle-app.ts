import { drizzle } from 'drizzle-orm/node-postgres';
import type { FastifyInstance } from 'fastify';
import { createApp } from './app.ts';
import { createCache } from './cache/cache.ts';
import { createMemoryStore } from './cache/memory-store.ts';
import { createClients } from './core/context/clients.ts';
import { closeAfterFailure } from './core/process/close-in-time.ts';
import { createContext } from './core/context/create-context.ts';
import { createEventBus } from './core/events/event-bus.ts';
import { createLogger } from './core/process/logging.ts';
import type { Settings } from './core/settings/read-settings.ts';

/** The application for whoever asks it about its routes: they are declared and never called, so nothing is opened. */
export async function createIdleApp(settings: Settings): Promise<FastifyInstance> {
  const [cache, log] = [createCache(createMemoryStore()), createLogger('silent')];
  const clients = createClients(settings, log);
  const context = createContext(
    { db: drizzle.mock(), events: createEventBus(log), cache, clients, log },
    () => () => Promise.resolve(),
  );
  const app = await createApp(settings, context);
  try {
    await app.ready();
    return app;
  } catch (error) {
    await closeAfterFailure(() => app.close());
    throw error;
  }
}
