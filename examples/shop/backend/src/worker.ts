import { openApplication } from './core/context/open-application.ts';
import { stopOnSignal } from './core/process/ending.ts';
import { readSettings, type Settings } from './core/settings/read-settings.ts';
import { refuseOldSchema } from './db/migrate.ts';
import { readEnvironment } from './environment.ts';

/**
 * Works the task queues in a process of its own. Any number of them, on any machines, share the queues
 * of one PostgreSQL server. SIGTERM lets running tasks end; after a crash, the others take over.
 */
async function startWorker(settings: Settings): Promise<void> {
  const { connection, context, close } = await openApplication(settings);
  try {
    await refuseOldSchema(connection);
    await context.taskQueue.work(context);
  } catch (error) {
    await close();
    throw error;
  }
  context.log.info({ queues: settings.tasks.queues }, 'working the task queues');
  stopOnSignal(close);
}

function refuseEmbeddedDatabase({ database }: Settings): void {
  if (database.url !== undefined) return;
  console.error(
    'The embedded database belongs to one process, so the API works the tasks itself. ' +
      'Set DATABASE_URL to use a server and to have workers.',
  );
  // As for a command line that cannot be run.
  process.exit(2);
}

try {
  const settings = readSettings(readEnvironment());
  refuseEmbeddedDatabase(settings);
  await startWorker(settings);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
