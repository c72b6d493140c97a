import { z } from 'zod';
import { wholeNumber } from './whole-number.ts';

/** The place of a row in a list that is ordered by the moment of creation and then by id. */
const placeSchema = z.tuple([z.iso.datetime({ precision: 6 }), z.uuid()]);

export interface Cursor {
  /** To the microsecond, as the database has it. */
  readonly moment: string;
  readonly id: string;
}

/** Clients hand a cursor back as they got it. It says where to go on, never what may be seen. */
export function encodeCursor({ moment, id }: Cursor): string {
  return Buffer.from(`${moment}/${id}`).toString('base64url');
}

const exampleId = '3f2b6c1e-8d47-4c0a-9e55-1b7f0a2d6c34';

export const cursorSchema = z
  .string()
  .max(200)
  .meta({ examples: [encodeCursor({ moment: '2030-01-31T10:00:00.000000Z', id: exampleId })] })
  .transform((text, context): Cursor => {
    const place = Buffer.from(text, 'base64url').toString().split('/');
    const parsed = placeSchema.safeParse(place);
    if (parsed.success) return { moment: parsed.data[0], id: parsed.data[1] };
    context.addIssue('Expected the nextCursor of a page.');
    return z.NEVER;
  });

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
