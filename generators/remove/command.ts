import { answersOption, type Command } from '../engine/run/command.ts';

/** Takes back what `add` gave, where nothing can be lost by it. */
export const removeCommand: Command = {
  name: 'remove',
  summary:
    'Removes capabilities of which nothing is in the database, as long as their files were not changed.',
  arguments: [{ name: 'names', isList: true, description: 'What to remove.' }],
  options: [answersOption],
  examples: ['remove metrics', 'remove deploy-linux-server --dry-run'],
  needsProject: true,
  load: () => import('./plan.ts'),
};
