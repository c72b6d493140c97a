import { z } from 'zod';
import { adminView } from '../../admin/admin-view.ts';
import { userTierService } from './dependencies.ts';
import { userTiers } from './model.ts';
import { userTierUpdateSchema } from './schemas.ts';

/** Who has another tier than the usual one. The page of a user leads here. */
export const userTierAdmin = adminView({
  title: 'Tiers',
  table: userTiers,
  columns: ['tier', 'userId', 'updatedAt'],
  search: ['tier'],
  create: {
    fields: z.strictObject({ userId: z.uuid(), ...userTierUpdateSchema.shape }),
    run: (context, { userId, tier }) => userTierService(context).set(userId, { tier }),
  },
  update: {
    fields: userTierUpdateSchema,
    run: (context, { userId }, input) => userTierService(context).set(userId, input),
  },
});
