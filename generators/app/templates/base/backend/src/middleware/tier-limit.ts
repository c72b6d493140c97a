import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuseExcess } from '../core/accounts/refuse-excess.ts';
import { tierOf } from '../core/access/tiers.ts';

/** Counts the requests of a user, whatever address, session or key they come by: as many as the tier allows. */
export function registerTierLimit(app: FastifyInstance) {
  const count = app.createRateLimit({
    keyGenerator: ({ user }) => `user ${user.id}`,
    max: ({ user }) => tierOf(user.tier).requestsPerMinute,
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
