import type { CommaList, Item, Range } from '../syntax/comma-list.ts';
import {
  afterComments,
  endOfLine,
  indentation,
  isFirstOnLine,
  isLastOnLine,
  lineEnd,
} from '../syntax/lines.ts';
import type { Source } from '../syntax/parse-source.ts';
import { startWithComments } from './comments-of.ts';
import { insertion, type Splice } from './splice.ts';

/** A list in brackets, the file it stands in, and one step of the file's indentation. */
export interface ListInFile {
  readonly source: Source;
  readonly list: CommaList;
  readonly unit: string;
}

/**
 * Inserts items so that the first of them becomes the one at `index`, in the form the list has: each on a line of its own
 * where its neighbour ends a line, in the same line otherwise. Each form is one that `removeItems` takes back byte for byte.
 */
export function insertItems(place: ListInFile, index: number, items: readonly string[]): Splice[] {
  const { source, list } = place;
  const before = list.items[index - 1];
  if (before) return insertAfter(source.text, list, before, items);
  const first = list.items[0];
  return first ? insertFirst(source, list, first, items) : insertOnly(place, items);
}

function insertAfter(text: string, list: CommaList, before: Item, items: readonly string[]): Splice[] {
  const { comma, end } = before;
  const tail = afterComments(text, comma?.end ?? end);
  if (!isLastOnLine(text, tail)) {
    const gap = separator(list);
    const inline = items.map((item) => (comma ? `${gap}${item},` : `,${gap}${item}`)).join('');
    return [insertion(comma ? comma.end : tail, inline)];
  }
  const lineBreak = lineEnd(text, tail);
  const begin = endOfLine(text, tail) + indentationOf(text, list, before);
  const line = items.map((item) => begin + item).join(',');
  if (comma) return [insertion(lineBreak, `${line},`)];
  // A comma and a line at the same offset are one splice, or their order would be left to chance.
  return lineBreak === end ? [insertion(end, `,${line}`)] : [insertion(end, ','), insertion(lineBreak, line)];
}

function insertFirst(source: Source, list: CommaList, first: Range, items: readonly string[]): Splice[] {
  const { text } = source;
  const tail = afterComments(text, list.open);
  const gap = separator(list);
  if (!isLastOnLine(text, tail))
    return [
      insertion(
        startWithComments(source, first.start, list.open),
        items.map((item) => `${item},${gap}`).join(''),
      ),
    ];
  const lines = items.map((item) => `${indentationOf(text, list, first)}${item},`);
  const heading = behindHeading(text, tail, first.start);
  if (heading !== undefined)
    return [insertion(heading, lines.map((line) => line + endOfLine(text, heading)).join(''))];
  return [insertion(lineEnd(text, tail), lines.map((line) => endOfLine(text, tail) + line).join(''))];
}

/** A comment that a blank line sets apart from the first item heads the whole list and stays above it. */
function behindHeading(text: string, start: number, end: number): number | undefined {
  const above = /^[\s\S]*\n[ \t]*\r?\n/.exec(text.slice(start, end))?.[0] ?? '';
  const isInComment = above.lastIndexOf('/*') > above.lastIndexOf('*/');
  return above.trim() === '' || isInComment ? undefined : start + above.length;
}

/**
 * The first item of an empty list. What the brackets hold decides about the form, so that removing restores it. The one
 * exception is `{⏎}`, which comes back as `{}`: it is what is left when somebody deletes the only line of a registry, and
 * that line must come back with its comma.
 */
function insertOnly(
  { source: { text }, list: { open, close }, unit }: ListInFile,
  items: readonly string[],
): Splice[] {
  const inside = text.slice(open, close);
  const tail = open + inside.trimEnd().length;
  const lineBreak = endOfLine(text, tail);
  const outer = indentation(text, open);
  const lines = items.map((item) => `${lineBreak}${outer}${unit}${item},`).join('');
  if (inside === '') return [insertion(open, `${lines}${lineBreak}${outer}`)];
  if (isLastOnLine(text, tail)) return [insertion(lineEnd(text, tail), lines)];
  const inline = items.join(', ');
  return [tail === open ? insertion(close, `${inline}${inside}`) : insertion(tail, ` ${inline}`)];
}

/** The indentation of the neighbour, or of whichever item begins a line. */
function indentationOf(text: string, { items }: CommaList, neighbour: Range): string {
  const model = [neighbour, ...items].find(({ start }) => isFirstOnLine(text, start)) ?? neighbour;
  return indentation(text, model.start);
}

/** What stands between two items on one line: a space, unless the list is written without. */
function separator({ items }: CommaList): string {
  const [first, second] = items;
  return second && first?.comma?.end === second.start ? '' : ' ';
}
