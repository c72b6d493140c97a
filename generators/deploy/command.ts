import type { Command } from '../engine/run/command.ts';

/** Where a project can be deployed to; each is a capability whose name begins with `deploy-`. */
export const targets = ['linux-server'] as const;

/** Another name of `add`: it writes what a deployment needs, and deploys nothing itself (P13). */
export const deployCommand: Command = {
  name: 'deploy',
  summary: 'Another name of "add", for deployments: the scripts and services of a Linux server with systemd.',
  arguments: [{ name: 'target', description: `Where the project runs: ${targets.join(', ')}.` }],
  options: [],
  examples: ['deploy linux-server', 'deploy linux-server --dry-run'],
  needsProject: true,
  load: () => import('./plan.ts'),
};
