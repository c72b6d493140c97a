import { commaListOf } from './edits/comma-list.ts';
import { ensureImport } from './edits/ensure-import.ts';
import { entryText, quotesKeys } from './edits/entry-text.ts';
import { fileStyle } from './edits/file-style.ts';
import { finish, refuse } from './edits/finish.ts';
import { insertItem } from './edits/insert-item.ts';
import { placeOf } from './edits/sort-order.ts';
import { specifierLike } from './edits/specifier-like.ts';
import type { Splice } from './edits/splice.ts';
import { appendStatement, insertAbove, insertBelow } from './edits/statements.ts';
import { matchEntry, resolveByText, type Resolve } from './matching.ts';
import type { EditResult, Entry, ReadEntry, TypeScriptApi } from './reading.ts';
import { readRegistry } from './read-registry.ts';
import type { Registry } from './registries.ts';
import { specifierOf } from './syntax/bindings.ts';
import { findContainer } from './syntax/find-container.ts';
import { parseSource, unreadable, type Source, type Unreadable } from './syntax/parse-source.ts';

/**
 * Adds an entry with the import it needs, as the author of the file would have written it. Nothing else changes.
 *
 * @param resolve which module a specifier names; without it, aliases are not seen through
 * @example addEntry(text, routers, entryFor(routers, names('invoice'), conventions), ts)
 * // { kind: 'edited', text } | { kind: 'already' } | { kind: 'cannot', reason, line, column, snippet }
 */
export function addEntry(
  text: string,
  registry: Registry,
  entry: Entry,
  ts: TypeScriptApi,
  resolve: Resolve = resolveByText,
): EditResult {
  const reading = readRegistry(text, registry, ts);
  const source = parseSource(text, ts);
  if (reading.kind === 'unreadable') return refuse(reading, registry, entry);
  if (source.kind === 'unreadable') return refuse(source, registry, entry);
  const matches = reading.entries.map((read) => ({
    read,
    match: matchEntry(read, entry, registry, resolve),
  }));
  if (matches.some(({ match }) => match === 'same')) return { kind: 'already' };
  const rival = matches.find(({ match }) => match !== 'none');
  if (rival) return refuse(rivalry(rival.read, rival.match, source), registry, entry);
  const splices =
    registry.shape === 'exports'
      ? [exportSplice(source, registry, entry, ts)]
      : elementSplices(source, registry, entry, reading, ts, resolve);
  if ('kind' in splices) return refuse(splices, registry, entry);
  return finish(source, splices, registry, entry, ts, (after) =>
    after.entries.some((read) => matchEntry(read, entry, registry, resolve) === 'same'),
  );
}

function rivalry({ key, start }: ReadEntry, match: string, { bom, text }: Source): Unreadable {
  const reason =
    match === 'key'
      ? `It is registered under the key "${key}" already.`
      : `The key "${key}" holds something else.`;
  return unreadable(reason, text, start - bom.length);
}

function exportSplice({ text, tree }: Source, registry: Registry, entry: Entry, ts: TypeScriptApi): Splice {
  const siblings = tree.statements.filter(
    (statement) => ts.isExportDeclaration(statement) && specifierOf(statement, ts)?.startsWith('.'),
  );
  const keys = siblings.map((statement) => specifierOf(statement, ts) ?? '');
  const from = specifierLike(entry.from ?? entry.key, keys);
  const line = entryText(registry, { ...entry, from }, '', fileStyle(tree, ts));
  const place = registry.isOrdered === true ? keys.length : placeOf(from, keys);
  const below = siblings[place];
  const last = siblings[Math.max(place - 1, 0)] ?? tree.statements.at(-1);
  const above = below && insertAbove(text, tree, below, line);
  return above ?? (last ? insertBelow(text, last, line) : appendStatement(text, line));
}

function elementSplices(
  source: Source,
  registry: Registry,
  entry: Entry,
  { entries, isOpen }: { entries: readonly ReadEntry[]; isOpen: boolean },
  ts: TypeScriptApi,
  resolve: Resolve,
): readonly Splice[] | Unreadable {
  const container = findContainer(source, registry, ts);
  if (container.kind === 'unreadable') return container;
  const { literal } = container;
  const { text, tree } = source;
  const style = fileStyle(tree, ts);
  const imported = entry.from === undefined ? undefined : ensureImport(source, entry, style, resolve, ts);
  if (imported?.kind === 'unreadable') return imported;
  const local = imported?.local ?? '';
  const list = commaListOf(literal, tree, ts);
  const isSortable = registry.isOrdered !== true && !isOpen && entries.length === list.items.length;
  const keys = entries.map(({ key }) => key);
  const before = entry.after === undefined ? -1 : keys.indexOf(entry.after);
  if (entry.after !== undefined && before === -1)
    return unreadable(`There is no entry "${entry.after}" to stand below.`, text, list.open);
  const sorted = isSortable
    ? placeOf(registry.shape === 'array' ? local : entry.key, keys)
    : list.items.length;
  const place = before === -1 ? sorted : before + 1;
  const areKeysQuoted = ts.isObjectLiteralExpression(literal) && quotesKeys(literal.properties, ts);
  const item = entryText(registry, entry, local, style, areKeysQuoted);
  return [...insertItem(text, list, place, item, style.unit), ...(imported?.splices ?? [])];
}
