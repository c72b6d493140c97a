import type { Command } from '../engine/run/command.ts';
import { targets } from './targets.ts';

/** Writes what a deployment needs (P13); it deploys nothing itself. */
export const deployCommand: Command = {
  name: 'deploy',
  summary: 'Adds the scripts and services of a deployment: a Linux server with systemd.',
  arguments: [{ name: 'target', description: `Where the project runs: ${targets.join(', ')}.` }],
  options: [],
  examples: ['deploy linux-server', 'deploy linux-server --dry-run'],
  needsProject: true,
  load: () => import('./plan.ts'),
};
