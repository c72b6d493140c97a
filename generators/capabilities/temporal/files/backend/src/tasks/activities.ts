import { activityInfo, cancellationSignal, heartbeat } from '@temporalio/activity';
import type { AppContext } from '../core/context/app-context.ts';
import { withOrigin } from './origin.ts';
import type { TaskContext } from './task.ts';
import { getTask, type TaskList } from './task-list.ts';
import type { TaskRun } from './task-run.ts';

export type TaskActivities = ReturnType<typeof createActivities>;

/** What workflows have done: the application's tasks. A failure is logged and thrown on, so that it is tried again. */
export function createActivities(tasks: TaskList, context: AppContext) {
  return {
    runTask: (run: TaskRun): Promise<void> => {
      const { attempt, workflowExecution } = activityInfo();
      const fields = { task: run.task, workflowId: workflowExecution?.workflowId, attempt };
      const beat = setInterval(heartbeat, 4_000);
      const attemptOnce = async () => {
        const start = performance.now();
        try {
          await runOne(tasks, run, { ...context, signal: cancellationSignal() });
          const milliseconds = Math.round(performance.now() - start);
          context.log.info({ ...fields, milliseconds }, 'task done');
        } catch (error) {
          context.log.error({ ...fields, err: error }, 'task failed');
          throw error;
        } finally {
          clearInterval(beat);
        }
      };
      return withOrigin(run.origin, { id: workflowExecution?.workflowId, task: run.task }, attemptOnce);
    },
  };
}

/**
 * The end of a task is told to a server that is no part of the transaction: what it writes is kept whole
 * or not at all, and in the rare case that the server did not hear of it, written again.
 */
async function runOne(tasks: TaskList, { task: name, input }: TaskRun, context: TaskContext) {
  const task = getTask(tasks, name);
  const parsed = task.input.parse(input);
  if (task.transactional !== true) return task.run(parsed, context);
  return context.transaction((inner) => task.run(parsed, { ...inner, signal: context.signal }));
}
