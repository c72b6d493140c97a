import { command } from '../core/commands/command.ts';
import { tasks } from '../tasks/index.ts';
import { listTasks } from '../tasks/task-list.ts';

export const tasksListCommand = command({
  summary: 'Lists the tasks that the code has, with their queues and schedules.',
  run({ print }) {
    for (const [name, { queue = 'default', schedule }] of listTasks(tasks)) {
      const when = schedule === undefined ? '' : `  ${schedule.cron} ${schedule.timezone ?? 'UTC'}`;
      print(`${name}  ${queue}${when}`);
    }
    return Promise.resolve();
  },
});
