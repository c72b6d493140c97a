import { answersOption, type Command } from '../engine/run/command.ts';

/** The one place that calls an external service (L13). */
export const clientCommand: Command = {
  name: 'client',
  summary:
    'Adds the client of an external service: its settings, timeouts, retries, domain errors and tests.',
  arguments: [
    { name: 'name', description: 'Name of the service in any case, taken as it is: "payments".' },
    { name: 'url', description: 'Where it is: "https://api.example.com/v1".' },
  ],
  options: [answersOption],
  examples: ['client payments https://api.example.com/v1', 'client --answers client.json --dry-run'],
  needsProject: true,
  load: () => import('./plan.ts'),
};
