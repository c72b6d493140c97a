import type { Statement } from 'oxc-parser';
import type { Source } from '../syntax/parse-source.ts';
import type { Range } from '../syntax/comma-list.ts';
import {
  afterComments,
  endOfLine,
  isFirstOnLine,
  isLastOnLine,
  lineEnd,
  lineStart,
  nextLine,
  skipSpacesBack,
} from '../syntax/lines.ts';
import { statementStart } from './comments-of.ts';
import { deletion, insertion, joined, type Splice } from './splice.ts';

/** Inserts statements on the lines below another one, or behind it where the line goes on. */
export function insertBelow(text: string, above: Range, statements: readonly string[]): Splice {
  const tail = afterComments(text, above.end);
  if (!isLastOnLine(text, tail))
    return insertion(above.end, statements.map((one) => ` ${ended(one)}`).join(''));
  const lineBreak = endOfLine(text, tail);
  return insertion(lineEnd(text, tail), statements.map((one) => lineBreak + one).join(''));
}

/** Inserts statements on the lines above another one and its comments; `undefined` where it begins within a line. */
export function insertAbove(
  source: Source,
  below: Statement,
  statements: readonly string[],
): Splice | undefined {
  const { text } = source;
  const start = statementStart(source, below);
  if (!isFirstOnLine(text, start)) return undefined;
  const lineBreak = endOfLine(text, start);
  return insertion(lineStart(text, start), statements.map((one) => one + lineBreak).join(''));
}

/** Inserts the first imports of a file: below directives and what heads the file, above the rest, with a blank line. */
export function insertFirstImports(source: Source, statements: readonly string[]): Splice {
  const { text, program } = source;
  const index = program.body.findIndex(
    (one) => one.type !== 'ExpressionStatement' || one.expression.type !== 'Literal',
  );
  const first = program.body[index];
  if (!first) return appendStatements(text, statements);
  if (!isFirstOnLine(text, first.start))
    return insertion(first.start, statements.map((one) => `${ended(one)} `).join(''));
  const place = lineStart(text, statementStart(source, first));
  const lineBreak = endOfLine(text, place);
  return insertion(place, statements.map((one) => one + lineBreak).join('') + lineBreak);
}

const ended = (statement: string): string => statement.replace(/;?$/, ';');

/** Adds statements as the last lines of a file. */
export function appendStatements(text: string, statements: readonly string[]): Splice {
  const lineBreak = endOfLine(text, text.length);
  const hasLastBreak = text === '' || text.endsWith('\n');
  const lines = statements.map((one) => (hasLastBreak ? one + lineBreak : lineBreak + one));
  return insertion(text.length, lines.join(''));
}

/** Removes statements with their comments, and their whole lines where they have them to themselves. */
export function removeStatements(source: Source, statements: readonly Statement[]): readonly Splice[] {
  const { text } = source;
  const isAll = statements.length === source.program.body.length;
  return joined(statements.map((one) => removeStatement(source, one, isAll))).map((one) => {
    // The last line has no line break of its own: the one before it goes.
    const isTail = one.end === text.length && one.start > 0 && one.start === lineStart(text, one.start);
    return isTail && !text.endsWith('\n')
      ? deletion(lineEnd(text, lineStart(text, one.start - 1)), one.end)
      : one;
  });
}

/** Removes all imports that a file has, and the blank line that sets them apart. */
export function removeAllImports(source: Source, statements: readonly Statement[]): readonly Splice[] {
  const { text } = source;
  return removeStatements(source, statements).map(({ start, end }, index, all) => {
    const isLast = index === all.length - 1;
    const isBlankBelow = start === lineStart(text, start) && end < text.length && isLastOnLine(text, end);
    return deletion(start, isLast && isBlankBelow ? nextLine(text, end) : end);
  });
}

/** @param isAll nothing else is in the file: what stands above it may speak about the file, and stays */
function removeStatement(source: Source, statement: Statement, isAll: boolean): Splice {
  const { text } = source;
  const { start, end } = statement;
  const tail = afterComments(text, end);
  if (!isFirstOnLine(text, start) || !isLastOnLine(text, tail)) return removeFromLine(text, start, end);
  return deletion(lineStart(text, isAll ? start : statementStart(source, statement)), nextLine(text, tail));
}

/** Inverse of both ways to put a statement into a line that another one stands on. */
function removeFromLine(text: string, start: number, end: number): Splice {
  if (isFirstOnLine(text, start)) return deletion(start, text[end] === ' ' ? end + 1 : end);
  return deletion(skipSpacesBack(text, start), end);
}
