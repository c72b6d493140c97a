import type { Command } from '../engine/run/command.ts';

/** Repairs every registry in both directions: files without an entry, entries without a file. */
export const syncCommand: Command = {
  name: 'sync',
  summary: 'Repairs the registries: adds the entries that are missing and removes those whose file is gone.',
  arguments: [],
  options: [{ name: 'check', description: 'Change nothing; exit with 1 when something is not registered.' }],
  examples: ['sync', 'sync --check --json'],
  needsProject: true,
  load: () => import('./plan.ts'),
};
