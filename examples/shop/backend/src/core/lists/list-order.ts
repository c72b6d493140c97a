import type { ListColumn } from './list-columns.ts';

/** The order of a list, as its query says it: `dueOn`, and `-dueOn` for the largest first. */
export interface Order {
  readonly by: ListColumn;
  readonly isDescending: boolean;
}

export const newestFirst = '-createdAt';

/** Nothing where there is no such column. */
export function orderOf(columns: readonly ListColumn[], sort: string): Order | undefined {
  const isDescending = sort.startsWith('-');
  const name = isDescending ? sort.slice(1) : sort;
  const by = columns.find((column) => column.name === name && column.isSorted);
  return by && { by, isDescending };
}

export interface Place extends Order {
  readonly sort: string;
  readonly value: unknown;
}

/** A place in an order: `["-dueOn","2026-05-24"]`, or null where a row has no value. Nothing where a text is none. */
export function placeIn(columns: readonly ListColumn[], text: string): Place | undefined {
  const [sort, given] = parsed(text);
  const order = typeof sort === 'string' ? orderOf(columns, sort) : undefined;
  if (order === undefined || typeof sort !== 'string') return undefined;
  const value = order.by.value.nullable().safeParse(given);
  return value.success ? { ...order, sort, value: value.data } : undefined;
}

function parsed(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
