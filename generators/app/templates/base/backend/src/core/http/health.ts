import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
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
  app.get(
    '/health/live',
    {
      config,
      schema: {
        tags,
        operationId: 'health_live',
        summary: 'Is the process alive?',
        response: { 200: liveSchema },
      },
    },
    () => ({ status: 'ok' as const }),
  );

  for (const [url, operationId, summary] of [
    ['/health/ready', 'health_ready', 'Can the process do its work?'],
    ['/health', 'health_check', 'Can the process do its work? Short for /health/ready'],
  ] as const) {
    const response = { 200: readySchema, 503: unreadySchema };
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
  const names = await Promise.all(
    Object.entries(checks).map(([name, check]) =>
      within(2000, check()).then(
        () => [],
        () => [name],
      ),
    ),
  );
  return names.flat();
}

function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('too late')), milliseconds).unref();
  });
  return Promise.race([work, late]);
}
