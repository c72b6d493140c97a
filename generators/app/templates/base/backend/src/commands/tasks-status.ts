import { command } from '../core/commands/command.ts';
import { openApplication } from '../core/context/open-application.ts';

export const tasksStatusCommand = command({
  summary: 'Counts the tasks of each queue, by their state.',
  async run({ settings, open, print }) {
    const { context } = await open(openApplication(settings));
    for (const { queue: name, counts } of await context.taskQueue.status()) {
      const list = Object.entries(counts).map(([state, count]) => `${String(count)} ${state}`);
      print(`${name.padEnd(12)}${list.join('  ')}`);
    }
  },
});
