import type { FastifyBaseLogger } from 'fastify';
import { PgBoss } from 'pg-boss';
import type { AppContext } from '../core/app-context.ts';
import type { DatabaseConnection } from '../db/connection.ts';
import type { Dispatch } from './dispatch.ts';
import type { Task, TaskGroup } from './task.ts';

type Log = Pick<FastifyBaseLogger, 'error' | 'info'>;
type Groups = Readonly<Record<string, TaskGroup>>;

export interface TaskQueue {
  readonly dispatch: Dispatch;
  /** Begins to work the queue in this process. */
  readonly work: (context: AppContext, log: Log) => Promise<void>;
  /** Lets running tasks end, then stops. */
  readonly stop: () => Promise<void>;
}

/** Opens the queue on the application's own database: one queue a task. */
export async function openTaskQueue(
  connection: DatabaseConnection,
  groups: Groups,
): Promise<TaskQueue> {
  const boss = new PgBoss(connection.queue);
  await boss.start();
  const tasks = byName(groups);
  for (const [name] of tasks) {
    await boss.createQueue(name, { policy: 'short', retryLimit: 3, retryBackoff: true });
  }
  return {
    async dispatch(name, input, { key }) {
      await boss.send(name, { input }, { singletonKey: key });
    },
    async work(context, log) {
      boss.on('error', (error) => {
        log.error({ err: error }, 'task queue failed');
      });
      for (const [name, task] of tasks) {
        await boss.work<{ input: unknown }>(name, { pollingIntervalSeconds: 1 }, async (jobs) => {
          for (const { id, data } of jobs) await run(name, task, { id, data, context, log });
        });
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}

interface Job {
  readonly id: string;
  readonly data: { input: unknown };
  readonly context: AppContext;
  readonly log: Log;
}

/** A failure is logged here and thrown on, so that the queue tries again later. */
async function run(name: string, task: Task, { id, data, context, log }: Job): Promise<void> {
  try {
    await task.run(task.input.parse(data.input), context);
    log.info({ task: name, jobId: id }, 'task done');
  } catch (error) {
    log.error({ err: error, task: name, jobId: id }, 'task failed');
    throw error;
  }
}

function byName(groups: Groups): [string, Task][] {
  return Object.entries(groups).flatMap(([group, tasks]) =>
    Object.entries(tasks).map(([name, task]): [string, Task] => [`${group}.${name}`, task]),
  );
}
