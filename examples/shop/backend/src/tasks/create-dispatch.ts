import { sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { fromDrizzle, type PgBoss, type SendOptions } from 'pg-boss';
import { jobIdOf, jobOptions, type JobData } from './job.ts';
import { currentOrigin } from './origin.ts';
import type { QueueName } from './queues.ts';
import { getTask, type TaskList } from './task-list.ts';
import type { DispatchOn } from './task-queue.ts';

/** Dispatches through the context's own database handle, so that a task shares its transaction. */
export function createDispatch(boss: PgBoss, tasks: TaskList): DispatchOn {
  return ({ db }) =>
    // Any name: a project without tasks has a dispatch that takes none.
    async (name: string, input, { queue, workflowId, deduplicationKey } = {}) => {
      const task = getTask(tasks, name);
      // An input that does not fit is the caller's fault, and not to be found out in the background.
      task.input.parse(input);
      const data = { task: name, input, origin: currentOrigin() };
      const options = { ...jobOptions(task), db: fromDrizzle(db, sql) };
      const place = queue ?? task.queue ?? 'default';
      if (deduplicationKey !== undefined) {
        const key = `${name}:${deduplicationKey}`;
        return sendLatest(boss, place, data, { ...options, singletonKey: key, group: { id: key } });
      }
      const id = workflowId === undefined ? randomUUID() : jobIdOf(name, workflowId);
      // The queue has one job of an id, and ignores another one.
      await boss.send(place, data, { ...options, id, singletonKey: id });
    };
}

/**
 * Changes the job that waits, or sends one. Changing it also keeps workers away from it until the
 * transaction ends: else it could run before what it is about is committed, and nobody would run after.
 */
async function sendLatest(boss: PgBoss, queue: QueueName, data: JobData, options: SendOptions) {
  for (;;) {
    const { inserted, updated } = await boss.upsert(queue, data, options);
    // Neither: the one that waited has begun just now, so there is none, and room for another.
    if (inserted + updated > 0) return;
  }
}
