import type { Capability } from '../capability.ts';

export const deployLinuxServer: Capability = {
  summary: 'scripts and services for a Linux server: systemd, PostgreSQL, Redis, Caddy',
  nextSteps: [['deploy/linux-server/README.md', 'what to do once, and what each time']],
  isRemovable: true,
};
