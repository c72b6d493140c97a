import { Column, getTableColumns, is } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { findTable } from './tables.ts';

/** What PostgreSQL says of what it refuses, through either driver. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
  readonly detail?: string;
}

/** What a refused insert or update was to write; `guardReferences` leaves it at the error. */
export interface Written {
  readonly table: PgTable;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** The ORM wraps the driver's error; what is refused at the commit may come as it is. */
export function refusalIn(error: unknown): Refusal | undefined {
  if (!(error instanceof Error)) return undefined;
  const isRefusal = 'severity' in error && 'code' in error;
  return isRefusal ? (error as unknown as Refusal) : refusalIn(error.cause);
}

export const writtenIn = (error: unknown): Written | undefined =>
  (error as { readonly written?: Written }).written;

/** `Key (workspace_id, lower(name::text))=(…) already exists.`: the columns, in whatever language the rest is. */
export function columnsOfKey({ table, detail = '' }: Refusal): string[] {
  const key = /\((.*?)\)=\(/.exec(detail)?.[1] ?? '';
  const words: readonly string[] = key.match(/\w+/g) ?? [];
  const known = namesOf(table);
  return known.length === 0 ? key.split(', ') : known.filter((name) => words.includes(name));
}

/** The column that is named; or those of the check, as the model has it; or those in the constraint's name. */
export function columnsOfRule({ table, column, constraint }: Refusal): string[] {
  if (column !== undefined) return [column];
  const model = findTable(table);
  const rule = model && getTableConfig(model).checks.find(({ name }) => name === constraint);
  const columns = (rule?.value.queryChunks ?? []).filter((chunk) => is(chunk, Column));
  if (columns.length > 0) return [...new Set(columns.map(({ name }) => name))];
  return namesOf(table).filter((name) => `_${constraint ?? ''}_`.includes(`_${name}_`));
}

/** PostgreSQL does not say which value it cannot hold: those that were written tell. */
export function columnsOfValue({ code, message }: Refusal, { table, rows }: Written): string[] {
  const isAtFault = (column: Column, value: unknown): boolean => {
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    const isNamed = text !== '' && message.includes(`"${text}"`);
    return isNamed || text.includes('\0') || isTooLarge(code, column.getSQLType(), text);
  };
  return Object.entries(getTableColumns(table)).flatMap(([property, column]) =>
    rows.some((row) => isAtFault(column, row[property])) ? [column.name] : [],
  );
}

function isTooLarge(code: string, type: string, text: string): boolean {
  const [size = Infinity, scale = 0] = (type.match(/\d+/g) ?? []).map(Number);
  if (code === '22001') return type.includes('char') && [...text].length > size;
  const isNumeric = code === '22003' && type.startsWith('numeric');
  return isNumeric && Math.abs(Number(text)) >= 10 ** (size - scale);
}

const namesOf = (table: string | undefined): string[] => {
  const model = findTable(table);
  return model ? Object.values(getTableColumns(model)).map(({ name }) => name) : [];
};
