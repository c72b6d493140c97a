import { z } from 'zod';

/** PostgreSQL and the serializers work JSON off recursively, and a body has room for half a million brackets. */
const deepest = 100;

/** Any JSON value but null, which stands for no value at all. */
export const jsonValueSchema = z
  .unknown()
  .refine((value) => value !== undefined && value !== null, 'Expected a JSON value.')
  .refine(isShallow, `Expected JSON of at most ${String(deepest)} levels.`);

function isShallow(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === deepest) return false;
    level = level.flatMap((node): unknown[] =>
      typeof node === 'object' && node !== null ? Object.values(node) : [],
    );
  }
  return true;
}
