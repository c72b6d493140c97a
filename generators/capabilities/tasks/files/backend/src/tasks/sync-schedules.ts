import type { PgBoss } from 'pg-boss';
import { jobOptions, type JobData } from './job.ts';
import type { TaskList } from './task-list.ts';
import type { Task } from './task.ts';

/** Makes the schedules those of the code: those that it no longer has are removed. */
export async function syncSchedules(boss: PgBoss, tasks: TaskList): Promise<void> {
  for (const { name: queue, key } of await boss.getSchedules()) {
    const task = tasks.get(key);
    if (task?.schedule === undefined || queueOf(task) !== queue) await boss.unschedule(queue, key);
  }
  for (const [name, task] of tasks) {
    if (task.schedule === undefined) continue;
    const { cron, timezone = 'UTC', input } = task.schedule;
    task.input.parse(input);
    const data: JobData = { task: name, input };
    await boss.schedule(queueOf(task), cron, data, {
      ...jobOptions(task),
      key: name,
      tz: timezone,
      // Two of one schedule do not wait at once; what was missed while no worker ran is made up for once.
      singletonKey: `${name}:schedule`,
      missed: 'once',
    });
  }
}

const queueOf = ({ queue = 'default' }: Task): string => queue;
