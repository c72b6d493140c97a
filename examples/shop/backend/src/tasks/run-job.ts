import { sql } from 'drizzle-orm';
import { fromDrizzle, type Job, type PgBoss } from 'pg-boss';
import type { AppContext } from '../core/context/app-context.ts';
import { affectedBy, type JobData } from './job.ts';
import { withOrigin } from './origin.ts';
import { getTask, type TaskList } from './task-list.ts';
import type { Task } from './task.ts';

export interface Worker {
  readonly boss: PgBoss;
  readonly tasks: TaskList;
  readonly context: AppContext;
}

/** Runs the task of a job. A failure is logged and thrown on, so that the queue tries again later. */
export function runJob(worker: Worker, job: Job<JobData>): Promise<void> {
  const { log } = worker.context;
  const fields = { task: job.data.task, jobId: job.id, attempt: job.retryCount + 1 };
  const attempt = async () => {
    const start = performance.now();
    try {
      const task = getTask(worker.tasks, job.data.task);
      await (task.transactional === true ? runOnce : run)(task, job, worker);
      log.info({ ...fields, milliseconds: Math.round(performance.now() - start) }, 'task done');
    } catch (error) {
      log.error({ ...fields, err: error }, 'task failed');
      throw error;
    }
  };
  const { origin = {}, task } = job.data;
  return withOrigin(origin, { id: job.id, task }, attempt);
}

const run = (task: Task, { data, signal }: Job<JobData>, { context }: Worker) =>
  task.run(task.input.parse(data.input), { ...context, signal });

/** The task and the end of its job are one transaction: after a crash, both have happened or neither. */
const runOnce = (task: Task, job: Job<JobData>, worker: Worker) =>
  worker.context.transaction(async (context) => {
    await run(task, job, { ...worker, context });
    const options = { db: fromDrizzle(context.db, sql) };
    const completed = await worker.boss.complete(job.name, job, undefined, options);
    if (affectedBy(completed) === 0)
      throw new Error('Another worker has taken over; nothing of this run is kept.');
  });
