import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

/**
 * An id stands for one schema: the API document would show one of two in both places, and no error. So an application with two
 * does not start, and says where they are.
 */
export function registerSchemaIds(app: FastifyInstance) {
  const uses = new Map<string, { schema: z.core.$ZodType; place: string }>();
  const faults = new Set<string>();
  app.addHook('onRoute', ({ method, url, schema = {} }) => {
    for (const [where, value] of Object.entries(schema)) {
      const place = `${[method].flat().join(', ')} ${url} (${where})`;
      for (const one of schemasIn(value)) {
        const { id } = z.globalRegistry.get(one) ?? {};
        if (id === undefined) continue;
        const known = uses.get(id) ?? { schema: one, place };
        uses.set(id, known);
        if (known.schema !== one) faults.add(`  ${id}: ${known.place} and ${place}`);
      }
    }
  });
  app.addHook('onReady', async () => {
    if (faults.size === 0) return;
    const list = [...faults].join('\n');
    throw new Error(`Two schemas have one id. Give one of them another in its .meta():\n${list}`);
  });
}

/** Every schema in what a route says of its requests and answers, however deep. */
function schemasIn(
  value: unknown,
  found = new Set<z.core.$ZodType>(),
  seen = new Set<unknown>(),
): ReadonlySet<z.core.$ZodType> {
  if (typeof value !== 'object' || value === null || seen.has(value)) return found;
  seen.add(value);
  if (value instanceof z.core.$ZodType) found.add(value);
  const below = value instanceof z.core.$ZodType ? value._zod.def : value;
  for (const one of Object.values(below)) schemasIn(one, found, seen);
  return found;
}
