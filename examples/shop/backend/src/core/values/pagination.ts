import { z } from 'zod';
import { wholeNumber } from './whole-number.ts';

/** Where a page ended: the place of its last row in the order of the list, and the id, which decides among equal ones. */
export interface Cursor {
  /** As the list writes it. */
  readonly place: string;
  readonly id: string;
}

const cursorSchema = z.object({ place: z.string(), id: z.uuid() });

/** Clients hand a cursor back as they got it. It says where to go on, never what may be seen. */
export const encodeCursor = ({ place, id }: Cursor): string =>
  Buffer.from(`${place}/${id}`).toString('base64url');

export function decodeCursor(text: string): Cursor {
  const decoded = Buffer.from(text, 'base64url').toString();
  const end = decoded.lastIndexOf('/');
  return { place: decoded.slice(0, Math.max(end, 0)), id: decoded.slice(end + 1) };
}

const exampleId = '3f2b6c1e-8d47-4c0a-9e55-1b7f0a2d6c34';

/** A cursor of a list whose places are such. */
export const cursorOf = (place: z.ZodType<string>, example: string) =>
  z
    .string()
    .max(4000)
    .meta({ examples: [encodeCursor({ place: example, id: exampleId })] })
    .transform((text, context): Cursor => {
      const parsed = cursorSchema.extend({ place }).safeParse(decodeCursor(text));
      if (parsed.success) return parsed.data;
      context.addIssue('Expected the nextCursor of a page.');
      return z.NEVER;
    });

/** To the microsecond, as the database has it. */
const momentSchema = z.iso.datetime({ precision: 6 });

/**
 * The page a list endpoint is asked for. A cursor leads on from the last row of a page, whatever has been added since,
 * and costs the same on every page; an offset may jump anywhere. Rows are counted only for those who ask for a total.
 */
export const pageQuerySchema = z
  .strictObject({
    limit: wholeNumber(z.int().min(1).max(100)).prefault(20),
    offset: wholeNumber(z.int().min(0).max(1_000_000)).prefault(0),
    cursor: cursorOf(momentSchema, '2030-01-31T10:00:00.000000Z').optional(),
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
  found: { row: Row; place: string }[],
  { limit }: Pick<PageQuery, 'limit'>,
  total?: number,
): Page<Row> {
  const last = found.length > limit ? found[limit - 1] : undefined;
  return {
    items: found.slice(0, limit).map(({ row }) => row),
    nextCursor: last === undefined ? null : encodeCursor({ place: last.place, id: last.row.id }),
    ...(total === undefined ? {} : { total }),
  };
}
