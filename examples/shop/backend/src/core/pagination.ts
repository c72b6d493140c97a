import { z } from 'zod';

/** The page a list endpoint is asked for. */
export const pageQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).default(0),
});

export type PageQuery = z.output<typeof pageQuerySchema>;

/** One page of a list, and how many items there are in all. */
export interface Page<Item> {
  items: Item[];
  total: number;
}

export function pageSchema<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), total: z.int() });
}
