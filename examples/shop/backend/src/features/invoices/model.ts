import {
  date,
  index,
  numeric,
  pgEnum,
  pgTable,
  timestamp,
  uniqueIndex,
  uuid,
  varchar,
} from 'drizzle-orm/pg-core';
import { users } from '../users/model.ts';
import { workspaces } from '../workspaces/model.ts';

export const invoiceStatus = pgEnum('invoice_status', ['draft', 'sent', 'paid']);

export const invoices = pgTable(
  'invoices',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    createdById: uuid('created_by_id').references(() => users.id, { onDelete: 'set null' }),
    number: varchar('number', { length: 255 }).notNull(),
    amount: numeric('amount', { precision: 10, scale: 2 }),
    status: invoiceStatus('status').notNull().default('draft'),
    dueOn: date('due_on'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    index('invoices_workspace_id_idx').on(table.workspaceId),
    uniqueIndex('invoices_workspace_id_number_key').on(table.workspaceId, table.number),
  ],
);

export type Invoice = typeof invoices.$inferSelect;
export type NewInvoice = typeof invoices.$inferInsert;
