import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

/** A schema that has an id, and where it is used first. */
interface Use {
  readonly schema: z.core.$ZodType;
  readonly place: string;
}

/**
 * An id stands for one schema: the API document would show one of two in both places, and no error. So an application with two
 * does not start, and says where they are.
 */
export function registerSchemaIds(app: FastifyInstance) {
  const uses = new Map<string, Use>();
  const faults: string[] = [];
  app.addHook('onRoute', ({ method, url, schema = {} }) => {
    for (const [where, value] of Object.entries(schema)) {
      const place = `${[method].flat().join(', ')} ${url} (${where})`;
      for (const one of schemasIn(value)) {
        const { id } = z.globalRegistry.get(one) ?? {};
        if (id === undefined) continue;
        const known = uses.get(id);
        if (known === undefined) uses.set(id, { schema: one, place });
        else if (known.schema !== one) faults.push(`  ${id}: ${known.place} and ${place}`);
      }
    }
  });
  app.addHook('onReady', (done) => {
    done(faults.length === 0 ? undefined : sharedIds([...new Set(faults)]));
  });
}

const sharedIds = (faults: readonly string[]) =>
  new Error(
    `Two schemas have one id. Give one of them another in its .meta():\n${faults.join('\n')}`,
  );

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
