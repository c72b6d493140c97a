import { answersOption, type Command } from '../engine/run/command.ts';
import { kinds } from './kinds.ts';

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
