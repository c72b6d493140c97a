import { trace } from '@opentelemetry/api';
import type { FastifyInstance } from 'fastify';
import type { Settings } from '../core/settings/read-settings.ts';

/** Names the span of a request by its route, and gives it the id that the log has. */
export function registerTracing(app: FastifyInstance, { tracing: { isEnabled } }: Settings) {
  if (!isEnabled) return;
  app.addHook('onRequest', async ({ id, method, routeOptions }) => {
    const route = routeOptions.url ?? 'none';
    trace
      .getActiveSpan()
      ?.updateName(`${method} ${route}`)
      .setAttributes({ 'http.route': route, 'app.request_id': id });
  });
}
