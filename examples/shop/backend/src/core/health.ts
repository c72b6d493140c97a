import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { sql } from 'drizzle-orm';
import { z } from 'zod';

const healthSchema = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });

/** Answers as long as the application and its database do. */
export const healthRouter: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/health',
    {
      config: { public: 'load balancers have no account' },
      schema: { tags: ['health'], operationId: 'health_check', response: { 200: healthSchema } },
    },
    async () => {
      await app.db.execute(sql`select 1`);
      return { status: 'ok' as const };
    },
  );
};
