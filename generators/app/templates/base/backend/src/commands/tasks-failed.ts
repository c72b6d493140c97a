import { command } from '../core/commands/command.ts';
import { openApplication } from '../core/context/open-application.ts';

export const tasksFailedCommand = command({
  summary: 'Lists the tasks that were given up after their last retry.',
  async run({ settings, open, print }) {
    const { context } = await open(openApplication(settings));
    const failed = await context.taskQueue.failed();
    if (failed.length === 0) print('No task has failed.');
    for (const { id, task, queue: name, input, error, failedAt } of failed) {
      print(
        `${id}  ${failedAt.toISOString()}  ${name}  ${task} ${JSON.stringify(input)}\n  ${error}`,
      );
    }
  },
});
