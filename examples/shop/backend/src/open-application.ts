import { openCache } from './cache/open-cache.ts';
import { openRedis } from './cache/redis.ts';
import type { AppContext } from './core/app-context.ts';
import { createClients } from './core/clients.ts';
import { createContext } from './core/create-context.ts';
import { createEventBus } from './core/event-bus.ts';
import { createLogger } from './core/logging.ts';
import type { Settings } from './core/read-settings.ts';
import { openDatabase, type DatabaseConnection } from './db/connection.ts';
import { listeners } from './listeners/index.ts';
import { tasks } from './tasks/index.ts';
import { openTaskQueue } from './tasks/queue.ts';
import type { TaskQueue } from './tasks/task-queue.ts';

/** Everything that the API, the worker and the commands are composed from, opened. */
export interface Application {
  readonly connection: DatabaseConnection;
  readonly queue: TaskQueue;
  readonly context: AppContext;
  /** Closes all of it, the newest first. */
  readonly close: () => Promise<void>;
}

/** Opens the database and what builds on it. What was opened before a failure is closed again. */
export async function openApplication(settings: Settings): Promise<Application> {
  const opened: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const closeOne of opened.splice(0).reverse()) await closeOne();
  };
  try {
    const log = createLogger(settings.runtime.logLevel);
    const connection = await openDatabase(settings.database);
    opened.push(connection.close);
    const { redisUrl } = settings.cache;
    const redis = redisUrl === undefined ? undefined : await openRedis(redisUrl, log);
    opened.push(() => Promise.resolve(redis?.disconnect()));
    const events = createEventBus(log);
    opened.push(events.close);
    const queue = await openTaskQueue(connection, tasks, log, settings.tasks);
    opened.push(queue.stop);
    const cache = openCache(settings.cache, redis);
    const clients = createClients(settings, log);
    const parts = { db: connection.db, events, cache, clients, redis, taskOperations: queue, log };
    const context = createContext(parts, queue.dispatchOn);
    events.listen(listeners, context);
    return { connection, queue, context, close };
  } catch (error) {
    await close();
    throw error;
  }
}
