import type { ExportNamedDeclaration, Statement } from 'oxc-parser';
import type { ReadEntry } from '../registry/reading.ts';
import { nameOf } from '../syntax/bindings.ts';
import { commaListOf, namesListOf, type Range } from '../syntax/comma-list.ts';
import { findContainer } from '../registry/find-container.ts';
import { unreadable, type Source, type Unreadable } from '../syntax/parse-source.ts';
import { dropImports } from './drop-imports.ts';
import type { Opened } from './opened.ts';
import { removeItems } from './remove-items.ts';
import type { Splice } from './splice.ts';
import { removeStatements } from './statements.ts';

/** What it takes to remove entries that a reading found, or why it cannot be done. */
export function removeSplices(
  { source, registry }: Opened,
  going: readonly ReadEntry[],
): readonly Splice[] | Unreadable {
  if (registry.shape === 'exports') return withoutExports(source, going);
  const container = findContainer(source, registry);
  if (container.kind === 'unreadable') return container;
  const list = commaListOf(source.text, container.literal);
  const places = new Map(list.items.map(({ start }, index) => [start + source.bom.length, index]));
  const lost = going.find(({ start }) => !places.has(start));
  if (lost) return notFound(source, lost);
  const indexes = new Set(going.flatMap(({ start }) => places.get(start) ?? []));
  const symbols = new Set(
    going.flatMap(({ symbol, mentions = [] }) => [
      ...(symbol?.split('.').slice(0, 1) ?? []),
      ...mentions.map(({ local }) => local),
    ]),
  );
  const ranges = list.items.filter((_, index) => indexes.has(index));
  return [...removeItems(source, list, indexes), ...dropImports(source, symbols, ranges)];
}

const notFound = ({ bom, text }: Source, { start }: ReadEntry): Unreadable =>
  unreadable('The entry stands outside of the list.', text, start - bom.length);

/** Whole statements, or names of `export { a, b }`, whose imports go too. */
function withoutExports(source: Source, going: readonly ReadEntry[]): readonly Splice[] | Unreadable {
  const { bom, program } = source;
  const starts = new Set(going.map(({ start }) => start - bom.length));
  const splices: Splice[] = [];
  const names = new Set<string>();
  const ranges: Range[] = [];
  const whole: Statement[] = [];
  for (const statement of program.body) {
    if (statement.type === 'ExportNamedDeclaration' && !statement.source) {
      const found = statement.specifiers.filter(({ start }) => starts.has(start));
      if (found.length === 0) continue;
      for (const { local } of found) names.add(nameOf(local));
      const isWhole = found.length === statement.specifiers.length;
      ranges.push(...(isWhole ? [statement] : found));
      if (isWhole) whole.push(statement);
      else splices.push(...withoutNames(source, statement, starts));
    } else if (starts.has(statement.start)) whole.push(statement);
  }
  return [...splices, ...removeStatements(source, whole), ...dropImports(source, names, ranges)];
}

function withoutNames(
  source: Source,
  statement: ExportNamedDeclaration,
  starts: ReadonlySet<number>,
): readonly Splice[] {
  const indexes = statement.specifiers.flatMap(({ start }, index) => (starts.has(start) ? [index] : []));
  return removeItems(source, namesListOf(source.text, statement), new Set(indexes));
}
