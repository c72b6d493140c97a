import { z } from 'zod';
import { command } from '../core/commands/command.ts';
import { openApplication } from '../core/context/open-application.ts';

export const tasksRetryCommand = command({
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
});
