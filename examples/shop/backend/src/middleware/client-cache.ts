import type { FastifyInstance } from 'fastify';
import type { Settings } from '../core/settings/read-settings.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What clients may keep of this route's answers: `private, max-age=60`. Nothing where it says nothing. */
    clientCache?: string;
  }
}

/** Answers hold personal data, so that no client or proxy keeps one, unless its route says otherwise. */
export function registerClientCache(app: FastifyInstance, { clientCache: settings }: Settings) {
  app.addHook('onSend', (request, reply, _payload, done) => {
    const { clientCache } = request.routeOptions.config;
    const mayKeep = settings.isEnabled && reply.statusCode < 300;
    if (!reply.hasHeader('cache-control') || !settings.isEnabled)
      reply.header('cache-control', (mayKeep ? clientCache : undefined) ?? 'no-store');
    done();
  });
}
