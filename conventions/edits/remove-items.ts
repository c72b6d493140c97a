import type { CommaList, Item, Range } from '../syntax/comma-list.ts';
import {
  afterComments,
  isFirstOnLine,
  isLastOnLine,
  lineStart,
  nextLine,
  skipSpaces,
  skipSpacesBack,
} from '../syntax/lines.ts';
import type { Source } from '../syntax/parse-source.ts';
import { startWithComments } from './comments-of.ts';
import { deletion, joined, type Splice } from './splice.ts';

/** Removes items with their commas and comments, and their whole lines where they have them to themselves. */
export function removeItems(source: Source, list: CommaList, going: ReadonlySet<number>): readonly Splice[] {
  const { text } = source;
  const { items, open, close } = list;
  if (going.size === items.length && isAloneInBrackets(text, list)) return [deletion(open, close)];
  const firstLeft = items.findIndex((_, index) => !going.has(index));
  const pieces = [...going].flatMap((index) => {
    // What goes before everything that stays takes the spaces behind it along, the rest those before it.
    const before = firstLeft < 0 || index < firstLeft ? undefined : items[index - 1]?.comma;
    const item = items[index];
    const floor = items[index - 1]?.comma?.end ?? items[index - 1]?.end ?? open;
    // The comment of the only item may speak about the list, which stays.
    const start =
      item && going.size < items.length ? startWithComments(source, item.start, floor) : item?.start;
    return item ? removeItem(text, open, { ...item, start: start ?? item.start }, before) : [];
  });
  // A list that ends without a comma ends without one still: that of the last item that stays goes along.
  const last = items.findLastIndex((_, index) => !going.has(index));
  const comma = last < items.length - 1 && items.at(-1)?.comma === undefined ? items[last]?.comma : undefined;
  return joined(comma ? [...pieces, deletion(comma.start, comma.end)] : pieces);
}

/** Removes one item; `before` is the comma that parts it from what stays. */
function removeItem(text: string, open: number, item: Item, before: Range | undefined): Splice {
  const end = item.comma?.end ?? item.end;
  const tail = afterComments(text, end);
  if (isFirstOnLine(text, item.start) && isLastOnLine(text, tail))
    return deletion(lineStart(text, item.start), nextLine(text, tail));
  if (before && isGap(text, before.end, item.start)) return deletion(before.end, end);
  return ownRange(text, open, item, end);
}

/** `{⏎  a,⏎}` becomes `{}`; without the last comma, or with anything else in the brackets, a blank line too, the lines stay. */
function isAloneInBrackets(text: string, { open, close, items }: CommaList): boolean {
  let end = open;
  let around = '';
  for (const { start, comma } of items) {
    if (!comma || !isFirstOnLine(text, start)) return false;
    around += text.slice(end, start);
    end = comma.end;
  }
  const rest = around + text.slice(end, close);
  return /^\r?\n\s*$/.test(rest) && rest.split('\n').length === items.length + 2;
}

/** Takes the spaces behind the item along, or those before it where a comment or the line's end marks its place. */
function ownRange(text: string, open: number, { start }: Range, end: number): Splice {
  const isBehindComment = text.slice(open, start).trimEnd().endsWith('*/') && !isFirstOnLine(text, start);
  if (isBehindComment || isLastOnLine(text, end)) return deletion(skipSpacesBack(text, start), end);
  return deletion(start, skipSpaces(text, end));
}

const isGap = (text: string, start: number, end: number): boolean => /^[ \t]*$/.test(text.slice(start, end));
