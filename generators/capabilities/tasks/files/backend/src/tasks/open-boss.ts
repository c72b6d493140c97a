import type { FastifyBaseLogger } from 'fastify';
import { fromPglite, PgBoss } from 'pg-boss';
import type { DatabaseConnection } from '../db/connection.ts';

/**
 * Opens pg-boss on the application's own database. Only where tasks are worked it looks after the
 * queues as well: it sends what is scheduled, and takes work back from processes that are gone.
 */
export async function openBoss(
  { engine }: DatabaseConnection,
  log: FastifyBaseLogger,
  isWorker: boolean,
): Promise<PgBoss> {
  const boss = new PgBoss({
    ...(typeof engine === 'string'
      ? { connectionString: engine, max: 5 }
      : { backend: 'pglite', db: fromPglite(engine) }),
    supervise: isWorker,
    schedule: isWorker,
    useListenNotify: isWorker,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 10,
  });
  boss.on('error', (error) => {
    log.error({ err: error }, 'task queue failed');
  });
  boss.on('warning', ({ message, data }) => {
    log.warn({ data }, message);
  });
  return boss.start();
}
