import { z } from 'zod';
import { tiers, type TierName } from '../../core/access/tiers.ts';

export const userTierParamsSchema = z.object({ userId: z.uuid() });

export const userTierUpdateSchema = z
  .strictObject({ tier: z.enum(Object.keys(tiers) as TierName[]) })
  .meta({ id: 'UserTierUpdate' });

/** One that was removed from the code is shown, too. */
export const userTierResponseSchema = z
  .object({ userId: z.uuid(), tier: z.string() })
  .meta({ id: 'UserTier' });

export type UserTierUpdate = z.output<typeof userTierUpdateSchema>;
