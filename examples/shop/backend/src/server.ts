import { createApp } from './app.ts';
import type { AppContext } from './core/app-context.ts';
import { openDatabase, type DatabaseConnection } from './db/connection.ts';
import { planMigrations } from './db/migrate.ts';
import type { Settings } from './settings.ts';
import { tasks } from './tasks/index.ts';
import { openTaskQueue } from './tasks/queue.ts';

/** Opens the database and the queue, serves the API, and closes all of it on SIGINT and SIGTERM. */
export async function startServer(settings: Settings): Promise<void> {
  const connection = await openDatabase(settings.database);
  try {
    await refuseOldSchema(connection);
    await serve(settings, connection);
  } catch (error) {
    await connection.close();
    throw error;
  }
}

async function serve(settings: Settings, connection: DatabaseConnection): Promise<void> {
  const queue = await openTaskQueue(connection, tasks);
  const context: AppContext = { db: connection.db, dispatch: queue.dispatch };
  const app = await createApp(settings, context);
  app.addHook('onClose', async () => {
    await queue.stop();
    await connection.close();
  });
  if (settings.tasks.isEnabled) await queue.work(context, app.log);
  await app.listen(settings.http);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void app.close());
}

/** A server on an older schema would fail in the middle of requests. */
async function refuseOldSchema(connection: DatabaseConnection): Promise<void> {
  const pending = await planMigrations(connection, 'up');
  if (pending.length === 0) return;
  throw new Error(`Pending migrations: ${pending.join(', ')}. Run "pnpm db up".`);
}
