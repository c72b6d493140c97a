import type { Row } from '../tables/columns.ts';
import { plain } from '../text.ts';
import type { Field, Kind } from './fields.ts';

/** What stands in a form, by field. */
export type Texts = Readonly<Record<string, string>>;

/** The texts of a form that nobody has touched: what the row holds, or what a new one would hold anyway. */
export function textsOf(fields: readonly Field[], row?: Row): Texts {
  return Object.fromEntries(fields.map((field) => [field.name, textOf(field, row)]));
}

function textOf({ name, kind, preset, isSecret }: Field, row: Row | undefined): string {
  const value = row ? row[name] : preset;
  if (isSecret || value === null || value === undefined) return '';
  return (writers[kind] ?? plain)(value);
}

const writers: Readonly<Partial<Record<Kind, (value: unknown) => string>>> = {
  flag: String,
  json: (value) => JSON.stringify(value, null, 2),
  moment: (value) => new Date(value as Date | string).toISOString().slice(0, -1),
};

/** What a browser sends. It ends lines in its own way. */
export function readTexts(body: unknown): Texts {
  const texts = Object.entries(body ?? {}).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' ? [[name, value.replaceAll('\r\n', '\n')] as const] : [],
  );
  return Object.fromEntries(texts);
}
