import { describe, expect, it } from 'vitest';
import { csvLine } from '../src/core/lists/csv.ts';

/** Rows as a spreadsheet reads them: quotes count where a cell begins with one, and only there. */
function cellsOf(file: string, separator = ','): string[][] {
  const cell = new RegExp(
    `("(?:[^"]|"")*(?:"|$))?([^${separator}\\r\\n]*)(${separator}|\\r\\n|[\\r\\n]|$)`,
    'gy',
  );
  const rows: string[][] = [[]];
  for (const [whole, first = '', rest = '', end = ''] of file.matchAll(cell)) {
    if (whole === '' && rows.at(-1)?.length === 0) break;
    rows.at(-1)?.push(first.replace(/^"|"$/g, '').replaceAll('""', '"') + rest);
    if (end === '') break;
    if (end !== separator) rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

/** Whether a spreadsheet would compute a cell: a number is one, and nothing else. */
const isComputed = (cell: string): boolean =>
  /^\s*[=+\-@＝＋－＠]/.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell);

/** Every text of these signs that is no longer than so many of them. */
function* textsOf(signs: readonly string[], length: number): Generator<string> {
  for (const sign of signs) {
    yield sign;
    if (length > 1) for (const rest of textsOf(signs, length - 1)) yield sign + rest;
  }
}

const dangerous = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
const before = ['', ' ', '\u00A0', '\u3000', '\uFEFF', '\u200B', '"', ' "', '" '];

describe('a cell that begins like a formula', () => {
  it.each(dangerous.flatMap((sign) => before.map((start) => `${start}${sign}SUM(A1)`)))(
    'is text: %j',
    (text) => {
      expect(cellsOf(csvLine([text, 'next']))).toEqual([[`'${text}`, 'next']]);
    },
  );

  it.each(['\t', '\r', '\n'])('is text after %j, and so is whatever else stands there', (sign) => {
    expect(cellsOf(csvLine([`${sign}x`]))).toEqual([[`'${sign}x`]]);
    expect(cellsOf(csvLine([`${sign}=x`]))).toEqual([[`${sign}'=x`]]);
  });

  it('is none in whatever way a program takes the file apart', () => {
    const found = [...textsOf(['=', '"', "'", ';', ',', '\t', '\n', ' ', '1'], 5)].filter(
      (text) => {
        const file = csvLine([text, 'id', text, 'end']) + csvLine(['id', text]);
        return [',', ';', '\t'].some((separator) =>
          cellsOf(file, separator).flat().some(isComputed),
        );
      },
    );
    expect(found).toEqual([]);
  });
});

describe('a cell of the file', () => {
  it.each([
    [-5, '-5'],
    [-1e-7, '-1e-7'],
    [0, '0'],
    ['-5', '-5'],
    ['-12.50', '-12.50'],
  ])('stays a number: %j', (value, cell) => {
    expect(csvLine([value])).toBe(`${cell}\r\n`);
  });

  it.each([
    ['-1-1', "'-1-1"],
    ['-1.5e3', "'-1.5e3"],
    ['+49 30 1234', "'+49 30 1234"],
  ])('is text though it begins as a number does: %j', (value, cell) => {
    expect(csvLine([value])).toBe(`${cell}\r\n`);
  });

  it('is read as it was written', () => {
    const texts = [
      '',
      'a',
      'a,b',
      'say "hi"',
      '"',
      ' a ',
      'one\r\ntwo',
      'x=1',
      'a;b',
      'a\tb',
      'ज़',
      "'",
      '5-5',
      'a@b',
    ];
    expect(cellsOf(csvLine(texts))).toEqual([texts]);
  });

  it.each([
    [true, 'true'],
    [null, ''],
    [undefined, ''],
    [new Date(0), '1970-01-01T00:00:00.000Z'],
    [{ a: '=1' }, '{"a":"=1"}'],
  ])('holds %j', (value, cell) => {
    expect(cellsOf(csvLine([value, 'next']))).toEqual([[cell, 'next']]);
  });
});
