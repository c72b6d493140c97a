import type { Statement } from 'oxc-parser';
import { isFirstOnLine } from '../syntax/lines.ts';
import type { Range } from '../syntax/comma-list.ts';
import type { Source } from '../syntax/parse-source.ts';

/** Comments that speak about the whole file, and so stay above everything else. */
const fileComment =
  /licen[cs]e|copyright|©|\(c\) ?\d|rights reserved|spdx|auto-?generated|do not edit|@(?:file|module|package|generated|preserve|author|format|flow|ts-check|ts-nocheck|jest|vitest)|(?:eslint|biome|oxlint)-(?:disable|enable)(?!-next-line)|eslint-env|prettier-ignore-(?:start|end)|#(?:end)?region|^\/\*!|^\/\/\//i;

/** Comments that work on the line below them. */
const lineComment = /-next-line|@ts-ignore|@ts-expect-error|(?:prettier|biome|oxlint)-ignore/;

/**
 * Where a node begins with its comments: those directly above it, without a blank line between, or before it on its line.
 *
 * @param floor the end of what stands before the node; a comment on that line belongs there
 */
export function startWithComments(source: Source, start: number, floor: number): number {
  const { text } = source;
  let place = start;
  for (const block of blocksBetween(source, floor, start).reverse()) {
    const gap = text.slice(block.end, place);
    const isApart = /\n[ \t]*\r?\n/.test(gap) || fileComment.test(text.slice(block.start, block.end));
    const isBehind = gap.includes('\n') && !isFirstOnLine(text, block.start);
    if (isApart || isBehind || isHeading(text, block)) break;
    place = block.start;
  }
  return place;
}

/** Where a statement begins with its comments. What stands above the first import of a file heads the file. */
export function statementStart(source: Source, statement: Statement): number {
  const { text, program } = source;
  const before = program.body.findLast(({ end }) => end <= statement.start);
  const place = startWithComments(source, statement.start, before?.end ?? 0);
  const isHead = !before && statement.type === 'ImportDeclaration' && isFileHead(text, place);
  return isHead && !lineComment.test(text.slice(place, statement.start)) ? statement.start : place;
}

/** Whether no blank line parts an offset from the first line of the file. */
const isFileHead = (text: string, offset: number): boolean =>
  !/\n[ \t]*\r?\n/.test(text.slice(0, offset).replace(shebang, '').trimStart());

const shebang = /^#![^\n]*\n/;

const isFileStart = (text: string, offset: number): boolean =>
  text.slice(0, offset).replace(shebang, '').trim() === '';

/** `/* … *\/` on lines of its own at the top heads a file; documentation and line comments belong to what they stand above. */
const isHeading = (text: string, { start, end }: Range): boolean =>
  isFileStart(text, start) &&
  /^\/\*(?!\*)/.test(text.slice(start, end)) &&
  text.slice(start, end).includes('\n');

/** Comments in their order; lines of `//` that follow each other are one. */
function blocksBetween({ text, comments }: Source, floor: number, end: number): Range[] {
  const blocks: { start: number; end: number }[] = [];
  for (const comment of comments) {
    if (comment.start < floor || comment.end > end) continue;
    const last = blocks.at(-1);
    const isNext =
      comment.type === 'Line' && last && /^\r?\n[ \t]*$/.test(text.slice(last.end, comment.start));
    if (isNext && text.startsWith('//', last.start) && isFirstOnLine(text, last.start))
      last.end = comment.end;
    else blocks.push({ start: comment.start, end: comment.end });
  }
  return blocks;
}
