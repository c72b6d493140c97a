import { choicesOf } from '@/records/choices';
import { kindOf } from '@/records/field-kinds';
import { shownFields, type Field, type Fields } from '@/records/record-definition';

/** What a list shows, as its address says it: whoever shares the address shares the view. */
export interface ListState {
  readonly search: string;
  /** A column; with `-` before it, the greatest first. */
  readonly sort: string;
  readonly limit: number;
  /** The cursors of the pages before this one: the way back. */
  readonly after: readonly string[];
  /** By the API's parameter: `status`, `dueOnFrom`. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export const pageSizes = [20, 50, 100] as const;
export const longestSearch = 100;

const [usualSize] = pageSizes;
const usualSort = '-createdAt';

/** @param params whatever stands in the address: what the API would refuse is left out */
export function readListState(params: URLSearchParams, fields: Fields): ListState {
  const sort = params.get('sort') ?? usualSort;
  const limit = Number(params.get('limit'));
  const filters = parametersOf(fields).flatMap(({ name, isMany, accepts }) => {
    const values = params.getAll(name).filter(accepts);
    return values.length === 0 ? [] : [[name, isMany ? values : values.slice(0, 1)] as const];
  });
  return {
    search: isSearchable(fields) ? (params.get('search') ?? '').slice(0, longestSearch) : '',
    sort: sortableNames(fields).includes(sort.replace(/^-/, '')) ? sort : usualSort,
    limit: pageSizes.find((size) => size === limit) ?? usualSize,
    after: params.getAll('after'),
    filters: Object.fromEntries(filters),
  };
}

/** The address of a view, without what is usual anyway. */
export function printListState({ search, sort, limit, after, filters }: ListState): string {
  const params = new URLSearchParams();
  if (search !== '') params.set('search', search);
  for (const [name, values] of Object.entries(filters))
    for (const value of values) params.append(name, value);
  if (sort !== usualSort) params.set('sort', sort);
  if (limit !== usualSize) params.set('limit', String(limit));
  for (const cursor of after) params.append('after', cursor);
  return params.toString();
}

/** What the API is asked for, whichever page of it is open. */
export const matchingQuery = ({ search, sort, filters }: ListState) => ({
  ...filters,
  ...(search.trim() !== '' && { search: search.trim() }),
  sort,
});

/** What the API is asked for, for this page. */
export const pageQuery = (state: ListState) => ({
  ...matchingQuery(state),
  limit: state.limit,
  total: 'true',
  ...(state.after.length > 0 && { cursor: state.after.at(-1) }),
});

export const hasFilters = ({ search, filters }: ListState): boolean =>
  search.trim() !== '' || Object.keys(filters).length > 0;

/** The columns of an order that means something to people. */
export const sortableNames = (fields: Fields): string[] =>
  Object.entries(shownFields(fields))
    .filter(([, field]) => kindOf(field).isSorted)
    .map(([name]) => name);

/** Whether there is any text to look for. */
export const isSearchable = (fields: Fields): boolean =>
  Object.values(shownFields(fields)).some((field) => kindOf(field).isSearched);

interface Parameter {
  readonly name: string;
  readonly isMany: boolean;
  readonly accepts: (value: string) => boolean;
}

/** What the API can filter by. Texts are found by the search. */
const parametersOf = (fields: Fields): Parameter[] =>
  Object.entries(shownFields(fields)).flatMap(([name, field]) => {
    const kind = kindOf(field).filter;
    if (kind === undefined) return [];
    const names = kind === 'range' ? [`${name}From`, `${name}To`] : [name];
    const isMany = kind === 'choice' || kind === 'tags';
    return names.map((one) => ({ name: one, isMany, accepts: (value) => accepts(field, value) }));
  });

const accepts = (field: Field, value: string): boolean =>
  kindOf(field).pattern?.test(value) ?? choicesOf(field).includes(value);
