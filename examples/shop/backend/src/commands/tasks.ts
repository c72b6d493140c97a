import { z } from 'zod';
import { command, type CommandGroup } from '../core/commands/command.ts';
import { openApplication } from '../core/context/open-application.ts';
import { tasks } from '../tasks/index.ts';
import { listTasks } from '../tasks/task-list.ts';

export const tasksCommand = {
  list: command({
    summary: 'Lists the tasks that the code has, with their queues and schedules.',
    run({ print }) {
      for (const [name, { queue = 'default', schedule }] of listTasks(tasks)) {
        const when =
          schedule === undefined ? '' : `  ${schedule.cron} ${schedule.timezone ?? 'UTC'}`;
        print(`${name}  ${queue}${when}`);
      }
      return Promise.resolve();
    },
  }),

  status: command({
    summary: 'Counts the tasks of each queue, by their state.',
    async run({ settings, open, print }) {
      const { context } = await open(openApplication(settings));
      for (const { queue: name, counts } of await context.taskQueue.status()) {
        const list = Object.entries(counts).map(([state, count]) => `${String(count)} ${state}`);
        print(`${name.padEnd(12)}${list.join('  ')}`);
      }
    },
  }),

  failed: command({
    summary: 'Lists the tasks that were given up after their last retry.',
    async run({ settings, open, print }) {
      const { context } = await open(openApplication(settings));
      const failed = await context.taskQueue.failed();
      if (failed.length === 0) print('No task has failed.');
      for (const { id, task, queue, input, error, failedAt } of failed) {
        const what = `${queue}  ${task} ${JSON.stringify(input)}`;
        print(`${id}  ${failedAt.toISOString()}  ${what}\n  ${error}`);
      }
    },
  }),

  retry: command({
    summary: 'Sends a failed task again, or all of them.',
    arguments: {
      id: z.union([z.literal('all'), z.uuid()]).describe('as "tasks failed" says, or "all"'),
    },
    async run({ settings, args, open, print }) {
      const { context } = await open(openApplication(settings));
      const failed = await context.taskQueue.failed();
      const chosen = args.id === 'all' ? failed : failed.filter(({ id }) => id === args.id);
      if (chosen.length === 0 && args.id !== 'all')
        throw new Error(`No failed task has the id ${args.id}.`);
      for (const { id, task } of chosen) {
        if (await context.taskQueue.retry(id)) print(`${id}  ${task} waits again.`);
      }
    },
  }),
} satisfies CommandGroup;
