import { boolean, pgEnum, pgTable, text, uniqueIndex, varchar } from 'drizzle-orm/pg-core';
import { timestamps, uuidKey } from '../../db/mixins.ts';

export const systemRole = pgEnum('system_role', ['user', 'admin']);

export const users = pgTable(
  'users',
  {
    ...uuidKey(),
    email: varchar('email', { length: 255 }).notNull(),
    name: varchar('name', { length: 255 }).notNull(),
    passwordHash: text('password_hash').notNull(),
    systemRole: systemRole('system_role').notNull().default('user'),
    isActive: boolean('is_active').notNull().default(true),
    ...timestamps(),
  },
  (table) => [uniqueIndex('users_email_key').on(table.email)],
);

export type User = typeof users.$inferSelect;
export type NewUser = typeof users.$inferInsert;
