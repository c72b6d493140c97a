import type { Conventions } from 'paxx-conventions';

/** How a project comes by a further migration: its own command drafts it, where it has that. */
export const furtherMigration = ({ capabilities }: Conventions, message: string): string =>
  capabilities?.includes('drafts') === true
    ? `a further one: pnpm db migrate "${message}"`
    : `a further one, which says "${message}"`;
