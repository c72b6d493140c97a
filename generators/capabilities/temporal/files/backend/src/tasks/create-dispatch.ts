import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import { getTask, type TaskList } from './task-list.ts';
import type { DispatchOn } from './task-queue.ts';
import { createTaskRun, taskQueueOf, type TaskRun } from './task-run.ts';
import type { dispatched, runLatestTask, runTask } from './workflows.ts';

/**
 * Starts workflows. The server is no part of the database's transaction, so a dispatch waits for the
 * commit; a process that dies in between loses it. What must not be lost needs a schedule that looks for it.
 */
export function createDispatch(client: Client, tasks: TaskList): DispatchOn {
  return ({ afterCommit }) =>
    (name, input, { queue, workflowId, deduplicationKey } = {}) => {
      const task = getTask(tasks, name);
      const run = createTaskRun(name, task, input);
      const taskQueue = taskQueueOf(queue ?? task.queue);
      return afterCommit(() =>
        deduplicationKey === undefined
          ? startOnce(client, run, taskQueue, `${run.task}:${workflowId ?? randomUUID()}`)
          : startLatest(client, run, taskQueue, `${run.task}:latest:${deduplicationKey}`),
      );
    };
}

/** An id is used once, for as long as the server keeps its history. */
async function startOnce(client: Client, run: TaskRun, taskQueue: string, workflowId: string) {
  try {
    await client.workflow.start<typeof runTask>('runTask', {
      args: [run],
      taskQueue,
      workflowId,
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      memo: { run },
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** Tells the workflow of the key, and starts it where there is none: to the server, one step. */
async function startLatest(client: Client, run: TaskRun, taskQueue: string, workflowId: string) {
  const signal = 'dispatched' satisfies (typeof dispatched)['name'];
  await client.workflow.signalWithStart<typeof runLatestTask, [TaskRun]>('runLatestTask', {
    taskQueue,
    workflowId,
    signal,
    signalArgs: [run],
    memo: { run },
  });
}
