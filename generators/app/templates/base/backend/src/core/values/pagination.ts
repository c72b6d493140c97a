import { z } from 'zod';
import { cursorSchema, encodeCursor } from './cursor.ts';
import { wholeNumber } from './whole-number.ts';

/**
 * The page a list endpoint is asked for. A cursor leads on from the last row of a page, whatever has been added since,
 * and costs the same on every page; an offset may jump anywhere. Rows are counted only for those who ask for a total.
 */
export const pageQuerySchema = z
  .strictObject({
    limit: wholeNumber(z.int().min(1).max(100)).prefault(20),
    offset: wholeNumber(z.int().min(0).max(1_000_000)).prefault(0),
    cursor: cursorSchema.optional(),
    total: z
      .enum(['true', 'false'])
      .default('false')
      .transform((text) => text === 'true'),
  })
  .refine(({ cursor, offset }) => cursor === undefined || offset === 0, {
    path: ['offset'],
    message: 'Give a cursor or an offset, not both.',
  });

export type PageQuery = z.output<typeof pageQuerySchema>;

/** One page of a list, and the cursor of the next one where there is one. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
  total?: number | undefined;
}

export function pageSchema<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().nullable(),
    total: z.int().optional(),
  });
}

/** Makes the page of one row more than it has room for: that one tells whether there is a next page. */
export function pageOf<Row extends { id: string }>(
  found: { row: Row; moment: string }[],
  { limit }: Pick<PageQuery, 'limit'>,
  total?: number,
): Page<Row> {
  const last = found.length > limit ? found[limit - 1] : undefined;
  return {
    items: found.slice(0, limit).map(({ row }) => row),
    nextCursor: last === undefined ? null : encodeCursor({ moment: last.moment, id: last.row.id }),
    ...(total === undefined ? {} : { total }),
  };
}
