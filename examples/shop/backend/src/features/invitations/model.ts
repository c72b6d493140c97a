import {
  foreignKey,
  index,
  pgTable,
  timestamp,
  uniqueIndex,
  uuid,
  varchar,
} from 'drizzle-orm/pg-core';
import { createdAt, uuidKey } from '../../db/mixins.ts';
import { roles, workspaceMembers } from '../workspaces/model.ts';

/** What is accepted or withdrawn is deleted, so a row is an invitation that waits or has expired. */
export const invitations = pgTable(
  'invitations',
  {
    ...uuidKey(),
    workspaceId: uuid('workspace_id').notNull(),
    invitedById: uuid('invited_by_id').notNull(),
    email: varchar('email', { length: 255 }).notNull(),
    role: varchar('role', { length: 63 }).notNull(),
    tokenHash: varchar('token_hash', { length: 64 }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    ...createdAt(),
  },
  (table) => [
    // An invitation does not outlive the membership of who made it, nor the role that it gives.
    foreignKey({
      columns: [table.workspaceId, table.invitedById],
      foreignColumns: [workspaceMembers.workspaceId, workspaceMembers.userId],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.workspaceId, table.role],
      foreignColumns: [roles.workspaceId, roles.name],
    })
      .onUpdate('cascade')
      .onDelete('cascade'),
    uniqueIndex('invitations_workspace_id_email_key').on(table.workspaceId, table.email),
    uniqueIndex('invitations_token_hash_key').on(table.tokenHash),
    index('invitations_workspace_id_invited_by_id_idx').on(table.workspaceId, table.invitedById),
    index('invitations_workspace_id_role_idx').on(table.workspaceId, table.role),
  ],
);

export type Invitation = typeof invitations.$inferSelect;
export type NewInvitation = typeof invitations.$inferInsert;
