import type { PgTable } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { cursorOf, pageQuerySchema } from '../values/pagination.ts';
import { shortList } from '../values/short-list.ts';
import { text } from '../values/text.ts';
import { listColumns, type Kept, type ListColumn } from './list-columns.ts';
import { newestFirst, placeIn } from './list-order.ts';

/** Which rows of a list are wanted, and in which order. The filters of its columns stand beside these, by their own names. */
export type ListSelection = z.output<z.ZodObject<SelectionShape>>;

/** The same, and which page of them. */
export type ListQuery = z.output<ReturnType<typeof listQuerySchema>>;

/** Nobody chooses more of a list that is kept elsewhere. */
const mostCodes = 50;

type SelectionShape = Readonly<{
  search: z.ZodOptional<z.ZodType<string, string>>;
  sort: z.ZodPrefault<z.ZodType<string, string>>;
}>;

/** What a list of this table may be asked for: `?search=…&status=draft&status=sent&amountFrom=10&sort=-dueOn&limit=50`. */
export function listQuerySchema(table: PgTable, keptBack: Kept) {
  const columns = listColumns(table, keptBack);
  const example = JSON.stringify([newestFirst, '2030-01-31T10:00:00.000000Z']);
  return pageQuerySchema
    .safeExtend({ ...selectionOf(columns), cursor: cursorOf(z.string(), example).optional() })
    .refine(
      ({ cursor, sort }) => cursor === undefined || placeIn(columns, cursor.place)?.sort === sort,
      { path: ['cursor'], message: 'Expected the nextCursor of a page in the same order.' },
    );
}

/** The same of all rows at once, which are on no page. */
export const exportQuerySchema = (table: PgTable, keptBack: Kept) =>
  z.strictObject(selectionOf(listColumns(table, keptBack)));

function selectionOf(columns: readonly ListColumn[]): SelectionShape {
  const filters = columns.flatMap(filtersOf);
  const isSearched = columns.some((column) => column.isSearched);
  const sorts = columns
    .filter(({ isSorted }) => isSorted)
    .flatMap(({ name }) => [name, `-${name}`]);
  const own = {
    ...(isSearched && { search: text.line({ max: 100 }).optional() }),
    sort: z.enum(sorts).prefault(newestFirst),
  };
  refuseClashes([
    ...Object.keys({ ...pageQuerySchema.shape, ...own }),
    ...filters.map(([name]) => name),
  ]);
  return { ...Object.fromEntries(filters), ...own } as SelectionShape;
}

/** The parameters that a column brings. */
function filtersOf({ name, column, filter, value }: ListColumn): [string, z.ZodType][] {
  const one = value.optional();
  if (filter === 'equal') return [[name, one]];
  if (filter === 'range') return [`${name}From`, `${name}To`].map((bound) => [bound, one]);
  if (filter === undefined) return [];
  const several = shortList(value, {
    min: 1,
    max: column.enumValues?.length ?? mostCodes,
  }).optional();
  return [[name, z.preprocess((given) => (typeof given === 'string' ? [given] : given), several)]];
}

/** One parameter cannot mean two things, and nobody would notice. */
function refuseClashes(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new Error(`Two things of a list are called "${twice}" in its query: rename the column.`);
}
