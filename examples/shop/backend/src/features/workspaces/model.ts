import {
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  timestamp,
  uuid,
  varchar,
} from 'drizzle-orm/pg-core';
import { createdAt, timestamps, uuidKey } from '../../db/mixins.ts';
import { users } from '../users/model.ts';

export const workspaceRole = pgEnum('workspace_role', ['admin', 'member', 'viewer']);

export const workspaces = pgTable('workspaces', {
  ...uuidKey(),
  name: varchar('name', { length: 255 }).notNull(),
  ...timestamps(),
});

export const workspaceMembers = pgTable(
  'workspace_members',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: workspaceRole('role').notNull(),
    ...createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.userId] }),
    index('workspace_members_user_id_idx').on(table.userId),
  ],
);

/** How many rows of a resource a workspace has, counted in the background. */
export const workspaceTotals = pgTable(
  'workspace_totals',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    resource: varchar('resource', { length: 63 }).notNull(),
    total: integer('total').notNull(),
    countedAt: timestamp('counted_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.resource] })],
);

export type Workspace = typeof workspaces.$inferSelect;
export type WorkspaceMember = typeof workspaceMembers.$inferSelect;
export type WorkspaceTotal = typeof workspaceTotals.$inferSelect;
