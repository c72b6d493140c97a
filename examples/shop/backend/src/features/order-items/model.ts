import { boolean, index, integer, pgTable, text, uuid, varchar } from 'drizzle-orm/pg-core';
import type { ColumnExposure } from '../../core/access/exposure.ts';
import { softDelete, timestamps, uuidKey } from '../../db/mixins.ts';
import { users } from '../users/model.ts';
import { workspaces } from '../workspaces/model.ts';

export const orderItems = pgTable(
  'order_items',
  {
    ...uuidKey(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    createdById: uuid('created_by_id').references(() => users.id, { onDelete: 'set null' }),
    title: varchar('title', { length: 255 }).notNull(),
    quantity: integer('quantity').notNull(),
    gift: boolean('gift').notNull().default(false),
    notes: text('notes'),
    ...timestamps(),
    ...softDelete(),
  },
  (table) => [index('order_items_newest_idx').on(table.workspaceId, table.createdAt, table.id)],
);

export type OrderItem = typeof orderItems.$inferSelect;
export type NewOrderItem = typeof orderItems.$inferInsert;

/** Every column is in the requests, the answers and the admin pages, but for those named here. */
export const orderItemExposure = {
  hidden: [],
  readOnly: [],
  writeOnly: [],
} as const satisfies ColumnExposure<OrderItem>;
