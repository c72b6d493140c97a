import type { FastifyInstance } from 'fastify';
import { createApp } from './app.ts';
import { openApplication } from './core/context/open-application.ts';
import { closeAfterFailure, stopOnSignal } from './core/process/ending.ts';
import type { Settings } from './core/settings/read-settings.ts';
import { refuseOldSchema } from './db/migrate.ts';

/** Serves the API until SIGINT or SIGTERM, then lets running requests, and what else this process does, end. */
export async function startServer(settings: Settings): Promise<void> {
  const { connection, context, resources, close } = await openApplication(settings);
  let app: FastifyInstance | undefined;
  try {
    await refuseOldSchema(connection);
    app = await createApp(context, resources);
    await listen(app, settings.http);
    for (const { serve } of Object.values(resources)) await serve?.(app);
  } catch (error) {
    await closeAfterFailure(async () => app?.close());
    await closeAfterFailure(close);
    throw error;
  }
  stopOnSignal(async () => {
    app.log.info('stopping');
    await finishRequests(app, settings.http.shutdownTimeout);
    await close();
  });
}

async function listen(app: FastifyInstance, { host, port }: Settings['http']): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${String(port)} is in use. Stop what listens there, or set PORT.`, {
      cause: error,
    });
  }
}

/** No longer ready, the server lets running requests end, and connections close, but not for ever. */
async function finishRequests(app: FastifyInstance, timeout: number): Promise<void> {
  app.health.isStopping = true;
  const deadline = setTimeout(() => app.server.closeAllConnections(), timeout);
  await app.close();
  clearTimeout(deadline);
}
