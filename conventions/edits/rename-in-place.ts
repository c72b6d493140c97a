import type { ObjectProperty } from 'oxc-parser';
import { importedName } from '../registry/matching.ts';
import type { Entry, ReadEntry } from '../registry/reading.ts';
import { bindingsOf, declaredNames, specifierOf, type Binding } from '../syntax/bindings.ts';
import { findContainer } from '../registry/find-container.ts';
import { unreadable, type Source, type Unreadable } from '../syntax/parse-source.ts';
import { usagesOf } from '../syntax/usages.ts';
import { needsQuotes, quotesKeys } from './entry-text.ts';
import { fileStyle } from '../syntax/file-style.ts';
import type { Opened } from './opened.ts';
import { renamedSpecifier } from './renamed-specifier.ts';
import type { Splice } from './splice.ts';

/** What becomes what. */
export interface Renaming {
  readonly from: Entry;
  readonly to: Entry;
}

/** What it takes to turn the entries that were found into the new one, word by word, where they stand. */
export function renameInPlace(
  opened: Opened,
  found: readonly ReadEntry[],
  renaming: Renaming,
): readonly Splice[] | Unreadable {
  const { source, registry } = opened;
  const { from, to } = renaming;
  if (registry.shape === 'exports') return exportSplices(source, found, renaming);
  const binding = bindingOf(source, found, renaming);
  // An alias that the author chose stays; a name that is the feature's own changes with it.
  const local = binding?.local === from.symbol ? to.symbol : binding?.local;
  if (local !== undefined && local !== binding?.local && declaredNames(source).has(local))
    return unreadable(`The name "${local}" stands for something else in this file.`, source.text, 0);
  const starts = new Set(found.map(({ start }) => start - source.bom.length));
  const keys = keySplices(opened, starts, local, to.key);
  if (!binding || local === undefined) return keys;
  const uses = usageSplices(source, starts, binding.local, local);
  return [...keys, ...importSplices(binding, local, renaming), ...uses];
}

function exportSplices({ program }: Source, found: readonly ReadEntry[], renaming: Renaming): Splice[] {
  const written = new Set(found.map(({ from }) => from));
  return program.body.flatMap((statement) => {
    const specifier = specifierOf(statement);
    const source = 'source' in statement ? statement.source : undefined;
    if (specifier === undefined || !source || !written.has(specifier)) return [];
    return [specifierSplice(source.end, specifier, renaming)];
  });
}

function specifierSplice(end: number, written: string, { from, to }: Renaming): Splice {
  const text = renamedSpecifier(written, from.from ?? '', to.from ?? '');
  return { start: end - 1 - written.length, end: end - 1, text };
}

function bindingOf(source: Source, found: readonly ReadEntry[], { from }: Renaming): Binding | undefined {
  const entry = found.find((read) => read.imported === importedName(from) && read.from !== undefined);
  return entry?.symbol === undefined ? undefined : bindingsOf(source).get(entry.symbol);
}

function keySplices(
  { source, registry }: Opened,
  starts: ReadonlySet<number>,
  local: string | undefined,
  name: string,
): Splice[] {
  const container = findContainer(source, registry);
  if (container.kind === 'unreadable' || container.literal.type !== 'ObjectExpression') return [];
  const { properties } = container.literal;
  const isEntry = (property: (typeof properties)[number]): property is ObjectProperty =>
    property.type === 'Property' && starts.has(property.start);
  const { quote } = fileStyle(source);
  const others = properties.filter((property) => !isEntry(property));
  const key = needsQuotes(name) || quotesKeys(others) ? `${quote}${name}${quote}` : name;
  const isShort = properties.some(
    (one) => one.type === 'Property' && one.shorthand && !starts.has(one.start),
  );
  return properties.filter(isEntry).map(({ key: { start, end }, value: held, shorthand, computed }) => {
    if (computed) return { start: start - 1, end: end + 1, text: key };
    // Where the author writes `common` for `common: common`, so does a key that comes to be its value's name.
    const isSame = !shorthand && held.type === 'Identifier' && held.name === name;
    if (isShort && isSame) return { start, end: held.end, text: name };
    if (!shorthand) return { start, end, text: key };
    const value = local ?? source.text.slice(start, end);
    return { start, end, text: value === name ? value : `${key}: ${value}` };
  });
}

function importSplices(
  { declaration, from: written, imported, specifier }: Binding,
  local: string,
  renaming: Renaming,
): Splice[] {
  const { symbol } = renaming.to;
  const isNamed = specifier.type === 'ImportSpecifier';
  const exported = isNamed && symbol !== undefined ? symbol : imported;
  const text = isNamed && exported !== local ? `${exported} as ${local}` : local;
  const name = { start: specifier.start, end: specifier.end, text };
  const module = specifierSplice(declaration.source.end, written, renaming);
  return specifier.type === 'ImportNamespaceSpecifier' ? [module] : [module, name];
}

/** Every use of the name but those that are keys of the entry too. */
function usageSplices(source: Source, starts: ReadonlySet<number>, before: string, after: string): Splice[] {
  if (after === before) return [];
  return (usagesOf(source).get(before) ?? [])
    .filter(({ start, isShorthand }) => !isShorthand || !starts.has(start))
    .map(({ start, end, isShorthand }) => ({
      start,
      end,
      text: isShorthand ? `${before}: ${after}` : after,
    }));
}
