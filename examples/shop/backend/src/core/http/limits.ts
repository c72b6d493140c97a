import type { RateLimitOptions } from '@fastify/rate-limit';
import type { FastifyReply } from 'fastify';
import { TooManyRequestsError } from './errors.ts';

/** Refuses what is beyond a limit, and says when it may come back. */
export function refuseExcess(
  reply: FastifyReply,
  { max, ttlInSeconds }: { max: number; ttlInSeconds: number },
): never {
  reply.headers({ 'retry-after': ttlInSeconds, 'x-ratelimit-limit': max });
  throw new TooManyRequestsError(ttlInSeconds);
}

/** For a route of which one user has little honest use: so many requests a minute, from all sessions together. */
export const limitByUser = (max: number): RateLimitOptions => ({
  max,
  timeWindow: '1 minute',
  // The user is known then.
  hook: 'preHandler',
  keyGenerator: ({ user }) => user.id,
  allowList: [],
});
