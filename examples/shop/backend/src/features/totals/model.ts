import { integer, pgTable, primaryKey, timestamp, uuid, varchar } from 'drizzle-orm/pg-core';
import { workspaces } from '../workspaces/model.ts';

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

export type WorkspaceTotal = typeof workspaceTotals.$inferSelect;
