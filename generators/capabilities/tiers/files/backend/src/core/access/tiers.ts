export interface Tier {
  readonly requestsPerMinute: number;
}

/** How much users may ask for. A new tier is one line here; which one a user has is in the table `user_tiers`. */
export const tiers = {
  free: { requestsPerMinute: 300 },
  pro: { requestsPerMinute: 3000 },
} as const satisfies Record<string, Tier>;

export type TierName = keyof typeof tiers;

/** What everybody has who was given none. */
export const usualTier = 'free' satisfies TierName;

/** The tier of that name. Users of one that was removed get the usual one. */
export function tierOf(name: string): Tier {
  return Object.hasOwn(tiers, name) ? tiers[name as TierName] : tiers[usualTier];
}
