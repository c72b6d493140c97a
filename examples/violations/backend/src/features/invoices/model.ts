import { numeric, pgEnum, pgTable, uuid } from 'drizzle-orm/pg-core';

// paxx/registered-model
export const invoices = pgTable('invoices', {
  id: uuid('id').primaryKey().defaultRandom(),
  amount: numeric('amount', { precision: 10, scale: 2 }),
});

export const invoiceState = pgEnum('invoice_state', ['draft', 'partly-paid']); // paxx/enum-values: not in snake case.

// paxx/table-names: a table holds many.
export const invoiceReminders = pgTable('invoice_reminder', {
  id: uuid('id').primaryKey().notNull(), // paxx/no-redundant-nullable: a key is never null.
  invoice: uuid('invoice').references(() => invoices.id), // paxx/foreign-key-names: it is invoice_id.
});
