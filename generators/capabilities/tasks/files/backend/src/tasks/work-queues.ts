import type { TaskSettings } from '../settings/tasks.ts';
import type { JobData } from './job.ts';
import { queues } from './queues.ts';
import { runJob, type Worker } from './run-job.ts';

const options = {
  // Woken by a dispatch; what was put off, such as a retry, is found by asking.
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 5,
  // Of the tasks with the same deduplication key, one runs.
  groupConcurrency: 1,
};

/** Begins to work the queues: each has as many places as it may run tasks at once. */
export async function workQueues(worker: Worker, settings: TaskSettings): Promise<void> {
  for (const queue of settings.queues) {
    const places = settings.concurrency ?? queues[queue].concurrency;
    for (let place = 0; place < places; place += 1) await workPlace(worker, queue);
  }
}

async function workPlace(worker: Worker, queue: string): Promise<void> {
  const id = await worker.boss.work<JobData>(queue, options, async (jobs) => {
    // Where there was a job there may be another: looks again when this one is done, without a pause.
    worker.boss.notifyWorker(id);
    for (const job of jobs) await runJob(worker, job);
  });
}
