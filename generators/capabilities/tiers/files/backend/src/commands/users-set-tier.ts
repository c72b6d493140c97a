import { z } from 'zod';
import { command } from '../core/commands/command.ts';
import { openDatabase } from '../db/connection.ts';
import { createUserTierRepository } from '../features/user-tiers/repository.ts';
import { userTierUpdateSchema } from '../features/user-tiers/schemas.ts';
import { createUserRepository } from '../features/users/repository.ts';

export const usersSetTierCommand = command({
  summary: 'Gives a user another tier, which a running server knows within a minute.',
  arguments: {
    email: z.email().toLowerCase().describe('whose'),
    tier: userTierUpdateSchema.shape.tier.describe('which'),
  },
  async run({ settings, args: { email, tier }, open, print }) {
    const { db } = await open(openDatabase(settings.database));
    const user = await createUserRepository(db).findByEmail(email);
    if (user === undefined) throw new Error(`There is no user ${email}.`);
    await createUserTierRepository(db).put(user.id, tier);
    print(`${email} has the tier ${tier}.`);
  },
});
