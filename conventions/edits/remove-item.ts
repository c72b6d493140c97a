import type { CommaList, Range } from './comma-list.ts';
import {
  afterComments,
  isFirstOnLine,
  isLastOnLine,
  lineStart,
  nextLine,
  skipSpaces,
  skipSpacesBack,
} from './lines.ts';
import { deletion, type Splice } from './splice.ts';

type Item = CommaList['items'][number];

/** Removes the item at `index` with its comma, and its whole line where it has one to itself. */
export function removeItem(text: string, list: CommaList, index: number): Splice[] {
  const item = list.items[index];
  if (!item) return [];
  const end = item.comma?.end ?? item.end;
  const tail = afterComments(text, end);
  const hasOwnLine = isFirstOnLine(text, item.start) && isLastOnLine(text, tail);
  if (!hasOwnLine) return removeInline(text, list, index, item);
  if (isAloneInBrackets(text, list, item)) return [deletion(list.open, list.close)];
  const line = deletion(lineStart(text, item.start), nextLine(text, tail));
  const before = list.items[index - 1]?.comma;
  return item.comma || !before ? [line] : [deletion(before.start, before.end), line];
}

/** `{⏎  a,⏎}` becomes `{}`; without the comma, or with anything else in the brackets, the lines stay. */
function isAloneInBrackets(text: string, { open, close, items }: CommaList, item: Item): boolean {
  if (items.length > 1 || !item.comma) return false;
  const around = text.slice(open, item.start) + text.slice(item.comma.end, close);
  return /^\r?\n[ \t]*\r?\n[ \t]*$/.test(around);
}

function removeInline(text: string, { open, items }: CommaList, index: number, item: Item): Splice[] {
  const before = items[index - 1]?.comma;
  const end = item.comma?.end ?? item.end;
  if (before && isGap(text, before.end, item.start))
    return [item.comma ? deletion(before.end, end) : deletion(before.start, end)];
  const own = ownRange(text, open, item, end);
  return before && !item.comma ? [deletion(before.start, before.end), own] : [own];
}

/** Takes the spaces behind the item along, or those before it where a comment or the line's end marks its place. */
function ownRange(text: string, open: number, { start }: Range, end: number): Splice {
  const isBehindComment = text.slice(open, start).trimEnd().endsWith('*/') && !isFirstOnLine(text, start);
  if (isBehindComment || isLastOnLine(text, end)) return deletion(skipSpacesBack(text, start), end);
  return deletion(start, skipSpaces(text, end));
}

const isGap = (text: string, start: number, end: number): boolean => /^[ \t]*$/.test(text.slice(start, end));
