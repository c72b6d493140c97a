import type { Capability } from '../capability.ts';
import { taskWords } from './shared/piece.ts';

export const tasks: Capability = {
  ...taskWords,
  summary:
    'work outside of requests, in a queue in the database (pg-boss): retries, schedules, a worker, totals',
  isDefault: true,
  excludes: ['temporal'],
  layers: ['tasks/shared/files'],
  dependencies: { 'pg-boss': '~12.35.0' },
};
