import type { SourceFile, Statement } from 'typescript';
import type { TypeScriptApi } from '../reading.ts';
import {
  afterComments,
  endOfLine,
  isFirstOnLine,
  isLastOnLine,
  lineEnd,
  lineStart,
  nextLine,
  skipSpacesBack,
} from './lines.ts';
import { deletion, insertion, type Splice } from './splice.ts';

/** Comments that speak about the whole file, and so stay above everything else. */
const fileComment =
  /licen[cs]e|copyright|spdx|@(?:file|module|package|generated|ts-check|ts-nocheck|jest|vitest)|eslint-(?:disable|enable)(?!-next-line)|eslint-env|^\/\*!|^\/\/\//i;

/** Comments that work on the line below: nothing may come between. */
const nextLineComment =
  /(?:-next-line|@ts-ignore|@ts-expect-error|prettier-ignore|biome-ignore)[^\n]*\r?\n[ \t]*$/;

/** Inserts a statement on the line below another one, or behind it where the line goes on. */
export function insertBelow(text: string, above: Statement, statement: string): Splice {
  const tail = afterComments(text, above.end);
  if (isLastOnLine(text, tail)) return insertion(lineEnd(text, tail), endOfLine(text, tail) + statement);
  return insertion(above.end, ` ${statement.replace(/;?$/, ';')}`);
}

/** Inserts a statement on the line above another one; `undefined` where nothing may come between it and its comment. */
export function insertAbove(
  text: string,
  tree: SourceFile,
  below: Statement,
  statement: string,
): Splice | undefined {
  const start = below.getStart(tree);
  if (!isFirstOnLine(text, start) || nextLineComment.test(text.slice(0, start))) return undefined;
  return insertion(lineStart(text, start), statement + endOfLine(text, start));
}

/** Inserts the first import of a file: below directives and what heads the file, above the rest, with a blank line. */
export function insertFirstImport(
  text: string,
  tree: SourceFile,
  statement: string,
  ts: TypeScriptApi,
): Splice {
  const first = tree.statements.find(
    (one) => !ts.isExpressionStatement(one) || !ts.isStringLiteral(one.expression),
  );
  if (!first) return appendStatement(text, statement);
  const start = first.getStart(tree);
  if (!isFirstOnLine(text, first.getStart(tree)))
    return insertion(start, `${statement.replace(/;?$/, ';')} `);
  const place = lineStart(text, headingEnd(text, first, start, ts));
  const lineBreak = endOfLine(text, place);
  return insertion(place, statement + lineBreak + lineBreak);
}

/** The offset on the line where the statement and the comments that belong to it begin. */
function headingEnd(text: string, first: Statement, start: number, ts: TypeScriptApi): number {
  let place = start;
  for (const { pos, end } of [...(ts.getLeadingCommentRanges(text, first.pos) ?? [])].reverse()) {
    const isApart = /\n[ \t]*\r?\n/.test(text.slice(end, place));
    if (isApart || fileComment.test(text.slice(pos, end)) || !isFirstOnLine(text, pos)) return place;
    place = pos;
  }
  return place;
}

/** Adds a statement as the last line of a file. */
export function appendStatement(text: string, statement: string): Splice {
  const lineBreak = endOfLine(text, text.length);
  const hasLastBreak = text === '' || text.endsWith('\n');
  return insertion(text.length, hasLastBreak ? statement + lineBreak : lineBreak + statement);
}

/** Removes a statement, with its whole line where it has one to itself. */
export function removeStatement(text: string, tree: SourceFile, statement: Statement): Splice {
  const start = statement.getStart(tree);
  const tail = afterComments(text, statement.end);
  if (!isFirstOnLine(text, start) || !isLastOnLine(text, tail))
    return removeFromLine(text, start, statement.end);
  const begin = lineStart(text, start);
  const end = nextLine(text, tail);
  // The last line has no line break of its own: the one before it goes.
  if (end === text.length && !text.endsWith('\n') && begin > 0)
    return deletion(lineEnd(text, lineStart(text, begin - 1)), end);
  return deletion(begin, end);
}

/** Removes the only import of a file and the blank line that sets it apart. */
export function removeOnlyImport(text: string, tree: SourceFile, statement: Statement): Splice {
  const { start, end } = removeStatement(text, tree, statement);
  const isBlankBelow = start === lineStart(text, start) && end < text.length && isLastOnLine(text, end);
  return deletion(start, isBlankBelow ? nextLine(text, end) : end);
}

/** Inverse of both ways to put a statement into a line that another one stands on. */
function removeFromLine(text: string, start: number, end: number): Splice {
  if (isFirstOnLine(text, start)) return deletion(start, text[end] === ' ' ? end + 1 : end);
  return deletion(skipSpacesBack(text, start), end);
}
