import { LRUCache } from 'lru-cache';
import type { Caller } from '../core/access/caller.ts';
import { tierOf, usualTier } from '../core/access/tiers.ts';
import type { Resource } from '../core/context/resource.ts';
import { createUserTierRepository } from '../features/user-tiers/repository.ts';

declare module '../core/context/app-context.ts' {
  interface AppContext {
    /** Says that a user has another tier: this process knows it at once, the others within a minute. */
    readonly forgetTier: (userId: string) => void;
  }
}

/** How much users may ask for. Each of them is looked up once a minute. */
export function limitsBy(find: (userId: string) => Promise<string | undefined>) {
  const known = new LRUCache<string, string>({
    max: 10_000,
    ttl: 60_000,
    ttlResolution: 0,
    perf: { now: () => Date.now() },
  });
  return {
    requestsPerMinuteOf: async ({ id }: Caller): Promise<number> => {
      const held = known.get(id);
      const tier = held ?? (await find(id)) ?? usualTier;
      if (held === undefined) known.set(id, tier);
      return tierOf(tier).requestsPerMinute;
    },
    forgetTier: (userId: string) => void known.delete(userId),
  };
}

export const tiersResource: Resource = {
  open: ({ db }) => {
    const { find } = createUserTierRepository(db);
    return { adds: limitsBy(find) };
  },
  // Nobody is looked up: RATE_LIMIT_PER_MINUTE counts, as without tiers.
  idle: () => ({ adds: { forgetTier: () => undefined } }),
};
