import type { Capability } from '../capability.ts';

export const tasks: Capability = {
  summary: 'background tasks in a queue in the database: nothing else to run',
  isDefault: true,
  excludes: ['temporal'],
  dependencies: { 'pg-boss': '~12.35.0' },
};
