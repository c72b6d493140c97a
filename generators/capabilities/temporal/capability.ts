import type { Capability } from '../capability.ts';

export const temporal: Capability = {
  summary: 'background tasks as workflows and activities on a Temporal server',
  provides: ['tasks'],
  excludes: ['tasks'],
  dependencies: {
    '@temporalio/activity': '1.24.0',
    '@temporalio/client': '1.24.0',
    '@temporalio/common': '1.24.0',
    '@temporalio/worker': '1.24.0',
    '@temporalio/workflow': '1.24.0',
  },
  devDependencies: { '@temporalio/testing': '1.24.0' },
  variables: [
    {
      name: 'TEMPORAL_ADDRESS',
      value: 'localhost:7233',
      description: 'The Temporal server, and the namespace on it.',
    },
    { name: 'TEMPORAL_NAMESPACE', value: 'default', description: '' },
  ],
};
