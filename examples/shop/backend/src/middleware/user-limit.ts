import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuseExcess } from '../core/http/limits.ts';
import type { Settings } from '../core/settings/read-settings.ts';

/** Counts the requests of a user, whatever address or session they come by. */
export function registerUserLimit(app: FastifyInstance, { rateLimit }: Settings) {
  const count = app.createRateLimit({
    keyGenerator: ({ user }) => `user ${user.id}`,
    max: async ({ user }) => (await app.requestsPerMinuteOf?.(user)) ?? rateLimit.requestsPerMinute,
    allowList: [],
  });
  const limit = async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.routeOptions.config.public !== undefined) return;
    const requests = await count(request);
    if (!requests.isAllowed && requests.isExceeded) refuseExcess(reply, requests);
  };
  app.addHook('onRoute', (route) => {
    route.onRequest = [route.onRequest ?? [], limit].flat();
  });
}
