import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Settings } from '../core/settings/read-settings.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What clients may keep of this route's answers: `private, max-age=60`. */
    clientCache?: string;
  }
}

/** Answers hold personal data, so that no client or proxy keeps one, unless its route or handler says otherwise and all is well. */
export function registerClientCache(app: FastifyInstance, { clientCache: settings }: Settings) {
  app.addHook('onSend', (request, reply, _payload, done) => {
    const { clientCache } = request.routeOptions.config;
    if (!settings.isEnabled) reply.header('cache-control', 'no-store');
    else if (clientCache !== undefined && reply.statusCode < 300 && !isSaid(reply))
      reply.header('cache-control', clientCache);
    done();
  });
}

/** The handler knows more than the route. */
const isSaid = (reply: FastifyReply): boolean => reply.getHeader('cache-control') !== 'no-store';
