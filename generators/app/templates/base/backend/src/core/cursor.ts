import { z } from 'zod';

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

export const cursorSchema = z
  .string()
  .max(200)
  .transform((text, context): Cursor => {
    const place = Buffer.from(text, 'base64url').toString().split('/');
    const parsed = placeSchema.safeParse(place);
    if (parsed.success) return { moment: parsed.data[0], id: parsed.data[1] };
    context.addIssue('Expected the nextCursor of a page.');
    return z.NEVER;
  });
