import type { Command } from '../engine/run/command.ts';
import { targets } from './targets.ts';

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
