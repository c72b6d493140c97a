import { sql } from 'drizzle-orm';
import { foreignKey, index, pgTable, primaryKey, text, uuid, varchar } from 'drizzle-orm/pg-core';
import { createdAt, timestamps, uuidKey } from '../../db/mixins.ts';
import { users } from '../users/model.ts';

export const workspaces = pgTable('workspaces', {
  ...uuidKey(),
  name: varchar('name', { length: 255 }).notNull(),
  disabledApps: text('disabled_apps')
    .array()
    .notNull()
    .default(sql`'{}'`),
  ...timestamps(),
});

/** What the members of a workspace can be, and may do then. It begins with the roles of the templates. */
export const roles = pgTable(
  'roles',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    name: varchar('name', { length: 63 }).notNull(),
    permissions: text('permissions').array().notNull(),
    ...timestamps(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.name] })],
);

export const workspaceMembers = pgTable(
  'workspace_members',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: varchar('role', { length: 63 }).notNull(),
    ...createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.userId] }),
    // A role goes on with its members under another name, and stays as long as it has any.
    foreignKey({
      columns: [table.workspaceId, table.role],
      foreignColumns: [roles.workspaceId, roles.name],
    })
      .onUpdate('cascade')
      .onDelete('restrict'),
    index('workspace_members_user_id_idx').on(table.userId),
  ],
);

export type Workspace = typeof workspaces.$inferSelect;
export type Role = typeof roles.$inferSelect;
export type WorkspaceMember = typeof workspaceMembers.$inferSelect;
