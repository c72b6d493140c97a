import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

/**
 * Refuses parameters that a route does not name, for every route that is registered after it, whoever writes it: who
 * misspells a filter would get the whole list.
 */
export function registerStrictQueries(app: FastifyInstance) {
  app.addHook('onRoute', (route) => {
    const query = route.schema?.querystring ?? z.object({});
    if (!(query instanceof z.ZodObject)) return;
    route.schema = { ...route.schema, querystring: query.strict() };
  });
}
