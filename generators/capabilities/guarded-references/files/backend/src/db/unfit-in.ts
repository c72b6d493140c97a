import { getTableColumns, type Column } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { DomainError } from '../core/http/errors.ts';
import { refusalIn, translateRefusal, type Refusal } from './database-error.ts';
import type { Row } from './refuse-astray.ts';

/** What the database could not hold, with the fields that held it; nothing of any other error. */
export function unfitIn(
  error: unknown,
  table: PgTable,
  rows: readonly Row[],
): DomainError | undefined {
  const refusal = refusalIn(error);
  const translated = translateRefusal(error);
  if (!refusal?.code.startsWith('22') || translated === undefined) return undefined;
  const { message } = translated;
  const errors = Object.entries(getTableColumns(table))
    .filter(([path, column]) => rows.some((row) => isUnfit(refusal, column, row[path])))
    .map(([path]) => ({ path, message }));
  return Object.assign(translated, { errors });
}

/** PostgreSQL does not say which value it cannot hold: it may quote it, or it is longer or larger than its type. */
function isUnfit({ code, message }: Refusal, column: Column, value: unknown): boolean {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (text.includes('\0') || (text !== '' && message.includes(`"${text}"`))) return true;
  const type = column.getSQLType();
  const [size = Infinity, scale = 0] = (type.match(/\d+/g) ?? []).map(Number);
  if (code === '22001') return type.includes('char') && [...text].length > size;
  const isNumeric = code === '22003' && type.startsWith('numeric');
  return isNumeric && Math.abs(Number(text)) >= 10 ** (size - scale);
}
