import type { Command } from '../engine/run/command.ts';

/** Adds one page to the project's docs. */
export const sampleThingCommand: Command = {
  name: 'sample-thing',
  summary: 'Adds the page docs/sample-thing.md.',
  arguments: [],
  options: [],
  examples: ['sample-thing --dry-run'],
  needsProject: true,
  load: () => import('./plan.ts'),
};
