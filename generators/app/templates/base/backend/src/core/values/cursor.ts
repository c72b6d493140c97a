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
