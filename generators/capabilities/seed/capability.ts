import type { Capability } from '../capability.ts';

export const seed: Capability = {
  summary: '"db seed" creates the first user and a workspace; in development with a member of each role',
  isDefault: true,
  isRemovable: true,
  parts: [
    { name: 'seed', parts: ['settings'] },
    { name: 'db-seed', parts: ['command'] },
  ],
  variables: [
    {
      name: 'SEED_EMAIL',
      value: 'admin@example.com',
      description: 'The first user, whom `pnpm db seed` creates. Production needs a password of its own.',
    },
    { name: 'SEED_PASSWORD', value: 'correct horse battery staple', description: '' },
  ],
  edits: [
    {
      file: 'README.md',
      find: 'pnpm manage users create admin@example.com --admin --generate    # says the password',
      put: 'pnpm db seed    # admin@example.com, "correct horse battery staple"; and a member, and a viewer',
    },
    {
      file: 'README.md',
      find: '"password":"<the password>"',
      put: '"password":"correct horse battery staple"',
    },
    {
      file: 'README.md',
      find: '`POST /api/v1/workspaces` makes your first workspace.',
      put: '`GET /api/v1/workspaces` lists your workspaces.',
    },
  ],
  nextSteps: [['pnpm db seed', 'the first user, and a member of each role']],
};
