import type { PgBoss } from 'pg-boss';
import { queues } from './queues.ts';

/** Where tasks go that failed for good. */
export const deadLetterQueue = 'dead-letters';

const day = 86_400;

const options = {
  deadLetter: deadLetterQueue,
  // A worker is woken by what is dispatched, instead of asking every other second.
  notify: true,
  // The sign of life of a running task. Without it, another worker takes over.
  heartbeatSeconds: 10,
  // How long a task that ended is kept, and with it the memory of its workflow id.
  deleteAfterSeconds: 7 * day,
};

/** Makes the queues that are not there yet, and gives all of them today's options. */
export async function createQueues(boss: PgBoss): Promise<void> {
  await boss.createQueue(deadLetterQueue, { retentionSeconds: 90 * day });
  for (const name of Object.keys(queues)) {
    // Short: of the tasks with the same key, one waits.
    await boss.createQueue(name, { ...options, policy: 'short' });
    await boss.updateQueue(name, options);
    // pg-boss looks a queue up when it is first used. Within a transaction of the embedded engine,
    // which has one connection, that look would wait for ever: it must be now.
    await boss.findJobs(name, { id: '00000000-0000-0000-0000-000000000000' });
  }
}
