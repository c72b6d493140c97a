import type { Resource } from '../core/context/resource.ts';
import { tierOf } from '../core/access/tiers.ts';

const byTier: Resource['idle'] = () => ({
  adds: { requestsPerMinuteOf: ({ tier }) => tierOf(tier).requestsPerMinute },
});

/** How much a user may ask for, by their tier. */
export const tiersResource: Resource = { open: byTier, idle: byTier };
