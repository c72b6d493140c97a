import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

/** Every form fits, with the white space that people write JSON with. In bytes. */
export const smallestBodyLimit = 16_384;

/** A character of a text may be written as an escape: `\u00e9`. */
const bytesOfCharacter = 6;

/** A number, a flag, an id or a date, generously. */
const shortValue = 64;

/**
 * Reads no more of a body than the route's schema could ever take, and never more than `largest`: what is longer is
 * refused before it is parsed. A route that needs another limit says `bodyLimit` itself.
 */
export function registerBodyLimits(app: FastifyInstance, largest: number): void {
  app.addHook('onRoute', (route) => {
    const body = route.schema?.body;
    const needed = body instanceof z.ZodType ? longestOf(describe(body)) : smallestOf(route.method);
    route.bodyLimit ??= Math.min(largest, Math.max(smallestBodyLimit, needed));
  });
}

/** A route without a schema looks at the body itself, if it has one. */
const smallestOf = (method: string | string[]): number =>
  ['GET', 'HEAD'].includes(String(method)) ? smallestBodyLimit : Infinity;

type Described = z.core.JSONSchema.BaseSchema;

const describe = (schema: z.ZodType): Described =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

/** How many bytes of JSON the longest valid value takes. What says nothing about it may be of any length. */
function longestOf(whole: Described): number {
  const longest = (schema: z.core.JSONSchema._JSONSchema | undefined): number => {
    if (typeof schema !== 'object') return Infinity;
    const { $ref, enum: values, anyOf: choices = schema.oneOf, maxItems = Infinity } = schema;
    if ($ref !== undefined) return longest(whole.$defs?.[$ref.replace('#/$defs/', '')]);
    if (values) return Math.max(...values.map((one) => JSON.stringify(one).length));
    if (choices) return Math.max(...choices.map(longest));
    if (schema.type === 'string') return longestText(schema);
    if (schema.type === 'array') return maxItems * (longest(itemOf(schema)) + 1);
    if (schema.type !== 'object') return schema.type === undefined ? Infinity : shortValue;
    if (schema.additionalProperties !== false) return Infinity;
    const entries = Object.entries(schema.properties ?? {});
    return entries.reduce((sum, [key, value]) => sum + key.length + 4 + longest(value), 2);
  };
  return longest(whole);
}

function longestText({ maxLength, format = '', pattern }: Described): number {
  if (maxLength !== undefined) return maxLength * bytesOfCharacter + 2;
  const isBounded = pattern !== undefined && !/[*+]|,\}/.test(pattern);
  return isBounded || ['uuid', 'date', 'date-time'].includes(format) ? shortValue : Infinity;
}

const itemOf = ({ items }: Described) => (Array.isArray(items) ? undefined : items);
