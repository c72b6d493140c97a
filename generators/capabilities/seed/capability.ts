import type { Capability } from '../capability.ts';

/** One part of the README, so that a team that wrote its own is told of it once. */
const firstSteps = (user: string, password: string, next: string): string => `${user}
pnpm start      # http://127.0.0.1:3001
\`\`\`

\`\`\`sh
curl http://127.0.0.1:3001/api/v1/auth/login -H 'content-type: application/json' \\
  -d '{"email":"admin@example.com","password":"${password}"}'
\`\`\`

The answer holds a token. Send it as \`authorization: Bearer …\`; ${next}`;

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
      find: firstSteps(
        'pnpm manage users create admin@example.com --admin --generate    # says the password',
        '<the password>',
        '`POST /api/v1/workspaces` makes your first workspace.',
      ),
      put: firstSteps(
        'pnpm db seed    # admin@example.com, "correct horse battery staple"; and a member, and a viewer',
        'correct horse battery staple',
        '`GET /api/v1/workspaces` lists your workspaces.',
      ),
    },
  ],
  nextSteps: [['pnpm db seed', 'the first user, and a member of each role']],
};
