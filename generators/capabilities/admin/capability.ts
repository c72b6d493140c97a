import type { Capability } from '../capability.ts';

export const admin: Capability = {
  summary:
    'pages at /admin and an API for those who run the application: rows of every table, users and what they may do',
  isDefault: true,
  isRemovable: true,
  parts: [{ name: 'admin', parts: ['settings', 'middleware'] }],
  slices: [
    { name: 'system users', parts: ['router', 'permissions'] },
    { name: 'users', parts: ['admin'] },
    { name: 'workspaces', parts: ['admin'] },
  ],
  dependencies: { '@fastify/formbody': '9.0.1' },
  variables: [
    {
      name: 'ADMIN_ENABLED',
      value: '',
      description: 'Pages at /admin for system administrators. Empty: everywhere but in production.',
    },
  ],
};
