import { answersOption, type Command } from '../engine/run/command.ts';
import { kinds } from './kinds.ts';

/** Infrastructure that not every project needs (P13). */
export const infraCommand: Command = {
  name: 'infra',
  summary: 'Adds infrastructure that not every project needs: metrics and traces, object storage.',
  arguments: [{ name: 'kind', description: `What to add: ${Object.keys(kinds).join(', ')}.` }],
  options: [answersOption],
  examples: ['infra metrics', 'infra storage --dry-run'],
  needsProject: true,
  load: () => import('./plan.ts'),
};
