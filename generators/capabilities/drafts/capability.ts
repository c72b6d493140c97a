import type { Capability } from '../capability.ts';

export const drafts: Capability = {
  summary: '"db migrate" drafts migrations from the models, "db check" and a test prove that both agree',
  isDefault: true,
  isRemovable: true,
  parts: [
    { name: 'db-migrate', parts: ['command'] },
    { name: 'db-check', parts: ['command'] },
  ],
  devDependencies: { 'drizzle-kit': '0.31.11' },
};
