import type { Node } from 'typescript';
import { commaListOf } from './edits/comma-list.ts';
import { dropImport } from './edits/drop-import.ts';
import { finish, refuse } from './edits/finish.ts';
import { removeItem } from './edits/remove-item.ts';
import type { Splice } from './edits/splice.ts';
import { removeStatement } from './edits/statements.ts';
import { matchEntry, resolveByText, type Resolve } from './matching.ts';
import type { EditResult, Entry, ReadEntry, TypeScriptApi } from './reading.ts';
import { readRegistry } from './read-registry.ts';
import type { Registry } from './registries.ts';
import { findContainer } from './syntax/find-container.ts';
import { parseSource, unreadable, type Source, type Unreadable } from './syntax/parse-source.ts';

/** What to remove: an expected entry, wherever it stands, a key, or the very entry that a reading found. */
export type Target = Entry | ReadEntry | string;

/**
 * Removes an entry, and its import unless something else in the file uses it. An entry that stands there more than
 * once goes as often, except where the target is the entry of a reading: then just that one goes.
 */
export function removeEntry(
  text: string,
  registry: Registry,
  target: Target,
  ts: TypeScriptApi,
  resolve: Resolve = resolveByText,
): EditResult {
  const reading = readRegistry(text, registry, ts);
  if (reading.kind === 'unreadable') return refuse(reading, registry, entryOf(target));
  const isTarget = (read: ReadEntry): boolean => fits(read, target, registry, resolve);
  const found = reading.entries.find(isTarget);
  if (!found) return { kind: 'already' };
  const removed = removeOne(text, registry, found, ts);
  if (removed.kind !== 'edited' || isReading(target)) return removed;
  const rest = removeEntry(removed.text, registry, target, ts, resolve);
  return rest.kind === 'already' ? removed : rest;
}

function fits(read: ReadEntry, target: Target, registry: Registry, resolve: Resolve): boolean {
  if (typeof target === 'string') return read.key === target;
  if (isReading(target)) return read.start === target.start && read.key === target.key;
  return ['same', 'key'].includes(matchEntry(read, target, registry, resolve));
}

const isReading = (target: Target): target is ReadEntry => typeof target !== 'string' && 'start' in target;

const entryOf = (target: Target): Entry => (typeof target === 'string' ? { key: target } : target);

function removeOne(text: string, registry: Registry, found: ReadEntry, ts: TypeScriptApi): EditResult {
  const source = parseSource(text, ts);
  if (source.kind === 'unreadable') return refuse(source, registry, found);
  const splices =
    registry.shape === 'exports'
      ? withoutExport(source, found, ts)
      : withoutElement(source, registry, found, ts);
  if ('kind' in splices) return refuse(splices, registry, found);
  const before = readRegistry(text, registry, ts);
  const count = before.kind === 'read' ? before.entries.length : 0;
  return finish(source, splices, registry, found, ts, (after) => after.entries.length < count);
}

function withoutExport(
  source: Source,
  { start }: ReadEntry,
  ts: TypeScriptApi,
): readonly Splice[] | Unreadable {
  const { bom, text, tree } = source;
  const offset = start - bom.length;
  const statement = tree.statements.find((one) => one.getStart(tree) <= offset && offset < one.end);
  if (!statement || !ts.isExportDeclaration(statement))
    return unreadable('The export is not found again.', text, offset);
  const clause = statement.exportClause;
  if (statement.moduleSpecifier || !clause || !ts.isNamedExports(clause))
    return [removeStatement(text, tree, statement)];
  const element = clause.elements.find((one) => one.getStart(tree) === offset);
  if (!element) return unreadable('The export is not found again.', text, offset);
  const local = (element.propertyName ?? element.name).text;
  const going = clause.elements.length === 1 ? statement : element;
  const exported =
    going === statement
      ? [removeStatement(text, tree, statement)]
      : removeItem(text, commaListOf(clause, tree, ts), clause.elements.indexOf(element));
  return [...exported, ...dropImport(source, local, rangeOf(going, source), ts)];
}

function withoutElement(
  source: Source,
  registry: Registry,
  { start, symbol }: ReadEntry,
  ts: TypeScriptApi,
): readonly Splice[] | Unreadable {
  const { bom, text, tree } = source;
  const container = findContainer(source, registry, ts);
  if (container.kind === 'unreadable') return container;
  const list = commaListOf(container.literal, tree, ts);
  const offset = start - bom.length;
  const index = list.items.findIndex((item) => item.start === offset);
  const item = list.items[index];
  if (!item) return unreadable('The entry is not found again.', text, offset);
  const imports = symbol === undefined ? [] : dropImport(source, symbol.split('.')[0] ?? symbol, item, ts);
  return [...removeItem(text, list, index), ...imports];
}

const rangeOf = (node: Node, { tree }: Source): { start: number; end: number } => ({
  start: node.getStart(tree),
  end: node.end,
});
