import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { z } from 'zod';

/** What the application needs to do its work. A check rejects while its part is out of order. */
export interface Health {
  readonly checks: Record<string, () => Promise<unknown>>;
  isStopping: boolean;
}

declare module 'fastify' {
  interface FastifyInstance {
    readonly health: Health;
  }
}

const liveSchema = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });
const unreadySchema = z
  .object({ status: z.literal('unavailable'), failing: z.array(z.string()) })
  .meta({ id: 'Unready' });

const config = { public: 'load balancers have no account', rateLimit: false } as const;
const tags = ['health'];

/**
 * `live`: the process answers, so there is no reason to restart it. `ready`: it can do its work, so requests may be
 * sent to it. `/health` is short for that.
 */
export const healthRouter: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/health/live',
    {
      config,
      schema: { tags, operationId: 'health_live', security: [], response: { 200: liveSchema } },
    },
    () => ({ status: 'ok' as const }),
  );

  for (const [url, operationId] of [
    ['/health/ready', 'health_ready'],
    ['/health', 'health_check'],
  ] as const) {
    const response = { 200: liveSchema, 503: unreadySchema };
    app.get(
      url,
      { config, schema: { tags, operationId, security: [], response } },
      async (_, reply) => {
        const failing = await findFailing(app.health);
        return failing.length === 0
          ? { status: 'ok' as const }
          : reply.code(503).send({ status: 'unavailable', failing });
      },
    );
  }
};

/** The names of the parts that are out of order, or do not answer in time. */
async function findFailing({ checks, isStopping }: Health): Promise<string[]> {
  if (isStopping) return ['process'];
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
