import { Column, getTableColumns, is } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';

/** What PostgreSQL says of what it refuses, through either driver. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
  readonly detail?: string;
}

/** The rows, or the change, of a refused write. */
export type Written = readonly Readonly<Record<string, unknown>>[];

/** The ORM wraps the driver's error; what is refused at the commit may come as it is. */
export function refusalIn(error: unknown): Refusal | undefined {
  if (!(error instanceof Error)) return undefined;
  const isRefusal = 'severity' in error && 'code' in error;
  return isRefusal ? (error as unknown as Refusal) : refusalIn(error.cause);
}

/** The columns that a refusal is about: those of a key, of a rule, or whose value does not fit. */
export function columnsAtFault(refusal: Refusal, table: PgTable, written: Written = []): Column[] {
  const columns = Object.entries(getTableColumns(table));
  const { code, column: named, constraint = '', detail = '' } = refusal;
  const isAtFault = (property: string, column: Column): boolean => {
    if (/^22/.test(code)) return written.some((row) => isUnfit(refusal, column, row[property]));
    if (named !== undefined) return column.name === named;
    // `Key (workspace_id, lower(name::text))=(…) already exists.`, in whatever language the rest is.
    const key = isOfKey.test(code) && /\((.*?)\)=\(/.exec(detail)?.[1]?.match(/\w+/g);
    const names = key || columnsOfCheck(table, constraint);
    return names?.includes(column.name) ?? `_${constraint}_`.includes(`_${column.name}_`);
  };
  return columns.flatMap(([property, column]) => (isAtFault(property, column) ? [column] : []));
}

const isOfKey = /^23(?:001|503|505|P01)/;

/** What the model says of a check; nothing of one that only a migration knows. */
function columnsOfCheck(table: PgTable, constraint: string): string[] | undefined {
  const check = getTableConfig(table).checks.find(({ name }) => name === constraint);
  return check?.value.queryChunks.flatMap((chunk) => (is(chunk, Column) ? [chunk.name] : []));
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
