import {
  foreignKey,
  index,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
  varchar,
} from 'drizzle-orm/pg-core';
import { createdAt, uuidKey } from '../../db/mixins.ts';
import { workspaceMembers } from '../workspaces/model.ts';

export const apiKeys = pgTable(
  'api_keys',
  {
    ...uuidKey(),
    workspaceId: uuid('workspace_id').notNull(),
    createdById: uuid('created_by_id').notNull(),
    name: varchar('name', { length: 255 }).notNull(),
    prefix: varchar('prefix', { length: 63 }).notNull(),
    tokenHash: varchar('token_hash', { length: 64 }).notNull(),
    scopes: text('scopes').array().notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    lastUsedAt: timestamp('last_used_at', { withTimezone: true }),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
    ...createdAt(),
  },
  (table) => [
    // A key does not outlive the membership that it acts by.
    foreignKey({
      columns: [table.workspaceId, table.createdById],
      foreignColumns: [workspaceMembers.workspaceId, workspaceMembers.userId],
    }).onDelete('cascade'),
    index('api_keys_workspace_id_created_by_id_idx').on(table.workspaceId, table.createdById),
    uniqueIndex('api_keys_token_hash_key').on(table.tokenHash),
  ],
);

export type ApiKey = typeof apiKeys.$inferSelect;
export type NewApiKey = typeof apiKeys.$inferInsert;
