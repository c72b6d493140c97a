import { z } from 'zod';

/** Any JSON value but null, which stands for no value at all. */
export const jsonValueSchema = z
  .unknown()
  .refine((value) => value !== undefined && value !== null, 'Expected a JSON value.');
