import type { RateLimitOptions } from '@fastify/rate-limit';

/** For a route of which one user has little honest use: so many requests a minute, from all sessions together. */
export const limitByUser = (max: number): RateLimitOptions => ({
  max,
  timeWindow: '1 minute',
  // The user is known then.
  hook: 'preHandler',
  keyGenerator: ({ user }) => user.id,
  allowList: [],
});
