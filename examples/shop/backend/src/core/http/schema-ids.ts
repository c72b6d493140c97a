import type { FastifyInstance, FastifySchema } from 'fastify';
import { z } from 'zod';

/**
 * An id stands for one schema: the API document would show one of two in both places, and no error. So an application with two
 * does not start, and names the id.
 */
export function registerSchemaIds(app: FastifyInstance) {
  const schemas: z.ZodType[] = [];
  app.addHook('onRoute', ({ schema = {} }) => void schemas.push(...schemasIn(schema)));
  app.addHook('onReady', async () => {
    // Of all of them at once, because only then it looks whether an id is there twice.
    z.toJSONSchema(z.union(schemas), { unrepresentable: 'any' });
  });
}

const schemasIn = ({ response = {}, ...request }: FastifySchema): z.ZodType[] =>
  Object.values<unknown>({ ...request, ...(response as object) }).filter(
    (one) => one instanceof z.ZodType,
  );
