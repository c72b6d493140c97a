import { Column, DrizzleQueryError, getTableColumns, is } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import { columnNamed, findTable } from './tables.ts';

/** What PostgreSQL says of what it refuses, through either driver. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
  readonly detail?: string;
}

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
  const chunks = (rule?.value.queryChunks ?? []).flatMap((chunk) =>
    is(chunk, Column) ? [chunk.name] : [],
  );
  if (chunks.length > 0) return [...new Set(chunks)];
  return namesOf(table).filter((name) => `_${constraint ?? ''}_`.includes(`_${name}_`));
}

/** PostgreSQL does not say which value it cannot hold: the query and its values tell. */
export function columnsAtFault({ code, message }: Refusal, error: unknown) {
  if (!(error instanceof DrizzleQueryError)) return { columns: [] };
  const table = /^(?:insert into|update) "(\w+)"/.exec(error.query)?.[1];
  const model = findTable(table);
  const suspects = assignmentsOf(error.query).filter(([name, place]) => {
    const text = String(error.params[place - 1]);
    const type = (model && columnNamed(model, name)?.getSQLType()) ?? '';
    return message.includes(`"${text}"`) || text.includes('\0') || isTooLarge(code, type, text);
  });
  return { table, columns: [...new Set(suspects.map(([name]) => name))] };
}

const isTooLarge = (code: string, type: string, text: string): boolean => {
  const [size = Infinity, scale = 0] = (type.match(/\d+/g) ?? []).map(Number);
  if (code === '22001') return type.includes('char') && [...text].length > size;
  return (
    code === '22003' && type.startsWith('numeric') && Math.abs(Number(text)) >= 10 ** (size - scale)
  );
};

/** Which value of the query a column gets: `"name" = $1` in an update, by its place in an insert. */
function assignmentsOf(query: string): (readonly [column: string, place: number])[] {
  const [head = '', rows = ''] = query.split(/ values /, 2);
  if (!head.startsWith('insert')) {
    const set = query.split(/ where /)[0] ?? '';
    return [...set.matchAll(/"(\w+)" = \$(\d+)/g)].map(([, name = '', place]) => [
      name,
      Number(place),
    ]);
  }
  const columns = [...(/\((.*)\)/.exec(head)?.[1] ?? '').matchAll(/"(\w+)"/g)];
  return [...rows.matchAll(/\(([^()]*)\)/g)].flatMap(([, row = '']) =>
    row.split(', ').flatMap((value, index) => {
      const place = /^\$(\d+)$/.exec(value)?.[1];
      return place === undefined ? [] : [[columns[index]?.[1] ?? '', Number(place)] as const];
    }),
  );
}

const namesOf = (table: string | undefined): string[] => {
  const model = findTable(table);
  return model ? Object.values(getTableColumns(model)).map(({ name }) => name) : [];
};
