import { timestamp, uuid } from 'drizzle-orm/pg-core';

// Columns that many tables have, spread into them: `pgTable('orders', { ...uuidKey(), …, ...timestamps() })`.

/** A random key: unlike a counter, it tells nobody how many rows there are. */
export const uuidKey = () => ({ id: uuid('id').primaryKey().defaultRandom() });

export const timestamps = () => ({
  ...createdAt(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
});

/** For rows that nobody changes. */
export const createdAt = () => ({ createdAt: moment('created_at').notNull().defaultNow() });

/**
 * A row that was removed stays, and has a moment here. Its queries have to leave such rows out, and its unique indexes
 * too: `.where(sql`${table.deletedAt} is null`)`.
 */
export const softDelete = () => ({ deletedAt: moment('deleted_at') });

const moment = (name: string) => timestamp(name, { withTimezone: true });
