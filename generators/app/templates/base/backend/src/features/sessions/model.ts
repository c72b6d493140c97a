import { index, pgTable, timestamp, uuid, varchar } from 'drizzle-orm/pg-core';
import { createdAt, uuidKey } from '../../db/mixins.ts';
import { users } from '../users/model.ts';

/** One login on one device. What ends is deleted, so a row is a session that lives or has expired. */
export const sessions = pgTable(
  'sessions',
  {
    ...uuidKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    userAgent: varchar('user_agent', { length: 255 }),
    ipAddress: varchar('ip_address', { length: 63 }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    lastUsedAt: timestamp('last_used_at', { withTimezone: true }).notNull().defaultNow(),
    ...createdAt(),
  },
  (table) => [index('sessions_user_id_idx').on(table.userId)],
);

/** The refresh tokens of a session: those that were used up, and the one that was not. */
export const refreshTokens = pgTable(
  'refresh_tokens',
  {
    tokenHash: varchar('token_hash', { length: 64 }).primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    usedAt: timestamp('used_at', { withTimezone: true }),
    ...createdAt(),
  },
  (table) => [index('refresh_tokens_session_id_idx').on(table.sessionId)],
);

export type Session = typeof sessions.$inferSelect;
export type NewSession = typeof sessions.$inferInsert;
