import type { Capability } from '../capability.ts';
import { taskWords } from '../tasks/shared/piece.ts';

export const temporal: Capability = {
  ...taskWords,
  summary:
    'work outside of requests, as workflows of a Temporal server: retries, schedules, a worker, totals',
  caveat:
    'No Temporal server can be installed where paxx is tested: its worker is proven there against a stand-in that speaks the protocol.',
  provides: ['tasks'],
  excludes: ['tasks'],
  layers: ['tasks/shared/files'],
  parts: [...taskWords.parts, { name: 'temporal', parts: ['settings'] }],
  dependencies: {
    '@temporalio/activity': '1.24.0',
    '@temporalio/client': '1.24.0',
    '@temporalio/common': '1.24.0',
    '@temporalio/worker': '1.24.0',
    '@temporalio/workflow': '1.24.0',
  },
  devDependencies: { '@temporalio/testing': '1.24.0' },
  variables: [
    ...taskWords.variables,
    { name: 'TEMPORAL_ADDRESS', value: 'localhost:7233', description: 'Where the Temporal server answers.' },
    {
      name: 'TEMPORAL_NAMESPACE',
      value: 'default',
      description: "The namespace of it that is this project's.",
    },
  ],
};
