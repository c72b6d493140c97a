import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Answers hold personal data, so that no client or proxy keeps one, unless its handler sets the header to something else. */
export async function registerSecurityHeaders(app: FastifyInstance) {
  await app.register(helmet);
  app.addHook('onRequest', async (_, reply) => void reply.header('cache-control', 'no-store'));
}
