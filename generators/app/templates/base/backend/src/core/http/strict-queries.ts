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
    // A WebSocket is no operation of the API.
    const hide = route.websocket === true;
    route.schema = { hide, ...route.schema, querystring: query.strict() };
  });
}
