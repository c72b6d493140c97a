import { getTableColumns } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { AdminView } from '../../admin-view.ts';
import { plain } from '../text.ts';

export type Row = Readonly<Record<string, unknown>>;

export function columnsOf({ table }: AdminView): Readonly<Record<string, PgColumn>> {
  return getTableColumns(table);
}

/** What people call a row: what stands in its first column. */
export const nameOf = ({ title, columns }: AdminView, row: Row): string =>
  plain(row[columns[0] ?? 'id']) || title;

/** The columns that a list has room for: the first, and those behind it that are short. */
export function listedOf(view: AdminView): string[] {
  const columns = columnsOf(view);
  const isLong = (name: string) => /^Pg(?:Text|Json)/.test(columns[name]?.columnType ?? '');
  return view.columns.filter((name, index) => index === 0 || !isLong(name)).slice(0, 6);
}

/** Numbers stand below each other with their last digits. */
export const isNumber = (column: PgColumn | undefined): boolean =>
  column?.dataType === 'number' || column?.columnType === 'PgNumeric';

export const isMoment = (column: PgColumn | undefined): boolean =>
  /^PgTimestamp/.test(column?.columnType ?? '');
