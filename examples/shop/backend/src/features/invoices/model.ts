import {
  date,
  index,
  numeric,
  pgEnum,
  pgTable,
  uniqueIndex,
  uuid,
  varchar,
} from 'drizzle-orm/pg-core';
import type { ColumnExposure } from '../../core/access/exposure.ts';
import { timestamps, uuidKey } from '../../db/mixins.ts';
import { users } from '../users/model.ts';
import { workspaces } from '../workspaces/model.ts';

export const invoiceStatus = pgEnum('invoice_status', ['draft', 'sent', 'paid']);

export const invoices = pgTable(
  'invoices',
  {
    ...uuidKey(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    createdById: uuid('created_by_id').references(() => users.id, { onDelete: 'set null' }),
    number: varchar('number', { length: 255 }).notNull(),
    amount: numeric('amount', { precision: 10, scale: 2 }),
    status: invoiceStatus('status').notNull().default('draft'),
    dueOn: date('due_on'),
    ...timestamps(),
  },
  (table) => [
    index('invoices_newest_idx').on(table.workspaceId, table.createdAt, table.id),
    uniqueIndex('invoices_workspace_id_number_key').on(table.workspaceId, table.number),
  ],
);

export type Invoice = typeof invoices.$inferSelect;
export type NewInvoice = typeof invoices.$inferInsert;

/** Every column is in the requests, the answers and the admin pages, but for those named here. */
export const invoiceExposure = {
  hidden: [],
  readOnly: [],
  writeOnly: [],
} as const satisfies ColumnExposure<Invoice>;
