import { ScheduleAlreadyRunning, type Client, type ScheduleOptions } from '@temporalio/client';
import type { Schedule, Task } from './task.ts';
import type { TaskList } from './task-list.ts';
import { createTaskRun, scheduleIdOf, taskQueueOf } from './task-run.ts';
import type { runTask } from './workflows.ts';

/** Makes the server's schedules those of the code: those that it no longer has are removed. */
export async function syncSchedules({ schedule: client }: Client, tasks: TaskList): Promise<void> {
  const wanted = new Map<string, ScheduleOptions>();
  for (const [name, task] of tasks) {
    if (task.schedule !== undefined) wanted.set(scheduleIdOf(name), optionsOf(name, task, task.schedule));
  }
  for await (const { scheduleId } of client.list()) {
    const isOwn = scheduleId.startsWith(scheduleIdOf(''));
    if (isOwn && !wanted.has(scheduleId)) await client.getHandle(scheduleId).delete();
  }
  for (const options of wanted.values()) await put(client, options);
}

async function put(client: Client['schedule'], options: ScheduleOptions): Promise<void> {
  try {
    await client.create(options);
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await client.getHandle(options.scheduleId).update(({ state }) => ({ ...options, state }));
  }
}

function optionsOf(name: string, task: Task, { cron, timezone = 'UTC', input }: Schedule): ScheduleOptions {
  const run = createTaskRun(name, task, input);
  return {
    scheduleId: scheduleIdOf(name),
    spec: { cronExpressions: [cron], timezone },
    // Two of one schedule do not run at once; what was missed for less than a day is made up for once.
    policies: { overlap: 'BUFFER_ONE', catchupWindow: '1 day' },
    action: {
      type: 'startWorkflow',
      workflowType: 'runTask' satisfies (typeof runTask)['name'],
      taskQueue: taskQueueOf(task.queue),
      args: [run],
      memo: { run },
    },
  };
}
