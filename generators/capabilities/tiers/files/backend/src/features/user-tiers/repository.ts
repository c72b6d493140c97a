import { eq } from 'drizzle-orm';
import type { Database } from '../../db/connection.ts';
import { userTiers } from './model.ts';

export type UserTierRepository = ReturnType<typeof createUserTierRepository>;

export function createUserTierRepository(db: Database) {
  return {
    /** The name of the tier; none where the user has the usual one. */
    find: async (userId: string): Promise<string | undefined> => {
      const [row] = await db.select().from(userTiers).where(eq(userTiers.userId, userId));
      return row?.tier;
    },

    put: async (userId: string, tier: string): Promise<void> => {
      await db
        .insert(userTiers)
        .values({ userId, tier })
        .onConflictDoUpdate({ target: userTiers.userId, set: { tier, updatedAt: new Date() } });
    },
  };
}
