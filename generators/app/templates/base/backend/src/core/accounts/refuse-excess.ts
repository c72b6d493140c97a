import type { FastifyReply } from 'fastify';
import { TooManyRequestsError } from '../http/errors.ts';

/** Refuses what is beyond a limit, and says when it may come back. */
export function refuseExcess(
  reply: FastifyReply,
  { max, ttlInSeconds }: { max: number; ttlInSeconds: number },
): never {
  reply.headers({ 'retry-after': ttlInSeconds, 'x-ratelimit-limit': max });
  throw new TooManyRequestsError(ttlInSeconds);
}
