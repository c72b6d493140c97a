import type { FastifyInstance } from 'fastify';
import { refuseExcess } from '../core/http/limits.ts';
import { beforeEveryRoute } from '../core/http/middleware.ts';
import type { Settings } from '../core/settings/read-settings.ts';

/** Counts the requests of a user, whatever address or session they come by. */
export function registerUserLimit(app: FastifyInstance, { rateLimit }: Settings) {
  const count = app.createRateLimit({
    keyGenerator: ({ user }) => `user ${user.id}`,
    max: async ({ user }) => (await app.requestsPerMinuteOf?.(user)) ?? rateLimit.requestsPerMinute,
    allowList: [],
  });
  beforeEveryRoute(app, async (request, reply) => {
    if (request.routeOptions.config.public !== undefined) return;
    const requests = await count(request);
    if (!requests.isAllowed && requests.isExceeded) refuseExcess(reply, requests);
  });
}
