import { pgTable, uniqueIndex, uuid, varchar } from 'drizzle-orm/pg-core';
import { timestamps, uuidKey } from '../../db/mixins.ts';
import { users } from '../users/model.ts';

/** Who has another tier than the usual one. */
export const userTiers = pgTable(
  'user_tiers',
  {
    ...uuidKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    tier: varchar('tier', { length: 31 }).notNull(),
    ...timestamps(),
  },
  (table) => [uniqueIndex('user_tiers_user_id_key').on(table.userId)],
);

export type UserTier = typeof userTiers.$inferSelect;
