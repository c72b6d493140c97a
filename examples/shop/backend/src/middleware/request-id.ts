import type { FastifyInstance } from 'fastify';
import { withRequestId } from '../core/process/correlation.ts';

/** Tells the caller the id that the log has of the request, and the code that runs for it. */
export function registerRequestId(app: FastifyInstance) {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    withRequestId(request.id, done);
  });
}
