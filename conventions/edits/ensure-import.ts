import type { ImportDeclaration, NamedImports } from 'typescript';
import { importedName, type Resolve } from '../matching.ts';
import type { Entry, TypeScriptApi } from '../reading.ts';
import {
  bindingsOf,
  declaredNames,
  importsOf,
  isFileSpecifier,
  isTypeImport,
  specifierOf,
} from '../syntax/bindings.ts';
import { unreadable, type Source, type Unreadable } from '../syntax/parse-source.ts';
import { commaListOf } from './comma-list.ts';
import type { FileStyle } from './file-style.ts';
import { insertItem } from './insert-item.ts';
import { placeOf } from './sort-order.ts';
import { specifierLike } from './specifier-like.ts';
import type { Splice } from './splice.ts';
import { insertAbove, insertBelow, insertFirstImport } from './statements.ts';

/** The local name under which the file has the entry's value, and what it takes to have it. */
export interface Imported {
  readonly kind: 'imported';
  readonly local: string;
  readonly splices: readonly Splice[];
}

/** Sees to it that the file imports what the entry registers. A name that means something else already is a refusal. */
export function ensureImport(
  source: Source,
  entry: Entry,
  style: FileStyle,
  resolve: Resolve,
  ts: TypeScriptApi,
): Imported | Unreadable {
  const { symbol: local = '', from = '' } = entry;
  const { text, tree } = source;
  const origin = resolve(from);
  const known = [...bindingsOf(tree, ts).values()].find(
    (binding) =>
      !binding.isType && binding.imported === importedName(entry) && resolve(binding.from) === origin,
  );
  if (known) return { kind: 'imported', local: known.local, splices: [] };
  if (declaredNames(tree, ts).has(local))
    return unreadable(
      `The name "${local}" stands for something else in this file.`,
      text,
      text.search(wordPattern(local)),
    );
  const imports = importsOf(tree, ts);
  const shared =
    entry.isDefaultImport === true ? undefined : imports.find((one) => namedFrom(one, origin, resolve, ts));
  const names = shared && namedFrom(shared, origin, resolve, ts);
  const splices = names
    ? insertName(source, names, local, style, ts)
    : [insertImport(source, entry, imports, style, ts)];
  return { kind: 'imported', local, splices };
}

/** The line that imports an entry's value, in a file's own style. */
export function importLine(
  { symbol = '', from = '', isDefaultImport }: Entry,
  style: FileStyle,
  suffix = '',
): string {
  const { quote, semicolon, padding } = style;
  const names = isDefaultImport === true ? symbol : `{${padding}${symbol}${padding}}`;
  return `import ${names} from ${quote}${from}${quote}${suffix}${semicolon}`;
}

const wordPattern = (name: string): RegExp =>
  new RegExp(String.raw`(?<![\w$])${name.replaceAll('$', String.raw`\$`)}(?![\w$])`);

/** The braces of an import of values from the same module, when they hold a name already. */
function namedFrom(
  declaration: ImportDeclaration,
  origin: string,
  resolve: Resolve,
  ts: TypeScriptApi,
): NamedImports | undefined {
  const { importClause } = declaration;
  const names = importClause?.namedBindings;
  if (!names || isTypeImport(importClause) || !ts.isNamedImports(names) || names.elements.length === 0)
    return undefined;
  return resolve(specifierOf(declaration, ts) ?? '') === origin ? names : undefined;
}

function insertName(
  { text, tree }: Source,
  names: NamedImports,
  local: string,
  style: FileStyle,
  ts: TypeScriptApi,
): Splice[] {
  const place = placeOf(
    local,
    names.elements.map(({ name }) => name.text),
  );
  return insertItem(text, commaListOf(names, tree, ts), place, local, style.unit);
}

function insertImport(
  { text, tree }: Source,
  entry: Entry,
  imports: readonly ImportDeclaration[],
  style: FileStyle,
  ts: TypeScriptApi,
): Splice {
  const last = imports.at(-1);
  if (!last) return insertFirstImport(text, tree, importLine(entry, style), ts);
  const specifiers = imports.map((one) => specifierOf(one, ts) ?? '');
  const from = specifierLike(entry.from ?? '', specifiers);
  // Imports are sorted among their kind: packages apart from files, whichever of the two comes first.
  const siblings = imports.filter(
    (one) => isFileSpecifier(specifierOf(one, ts) ?? '') === isFileSpecifier(from),
  );
  const line = importLine({ ...entry, from }, style, attributesLike(siblings, entry, ts, text));
  const place = placeOf(
    from,
    siblings.map((one) => specifierOf(one, ts) ?? ''),
  );
  const below = siblings[place];
  const above = (below && insertAbove(text, tree, below, line)) ?? undefined;
  return above ?? insertBelow(text, siblings[Math.max(place - 1, 0)] ?? last, line);
}

/** `with { type: 'json' }` where a neighbour of the same sort of file needs it. */
function attributesLike(
  siblings: readonly ImportDeclaration[],
  { from = '' }: Entry,
  ts: TypeScriptApi,
  text: string,
): string {
  if (!from.endsWith('.json')) return '';
  const model = siblings.find((one) => one.attributes && specifierOf(one, ts)?.endsWith('.json'));
  return model?.attributes ? ` ${text.slice(model.attributes.pos, model.attributes.end).trim()}` : '';
}
