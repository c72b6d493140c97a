import type { CommaList, Range } from './comma-list.ts';
import { afterComments, endOfLine, indentation, isFirstOnLine, isLastOnLine, lineEnd } from './lines.ts';
import { insertion, type Splice } from './splice.ts';

/**
 * Inserts an item so that it becomes the one at `index`, in the form the list has: on a line of its own where its
 * neighbour ends a line, in the same line otherwise. Each form is one that `removeItem` takes back byte for byte.
 *
 * @param unit one step of the file's indentation
 */
export function insertItem(
  text: string,
  list: CommaList,
  index: number,
  item: string,
  unit: string,
): Splice[] {
  const before = list.items[index - 1];
  if (before) return insertAfter(text, list, before, item);
  const first = list.items[0];
  return first ? insertFirst(text, list, first, item) : insertOnly(text, list, item, unit);
}

function insertAfter(
  text: string,
  list: CommaList,
  before: CommaList['items'][number],
  item: string,
): Splice[] {
  const { comma, end } = before;
  const tail = afterComments(text, comma?.end ?? end);
  if (!isLastOnLine(text, tail)) {
    const gap = separator(list);
    return [comma ? insertion(comma.end, `${gap}${item},`) : insertion(tail, `,${gap}${item}`)];
  }
  const lineBreak = lineEnd(text, tail);
  const line = endOfLine(text, tail) + indentationOf(text, list, before) + item;
  if (comma) return [insertion(lineBreak, `${line},`)];
  // A comma and a line at the same offset are one splice, or their order would be left to chance.
  return lineBreak === end ? [insertion(end, `,${line}`)] : [insertion(end, ','), insertion(lineBreak, line)];
}

function insertFirst(text: string, list: CommaList, first: Range, item: string): Splice[] {
  const tail = afterComments(text, list.open);
  if (!isLastOnLine(text, tail)) return [insertion(first.start, `${item},${separator(list)}`)];
  const line = `${indentationOf(text, list, first)}${item},`;
  const heading = behindHeading(text, tail, first.start);
  if (heading !== undefined) return [insertion(heading, line + endOfLine(text, heading))];
  return [insertion(lineEnd(text, tail), endOfLine(text, tail) + line)];
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
function insertOnly(text: string, { open, close }: CommaList, item: string, unit: string): Splice[] {
  const inside = text.slice(open, close);
  const tail = open + inside.trimEnd().length;
  const lineBreak = endOfLine(text, tail);
  const outer = indentation(text, open);
  const line = `${lineBreak}${outer}${unit}${item}`;
  if (inside === '') return [insertion(open, `${line},${lineBreak}${outer}`)];
  if (isLastOnLine(text, tail)) return [insertion(lineEnd(text, tail), `${line},`)];
  return [tail === open ? insertion(close, `${item}${inside}`) : insertion(tail, ` ${item}`)];
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
