import type { Entry } from '../registry/reading.ts';
import { specifierOf } from '../syntax/bindings.ts';
import { commaListOf, type CommaList } from '../syntax/comma-list.ts';
import { findContainer } from '../registry/find-container.ts';
import { unreadable, type Unreadable } from '../syntax/parse-source.ts';
import { ensureImports } from './ensure-imports.ts';
import { entryText, quotesKeys } from './entry-text.ts';
import { fileStyle, type FileStyle } from '../syntax/file-style.ts';
import { insertItems } from './insert-items.ts';
import type { Opened } from './opened.ts';
import { placesOf } from './sort-order.ts';
import { specifierLike } from './specifier-like.ts';
import { joinedInsertions, type Splice } from './splice.ts';
import { appendStatements, insertAbove, insertBelow } from './statements.ts';

/** What it takes to add entries that are not there, or why it cannot be done. */
export function addSplices(opened: Opened, entries: readonly Entry[]): readonly Splice[] | Unreadable {
  const style = fileStyle(opened.source);
  return opened.registry.shape === 'exports'
    ? exportSplices(opened, entries, style)
    : elementSplices(opened, entries, style);
}

function exportSplices(
  { source, registry }: Opened,
  entries: readonly Entry[],
  style: FileStyle,
): readonly Splice[] | Unreadable {
  const { text, program } = source;
  const siblings = program.body.filter(
    (statement) => statement.type !== 'ImportDeclaration' && specifierOf(statement)?.startsWith('.'),
  );
  const [named] = siblings;
  if (named && siblings.every(({ type }) => type === 'ExportNamedDeclaration'))
    return unreadable(
      'The exports of this file have another form: each names what it exports.',
      text,
      named.start,
    );
  const keys = siblings.map((statement) => specifierOf(statement) ?? '');
  const coming = entries.map((entry) => ({ ...entry, from: specifierLike(entry.from ?? entry.key, keys) }));
  const fromOf = ({ from }: { from: string }): string => from;
  const places =
    registry.isOrdered === true ? new Map([[keys.length, coming]]) : placesOf(coming, fromOf, keys);
  return joinedInsertions(
    [...places].map(([place, some]) => {
      const lines = some.map((entry) => entryText(registry, entry, { local: '', style }));
      const [before, below] = [siblings[place - 1], siblings[place]];
      if (before) return insertBelow(text, before, lines);
      const above = below && insertAbove(source, below, lines);
      const neighbour = below ?? program.body.at(-1);
      return above ?? (neighbour ? insertBelow(text, neighbour, lines) : appendStatements(text, lines));
    }),
  );
}

/** An entry, and the local name of its value. */
interface Coming {
  readonly entry: Entry;
  readonly local: string;
}

function elementSplices(
  opened: Opened,
  entries: readonly Entry[],
  style: FileStyle,
): readonly Splice[] | Unreadable {
  const { source, registry, resolve } = opened;
  const container = findContainer(source, registry);
  if (container.kind === 'unreadable') return container;
  const importing = entries.filter(({ from }) => from !== undefined);
  const imported = ensureImports({ source, style, resolve }, importing);
  if (imported.kind === 'unreadable') return imported;
  const coming = entries.map((entry) => ({ entry, local: imported.locals[importing.indexOf(entry)] ?? '' }));
  const { literal } = container;
  const list = commaListOf(source.text, literal);
  const places = placesIn(opened, coming, list);
  if ('kind' in places) return places;
  const areKeysQuoted = literal.type === 'ObjectExpression' && quotesKeys(literal.properties);
  const items = [...places].flatMap(([place, some]) => {
    const texts = some.map(({ entry, local }) => entryText(registry, entry, { local, style, areKeysQuoted }));
    return insertItems({ source, list, unit: style.unit }, place, texts);
  });
  return [...items, ...imported.splices];
}

/** Index → what comes to stand there: sorted where the list is sorted, below another entry where that is asked, else last. */
function placesIn(
  { source, registry, reading: { entries, obscure } }: Opened,
  coming: readonly Coming[],
  { items, open }: CommaList,
): ReadonlyMap<number, readonly Coming[]> | Unreadable {
  if (registry.shape === 'array' && items.length > 0 && !entries.some(({ symbol }) => symbol !== undefined))
    return unreadable('The elements of this list have another form.', source.text, open);
  const keys = entries.map(({ key }) => key);
  const keyOf = ({ entry, local }: Coming): string => (registry.shape === 'array' ? local : entry.key);
  const isSortable = registry.isOrdered !== true && obscure.length === 0 && entries.length === items.length;
  const free = coming.filter(({ entry }) => entry.after === undefined);
  const atEnd = free.length === 0 ? [] : [[items.length, free] as const];
  const places = new Map(isSortable ? placesOf(free, keyOf, keys) : atEnd);
  for (const one of coming) {
    const { after } = one.entry;
    if (after === undefined) continue;
    if (after === null) {
      places.set(0, [...(places.get(0) ?? []), one]);
      continue;
    }
    // A spread is an item without entry, an assignment below the list an entry without item: both are counted by offsets.
    const start = entries.find(({ key }) => key === after)?.start;
    const place = items.findIndex((item) => start === item.start + source.bom.length) + 1;
    if (place === 0) return unreadable(`There is no entry "${after}" to stand below.`, source.text, open);
    places.set(place, [...(places.get(place) ?? []), one]);
  }
  return places;
}
