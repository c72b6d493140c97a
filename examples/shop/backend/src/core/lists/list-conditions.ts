import {
  and,
  arrayOverlaps,
  asc,
  desc,
  eq,
  gt,
  ilike,
  inArray,
  isNull,
  lt,
  or,
  sql,
  type SQL,
} from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { listColumns, type Kept, type ListColumn } from './list-columns.ts';
import { orderOf, placeIn, type Order, type Place } from './list-order.ts';
import type { ListQuery, ListSelection } from './list-query.ts';

/** The parts of a query that a list of this table is read by. */
export function listConditions(table: PgTable & { readonly id: PgColumn }, keptBack: Kept) {
  const columns = listColumns(table, keptBack);
  const { id } = table;
  return {
    /** The rows that the search and every filter leave. */
    matching: (selection: ListSelection): SQL | undefined =>
      and(
        searched(columns, selection.search),
        ...columns.map((column) => filtered(column, selection)),
      ),

    /** What has no value comes last, and the id decides among equal rows. */
    order: ({ sort }: ListSelection): SQL[] => {
      const { by, isDescending } = getOrder(columns, sort);
      if (!isDescending) return [asc(by.column), asc(id)];
      // An index serves the descending order as long as nothing is said of columns that are never NULL.
      const column = by.column.notNull ? desc(by.column) : sql`${desc(by.column)} nulls last`;
      return [column, desc(id)];
    },

    /** Where a row stands in this order, for the cursor. */
    place: ({ sort }: ListSelection): SQL<string> =>
      sql`json_build_array(${sort}::text, ${textOf(getOrder(columns, sort).by)})::text`,

    /** The rows that follow the place of the cursor: all of them where there is no cursor. */
    after: ({ cursor }: ListQuery): SQL | undefined => {
      const place = cursor && placeIn(columns, cursor.place);
      return cursor && place && follows(place, id, cursor.id);
    },
  };
}

function follows(
  { by, isDescending, value }: Place,
  id: PgColumn,
  lastId: string,
): SQL | undefined {
  const { column } = by;
  if (value === null) return and(isNull(column), isDescending ? lt(id, lastId) : gt(id, lastId));
  const than = sql.raw(isDescending ? '<' : '>');
  const isLater = sql`(${column}, ${id}) ${than} (${value}, ${lastId})`;
  return column.notNull ? isLater : or(isLater, isNull(column));
}

function getOrder(columns: readonly ListColumn[], sort: string): Order {
  const order = orderOf(columns, sort);
  if (order === undefined) throw new Error(`A list has no order "${sort}".`);
  return order;
}

/** A `Date` ends at milliseconds, and a list would skip or repeat rows in between. */
const textOf = ({ column, isMoment }: ListColumn): SQL =>
  isMoment
    ? sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
    : sql`${column}::text`;

/** What people type means itself: a percent sign is no wildcard. */
function searched(columns: readonly ListColumn[], search: string | undefined): SQL | undefined {
  if (search === undefined) return undefined;
  const pattern = `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return or(
    ...columns.filter(({ isSearched }) => isSearched).map(({ column }) => ilike(column, pattern)),
  );
}

function filtered(
  { name, column, filter, isList }: ListColumn,
  { [name]: value, [`${name}From`]: from, [`${name}To`]: to }: Readonly<Record<string, unknown>>,
): SQL | undefined {
  if (filter === 'range')
    return and(
      from === undefined ? undefined : sql`${column} >= ${from}`,
      to === undefined ? undefined : sql`${column} <= ${to}`,
    );
  if (filter === undefined || value === undefined) return undefined;
  if (isList) return arrayOverlaps(column, value as string[]);
  return Array.isArray(value) ? inArray(column, value) : eq(column, value);
}
