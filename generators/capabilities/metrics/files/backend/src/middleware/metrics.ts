import type { FastifyInstance } from 'fastify';
import { timingSafeEqual } from 'node:crypto';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { registerConnectionGauge } from '../core/connection-gauge.ts';
import { UnauthenticatedError } from '../core/http/errors.ts';
import type { Settings } from '../core/settings/read-settings.ts';
import { hashSecret } from '../core/accounts/secrets.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Where others add what they measure, as long as somebody asks for it. */
    readonly metrics?: Registry;
  }
}

/** Serves /metrics to Prometheus, to whoever has the token. Without a token, nothing is measured. */
export function registerMetrics(app: FastifyInstance, { metrics: { token } }: Settings) {
  if (token === undefined) return;
  const register = new Registry();
  collectDefaultMetrics({ register });
  registerConnectionGauge(app.db, register);
  app.decorate('metrics', register);
  measureRequests(app, register);
  const config = { public: 'Prometheus has a token of its own', rateLimit: false } as const;
  app.get('/metrics', { config, schema: { hide: true } }, async (request, reply) => {
    if (!isSame(request.headers.authorization ?? '', `Bearer ${token}`)) {
      throw new UnauthenticatedError();
    }
    return reply.type(register.contentType).send(await register.metrics());
  });
}

/** By the route's pattern: a label for each path would be a series for each id. */
function measureRequests(app: FastifyInstance, register: Registry) {
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests take.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [register],
  });
  app.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
    const labels = { method, route: routeOptions.url ?? 'none', status: statusCode };
    duration.observe(labels, elapsedTime / 1000);
  });
}

/** In a time that says nothing about how much of it is right. */
function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(hashSecret(given)), Buffer.from(hashSecret(expected)));
}
