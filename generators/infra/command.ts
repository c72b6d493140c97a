import { answersOption, type Command } from '../engine/run/command.ts';

/** Capabilities that the command knew before they were called so. */
export const kinds = ['metrics', 'storage'] as const;

/** Another name of `add` (P13). */
export const infraCommand: Command = {
  name: 'infra',
  summary: 'Another name of "add", for infrastructure: metrics and traces, object storage.',
  arguments: [{ name: 'kind', description: `What to add: ${kinds.join(', ')}.` }],
  options: [answersOption],
  examples: ['infra metrics', 'infra storage --dry-run'],
  needsProject: true,
  load: () => import('./plan.ts'),
};
