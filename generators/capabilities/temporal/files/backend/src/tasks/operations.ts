import type { Client, WorkflowFailedError } from '@temporalio/client';
import { queues, type QueueName } from './queues.ts';
import type { TaskQueue } from './task-queue.ts';
import { taskQueueOf, type TaskRun } from './task-run.ts';
import type { runTask } from './workflows.ts';

type Operations = Pick<TaskQueue, 'status' | 'failed' | 'retry'>;

const all = Object.keys(queues) as QueueName[];
const failedOf = (queue: QueueName) =>
  `TaskQueue = '${taskQueueOf(queue)}' AND ExecutionStatus = 'Failed'`;

/** The server keeps what failed as long as its namespace says. Its own pages show much more. */
export function createOperations(client: Client): Operations {
  const { connection, workflow, workflowService, options } = client;
  return {
    async status() {
      // Says that the server cannot be reached, instead of trying for a while.
      await connection.ensureConnected();
      return Promise.all(
        all.map(async (queue) => {
          const open = `TaskQueue = '${taskQueueOf(queue)}' AND ExecutionStatus = 'Running'`;
          const counts = await Promise.all([workflow.count(open), workflow.count(failedOf(queue))]);
          return { queue, counts: { open: counts[0].count, failed: counts[1].count } };
        }),
      );
    },

    async failed() {
      await connection.ensureConnected();
      const found = [];
      for (const queue of all) {
        for await (const execution of workflow.list({ query: failedOf(queue) })) {
          const { task, input } = execution.memo?.['run'] as TaskRun;
          const handle = workflow.getHandle(execution.workflowId, execution.runId);
          const error = await handle.result().then(() => 'unknown', describe);
          const failedAt = execution.closeTime ?? execution.startTime;
          found.push({ id: execution.runId, task, queue, input, error, failedAt });
        }
      }
      return found;
    },

    async retry(id) {
      for await (const failed of workflow.list({ query: `RunId = '${id}'` })) {
        const run = failed.memo?.['run'] as TaskRun;
        await workflow.start<typeof runTask>('runTask', {
          args: [run],
          taskQueue: failed.taskQueue,
          workflowId: failed.workflowId,
          workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
          memo: { run },
        });
        // Else it would be listed for as long as the server keeps it.
        await workflowService.deleteWorkflowExecution({
          namespace: options.namespace,
          workflowExecution: { workflowId: failed.workflowId, runId: failed.runId },
        });
        return true;
      }
      return false;
    },
  };
}

/** The error that the task itself threw lies below those of its activity and workflow. */
function describe(error: unknown): string {
  const { cause } = error as WorkflowFailedError;
  const thrown = cause?.cause ?? cause ?? error;
  return thrown instanceof Error ? thrown.message : String(thrown);
}
