import {
  condition,
  continueAsNew,
  defineSignal,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { TaskActivities } from './activities.ts';
import type { TaskRun } from './task-run.ts';

// Temporal bundles this file and repeats it from its history, so it must always decide alike: no clock,
// no database, no imports but types. The work is done in activities.ts.

/** One task, tried again after failures. When the last attempt fails, so does the workflow. */
export async function runTask(run: TaskRun): Promise<void> {
  const activities = proxyActivities<TaskActivities>({
    startToCloseTimeout: `${run.timeoutSeconds} seconds`,
    // The sign of life of a running task. Without it, another worker takes over.
    heartbeatTimeout: '10 seconds',
    retry: {
      maximumAttempts: run.attempts,
      initialInterval: `${run.backoffSeconds} seconds`,
      backoffCoefficient: 2,
      maximumInterval: '1 hour',
    },
  });
  await activities.runTask(run);
}

export const dispatched = defineSignal<[TaskRun]>('dispatched');

/** A task that is dispatched again and again under one key: the newest dispatch runs, and never two at once. */
export async function runLatestTask(left?: TaskRun): Promise<void> {
  const waiting = left === undefined ? [] : [left];
  setHandler(dispatched, (run) => {
    waiting.splice(0, 1, run);
  });
  await condition(() => waiting.length > 0);
  for (let run = waiting.pop(); run !== undefined; run = waiting.pop()) {
    // A history must not grow for ever: the rest goes on with a new one.
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof runLatestTask>(run);
    await runTask(run).catch((error: unknown) => {
      // Where another one waits, it does the work anew, and its failure would count.
      if (waiting.length === 0) throw error;
    });
  }
}
