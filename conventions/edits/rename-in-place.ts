import type { ObjectLiteralElementLike } from 'typescript';
import { importedName } from '../matching.ts';
import type { Entry, ReadEntry, TypeScriptApi } from '../reading.ts';
import type { Registry } from '../registries.ts';
import { bindingsOf, declaredNames, specifierOf, usagesOf, type Binding } from '../syntax/bindings.ts';
import { findContainer } from '../syntax/find-container.ts';
import { unreadable, type Source, type Unreadable } from '../syntax/parse-source.ts';
import { needsQuotes, quotesKeys } from './entry-text.ts';
import { fileStyle } from './file-style.ts';
import { renamedSpecifier } from './renamed-specifier.ts';
import type { Splice } from './splice.ts';

/** What becomes what, in which sort of file. */
export interface Renaming {
  readonly registry: Registry;
  readonly from: Entry;
  readonly to: Entry;
  readonly ts: TypeScriptApi;
}

/** What it takes to turn the entries that were found into the new one, word by word, where they stand. */
export function renameInPlace(
  source: Source,
  found: readonly ReadEntry[],
  renaming: Renaming,
): readonly Splice[] | Unreadable {
  const { registry, from, to, ts } = renaming;
  if (registry.shape === 'exports') return exportSplices(source, found, renaming);
  const binding = bindingOf(source, found, renaming);
  // An alias that the author chose stays; a name that is the feature's own changes with it.
  const local = binding?.local === from.symbol ? to.symbol : binding?.local;
  if (local !== undefined && local !== binding?.local && declaredNames(source.tree, ts).has(local))
    return unreadable(`The name "${local}" stands for something else in this file.`, source.text, 0);
  const starts = new Set(found.map(({ start }) => start - source.bom.length));
  const keys = keySplices(source, starts, local, renaming);
  return binding && local !== undefined
    ? [...keys, ...bindingSplices(source, starts, binding, local, renaming)]
    : keys;
}

function exportSplices({ tree }: Source, found: readonly ReadEntry[], { from, to, ts }: Renaming): Splice[] {
  const written = new Set(found.map((read) => read.from));
  return tree.statements.flatMap((statement) => {
    const specifier = specifierOf(statement, ts);
    const isModule = ts.isExportDeclaration(statement) || ts.isImportDeclaration(statement);
    if (!isModule || !statement.moduleSpecifier || !written.has(specifier)) return [];
    return [specifierSplice(statement.moduleSpecifier.end, specifier ?? '', from, to)];
  });
}

function specifierSplice(end: number, written: string, from: Entry, to: Entry): Splice {
  const text = renamedSpecifier(written, from.from ?? '', to.from ?? '');
  return { start: end - 1 - written.length, end: end - 1, text };
}

function bindingOf(
  { tree }: Source,
  found: readonly ReadEntry[],
  { ts, from }: Renaming,
): Binding | undefined {
  const entry = found.find((read) => read.imported === importedName(from) && read.from !== undefined);
  return entry?.symbol === undefined ? undefined : bindingsOf(tree, ts).get(entry.symbol);
}

function keySplices(
  source: Source,
  starts: ReadonlySet<number>,
  local: string | undefined,
  renaming: Renaming,
): Splice[] {
  const { registry, to, ts } = renaming;
  const { tree } = source;
  const container = findContainer(source, registry, ts);
  if (container.kind === 'unreadable' || !ts.isObjectLiteralExpression(container.literal)) return [];
  const isEntry = (property: ObjectLiteralElementLike): boolean => starts.has(property.getStart(tree));
  const { properties } = container.literal;
  const { quote } = fileStyle(tree, ts);
  const others = properties.filter((property) => !isEntry(property));
  const key = needsQuotes(to.key) || quotesKeys(others, ts) ? `${quote}${to.key}${quote}` : to.key;
  return properties.filter(isEntry).flatMap((property) => {
    if (!property.name) return [];
    const range = { start: property.name.getStart(tree), end: property.name.end };
    if (!ts.isShorthandPropertyAssignment(property)) return [{ ...range, text: key }];
    return [{ ...range, text: local === to.key ? local : `${key}: ${local ?? property.name.text}` }];
  });
}

/** The import, and every use of the name but those that are keys of the entry too. */
function bindingSplices(
  { tree }: Source,
  starts: ReadonlySet<number>,
  { declaration, from: written, imported, local: before, specifier }: Binding,
  local: string,
  { from, to, ts }: Renaming,
): Splice[] {
  const module = specifierSplice(declaration.moduleSpecifier.end, written, from, to);
  const name = specifier ?? declaration.importClause?.name;
  const exported = specifier && to.symbol !== undefined ? to.symbol : imported;
  const text = specifier && exported !== local ? `${exported} as ${local}` : local;
  const own = name ? [{ start: name.getStart(tree), end: name.end, text }] : [];
  const usages = local === before ? [] : usagesOf(before, tree, ts);
  const uses = usages
    .filter(({ start, isShorthand }) => !isShorthand || !starts.has(start))
    .map(({ start, end, isShorthand }) => ({
      start,
      end,
      text: isShorthand ? `${before}: ${local}` : local,
    }));
  return [module, ...own, ...uses];
}
