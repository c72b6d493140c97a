import { index, pgEnum, pgTable, timestamp, uuid, varchar } from 'drizzle-orm/pg-core';
import { createdAt } from '../../db/mixins.ts';
import { users } from '../users/model.ts';

export const accountLinkPurpose = pgEnum('account_link_purpose', ['reset', 'confirmation']);

/** Links that were mailed and not followed yet. */
export const accountLinks = pgTable(
  'account_links',
  {
    tokenHash: varchar('token_hash', { length: 64 }).primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    purpose: accountLinkPurpose('purpose').notNull(),
    email: varchar('email', { length: 255 }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    ...createdAt(),
  },
  (table) => [index('account_links_user_id_idx').on(table.userId)],
);

/** An account whose email is another one by now has confirmed nothing. */
export const confirmedEmails = pgTable('confirmed_emails', {
  userId: uuid('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  email: varchar('email', { length: 255 }).notNull(),
  ...createdAt(),
});

export type AccountLink = typeof accountLinks.$inferSelect;
export type NewAccountLink = typeof accountLinks.$inferInsert;
