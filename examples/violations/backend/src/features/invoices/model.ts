import { numeric, pgTable, uuid } from 'drizzle-orm/pg-core';

// paxx/registered-model
export const invoices = pgTable('invoices', {
  id: uuid('id').primaryKey().defaultRandom(),
  amount: numeric('amount', { precision: 10, scale: 2 }),
});
