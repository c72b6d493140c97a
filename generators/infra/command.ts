import { answersOption, type Command } from '../engine/run/command.ts';

/** What can be added to a project, each a folder of templates and a row in `infrastructures`. */
export const kinds = {
  metrics: 'metrics for Prometheus and traces for OpenTelemetry',
  storage: 'files in a local folder, or in any object storage that speaks S3',
} as const;

export type InfraKind = keyof typeof kinds;

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
