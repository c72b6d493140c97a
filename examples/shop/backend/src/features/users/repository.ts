import { eq } from 'drizzle-orm';
import type { Database } from '../../db/connection.ts';
import { users, type NewUser, type User } from './model.ts';

export type UserRepository = ReturnType<typeof createUserRepository>;

export function createUserRepository(db: Database) {
  return {
    async find(id: string): Promise<User | undefined> {
      const [row] = await db.select().from(users).where(eq(users.id, id));
      return row;
    },

    async findByEmail(email: string): Promise<User | undefined> {
      const [row] = await db.select().from(users).where(eq(users.email, email));
      return row;
    },

    async insert(values: NewUser): Promise<User> {
      const [row] = await db.insert(users).values(values).returning();
      return row!;
    },
  };
}
