import type { FastifyInstance } from 'fastify';
import type { Settings } from '../core/settings/read-settings.ts';

const traces = ['x-forwarded-for', 'x-real-ip', 'forwarded'];

/** Behind a proxy that nobody has named, all callers come from its address and share the limits of one. */
export function registerProxyWarning(app: FastifyInstance, { http }: Settings) {
  if (http.isProxyNamed) return;
  let isWarned = false;
  app.addHook('onRequest', ({ headers, log }, _reply, done) => {
    if (!isWarned && traces.some((name) => name in headers)) {
      isWarned = true;
      log.warn('a proxy seems to be in front: name it in TRUST_PROXY, or say "none"');
    }
    done();
  });
}
