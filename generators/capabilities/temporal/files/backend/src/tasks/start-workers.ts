import {
  bundleWorkflowCode,
  Runtime,
  Worker,
  type LogMetadata,
  type NativeConnection,
} from '@temporalio/worker';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AppContext } from '../core/context/app-context.ts';
import type { Settings } from '../core/settings/read-settings.ts';
import { createActivities } from './activities.ts';
import { queues } from './queues.ts';
import type { TaskList } from './task-list.ts';
import { taskQueueOf } from './task-run.ts';

/** A TypeScript file in development, a JavaScript file in production. */
const workflowsPath = fileURLToPath(new URL(`workflows${extname(import.meta.url)}`, import.meta.url));

/** Workflows in the one file that workers run them from, apart from everything else. */
export const bundleWorkflows = () => bundleWorkflowCode({ workflowsPath });

/** One worker a queue. Returns what stops them: running tasks may end, the rest is tried again elsewhere. */
export async function startWorkers(
  connection: NativeConnection,
  tasks: TaskList,
  context: AppContext,
  { tasks: limits, temporal }: Settings,
): Promise<() => Promise<void>> {
  const workflowBundle = await bundleWorkflows();
  const workers = await Promise.all(
    limits.queues.map((queue) =>
      Worker.create({
        connection,
        namespace: temporal.namespace,
        taskQueue: taskQueueOf(queue),
        workflowBundle,
        activities: createActivities(tasks, context),
        maxConcurrentActivityTaskExecutions: limits.concurrency ?? queues[queue].concurrency,
        shutdownGraceTime: `${limits.drainSeconds} seconds`,
      }),
    ),
  );
  const running = Promise.all(workers.map((worker) => worker.run()));
  running.catch((error: unknown) => {
    context.log.error({ err: error }, 'the task workers failed');
  });
  return async () => {
    for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
    await Promise.allSettled([running]);
  };
}

/** The process decides itself what a signal means, and what its log looks like. */
export function installRuntime({ log }: Pick<AppContext, 'log'>): void {
  Runtime.install({
    shutdownSignals: [],
    logger: {
      log: (_level, message, meta) => log.info(described(meta), message),
      trace: (message, meta) => log.trace(described(meta), message),
      debug: (message, meta) => log.debug(described(meta), message),
      info: (message, meta) => log.info(described(meta), message),
      warn: (message, meta) => log.warn(described(meta), message),
      error: (message, meta) => log.error(described(meta), message),
    },
  });
}

/** An error has the name under which the log knows how to write one down. */
const described = ({ error, ...meta }: LogMetadata = {}) => ({
  ...meta,
  ...(error === undefined ? {} : { err: error as unknown }),
});
