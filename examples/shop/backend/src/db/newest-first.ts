import { desc, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Cursor } from '../core/values/pagination.ts';

interface Created {
  readonly createdAt: PgColumn;
  readonly id: PgColumn;
}

/** The order of lists; the id decides among rows of one moment. An index on both columns serves it. */
export const newestFirst = ({ createdAt, id }: Created): SQL[] => [desc(createdAt), desc(id)];

/** The rows that follow the cursor's place in this order: all of them where there is no cursor. */
export const after = ({ createdAt, id }: Created, cursor: Cursor | undefined): SQL | undefined =>
  cursor && sql`(${createdAt}, ${id}) < (${cursor.place}::timestamptz, ${cursor.id}::uuid)`;

/** Where a row stands, to the microsecond. A `Date` ends at milliseconds, and a list would skip or repeat rows in between. */
export const placeOf = ({ createdAt }: Created): SQL<string> =>
  sql<string>`to_char(${createdAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
