import { Readable } from 'node:stream';
import { z } from 'zod';

/** How a browser keeps the file: `invoices-2026-05-24.csv`. */
export const csvHeaders = (name: string) => ({
  'content-type': 'text/csv; charset=utf-8',
  'content-disposition': `attachment; filename="${name}-${new Date().toISOString().slice(0, 10)}.csv"`,
});

/** Rows as RFC 4180 has them, with the names that the API gives them in the first line: as much of a row as is answered. */
export const csvOf = (answer: Answer, pages: Pages): Readable =>
  Readable.from(chunksOf(answer, pages));

type Answer = z.ZodObject<z.core.$ZodLooseShape>;
type Pages = AsyncIterable<Readonly<Record<string, unknown>>[]>;

async function* chunksOf(answer: Answer, pages: Pages) {
  const names = Object.keys(answer.shape);
  // Excel takes a file without this mark for one in the alphabet of its country.
  yield `\uFEFF${csvLine(names)}`;
  for await (const rows of pages) {
    const answers = rows.map((row) => z.encode(answer, row));
    yield answers.map((one) => csvLine(names.map((name) => one[name]))).join('');
  }
}

export const csvLine = (values: readonly unknown[]): string =>
  `${values.map((value) => quoted(typeof value === 'number' ? String(value) : harmless(textOf(value)))).join(',')}\r\n`;

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/**
 * A spreadsheet computes what begins like a formula, and with it whatever somebody wrote into a name. An apostrophe makes it
 * text. Where the list separator is a semicolon, the program splits at those, at tabs and at line ends, quoted or not, and
 * takes the quotes for those of a cell: spaces and quotes hide no formula.
 */
const harmless = (text: string): string =>
  number.test(text) ? text : text.replaceAll(formula, `$1'`);

const number = /^-?\d+(?:\.\d+)?$/;
const formula = /(^|[;\t\r\n])(?=(?:[^\S\t\r\n]|["\u200B])*[=+\-@＝＋－＠])|^()(?=[\t\r\n])/g;

const quoted = (text: string): string =>
  /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** How the API document describes the file. */
export const csvSchema = z.instanceof(Readable).meta({ type: 'string', format: 'binary' });
