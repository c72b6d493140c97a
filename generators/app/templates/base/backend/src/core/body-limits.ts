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

const describe = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

/** How many bytes of JSON the longest valid value takes. What says nothing about it may be of any length. */
function longestOf(schema: z.core.JSONSchema._JSONSchema | undefined): number {
  if (typeof schema !== 'object') return Infinity;
  if (schema.enum) return Math.max(...schema.enum.map((one) => JSON.stringify(one).length));
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return Math.max(...choices.map(longestOf));
  if (schema.type === 'string') return longestText(schema);
  if (schema.type === 'array') return (schema.maxItems ?? Infinity) * (longestOf(oneOf(schema)) + 1);
  if (schema.type === 'object') return longestObject(schema);
  return schema.type === undefined && schema.const === undefined ? Infinity : shortValue;
}

function longestText({ maxLength, format, pattern }: z.core.JSONSchema.BaseSchema): number {
  if (maxLength !== undefined) return maxLength * bytesOfCharacter + 2;
  const isBounded = pattern !== undefined && !/[*+]|,\}/.test(pattern);
  return isBounded || ['uuid', 'date', 'date-time'].includes(format ?? '') ? shortValue : Infinity;
}

const oneOf = ({ items }: z.core.JSONSchema.BaseSchema) =>
  Array.isArray(items) ? undefined : items;

function longestObject({
  properties = {},
  additionalProperties,
}: z.core.JSONSchema.BaseSchema): number {
  if (additionalProperties !== false) return Infinity;
  const entries = Object.entries(properties);
  return entries.reduce((sum, [key, value]) => sum + key.length + 4 + longestOf(value), 2);
}
