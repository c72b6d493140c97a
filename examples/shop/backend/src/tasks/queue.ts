import { createDispatch } from './create-dispatch.ts';
import { createQueues } from './create-queues.ts';
import { openBoss } from './open-boss.ts';
import { createOperations } from './operations.ts';
import { syncSchedules } from './sync-schedules.ts';
import { listTasks, type TaskGroups } from './task-list.ts';
import type { QueueOpening, TaskQueue } from './task-queue.ts';
import { workQueues } from './work-queues.ts';

/** Opens the task queue on the application's own database. */
export async function openTaskQueue(
  { connection, log, settings }: QueueOpening,
  groups: TaskGroups,
): Promise<TaskQueue> {
  const tasks = listTasks(groups);
  const boss = await openBoss(connection, log, false);
  await createQueues(boss);
  const stops = [() => boss.stop({ graceful: false })];
  return {
    ...createOperations(boss, tasks, connection.db),
    dispatchOn: createDispatch(boss, tasks),
    async work(context) {
      const worker = await openBoss(connection, log, true);
      stops.push(() => worker.stop({ timeout: settings.tasks.drainSeconds * 1000 }));
      await syncSchedules(worker, tasks);
      await workQueues({ boss: worker, tasks, context }, settings.tasks);
    },
    async check() {
      await boss.schemaVersion();
    },
    async stop() {
      for (const stop of stops.splice(0).reverse()) await stop();
    },
  };
}
