import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

/** A check rejects while its part is out of order. */
type Checks = Record<string, () => Promise<unknown>>;

export interface Health {
  /** What the application needs to do its work. */
  readonly checks: Checks;
  /** What it gets along without: if that is away for all processes at once, a balancer must not turn all of them away. */
  readonly helpers: Checks;
  isStopping: boolean;
}

const liveSchema = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });
const readySchema = z
  .object({ status: z.enum(['ok', 'degraded']), failing: z.array(z.string()).optional() })
  .meta({ id: 'Ready' });
const unreadySchema = z
  .object({ status: z.literal('unavailable'), failing: z.array(z.string()) })
  .meta({ id: 'Unready' });

const config = { public: 'load balancers have no account', rateLimit: false } as const;
const tags = ['health'];

/**
 * `live`: the process answers, so there is no reason to restart it. `ready`: it can do its work, so requests may be
 * sent to it, also where it does so with less. `/health` is short for that.
 */
export const healthRouter: FastifyPluginAsyncZod = async (app) => {
  const live = { operationId: 'health_live', summary: 'Is the process alive?' };
  app.get(
    '/health/live',
    { config, schema: { tags, ...live, response: { 200: liveSchema } } },
    () => ({ status: 'ok' as const }),
  );

  const response = { 200: readySchema, 503: unreadySchema };
  const summary = 'Can the process do its work?';
  const addresses = { '/health/ready': 'health_ready', '/health': 'health_check' };
  for (const [url, operationId] of Object.entries(addresses)) {
    app.get(url, { config, schema: { tags, operationId, summary, response } }, async (_, reply) => {
      const { checks, helpers, isStopping } = app.health;
      const [failing, missing] = await Promise.all([findFailing(checks), findFailing(helpers)]);
      if (isStopping) failing.push('process');
      if (failing.length > 0) return reply.code(503).send({ status: 'unavailable', failing });
      return missing.length === 0
        ? { status: 'ok' as const }
        : { status: 'degraded' as const, failing: missing };
    });
  }
};

/** The names of the parts that are out of order, or do not answer in time. */
async function findFailing(checks: Checks): Promise<string[]> {
  const names = Object.entries(checks).map(async ([name, check]) => {
    const late = sleep(2000, 'late', { ref: false });
    return (await Promise.race([check(), late]).catch(() => 'late')) === 'late' ? [name] : [];
  });
  return (await Promise.all(names)).flat();
}
