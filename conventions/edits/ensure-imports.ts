import type { ImportDeclaration } from 'oxc-parser';
import { importedName, type Resolve } from '../registry/matching.ts';
import type { Entry } from '../registry/reading.ts';
import { bindingsOf, declaredNames, importsOf, isFileSpecifier, specifierOf } from '../syntax/bindings.ts';
import { namesListOf } from '../syntax/comma-list.ts';
import { put } from '../syntax/put.ts';
import { unreadable, type Source, type Unreadable } from '../syntax/parse-source.ts';
import type { FileStyle } from '../syntax/file-style.ts';
import { insertItems } from './insert-items.ts';
import { placesOf } from './sort-order.ts';
import { specifierLike } from './specifier-like.ts';
import { joinedInsertions, type Splice } from './splice.ts';
import { insertAbove, insertBelow, insertFirstImports } from './statements.ts';

/** A file that imports what entries register: in whose style, and which of its specifiers name one module. */
export interface Importer {
  readonly source: Source;
  readonly style: FileStyle;
  readonly resolve: Resolve;
}

/** The local names under which a file has the values of entries, in their order, and what it takes to have them. */
export interface Imported {
  readonly kind: 'imported';
  readonly locals: readonly string[];
  readonly splices: readonly Splice[];
}

/** Sees to it that the file imports what entries register. A name that means something else already is a refusal. */
export function ensureImports(importer: Importer, entries: readonly Entry[]): Imported | Unreadable {
  const { source } = importer;
  const known = localsOf(importer);
  const taken = declaredNames(source);
  const locals: string[] = [];
  const coming = new Map<string, Entry>();
  for (const entry of entries) {
    const { symbol = '' } = entry;
    const local = known.get(originOf(entry.from ?? '', importedName(entry) ?? '', importer));
    const rival = coming.get(symbol);
    if (local === undefined && (taken.has(symbol) || (rival && rival.from !== entry.from)))
      return unreadable(
        `The name "${symbol}" stands for something else in this file.`,
        source.text,
        Math.max(0, source.text.search(wordPattern(symbol))),
      );
    if (local === undefined) coming.set(symbol, entry);
    locals.push(local ?? symbol);
  }
  return { kind: 'imported', locals, splices: importSplices(importer, [...coming.values()]) };
}

/** The line that imports the values of entries of one module, in a file's own style. */
export function importLine(entries: readonly Entry[], style: FileStyle, suffix = ''): string {
  const { quote, semicolon, padding } = style;
  const [{ symbol = '', from = '', isDefaultImport = false } = {}] = entries;
  const symbols = entries.map((entry) => entry.symbol ?? '').join(', ');
  const names = isDefaultImport ? symbol : `{${padding}${symbols}${padding}}`;
  return `import ${names} from ${quote}${from}${quote}${suffix}${semicolon}`;
}

const originOf = (from: string, imported: string, { resolve }: Importer): string =>
  `${resolve(from)} ${imported}`;

function localsOf(importer: Importer): ReadonlyMap<string, string> {
  const bindings = [...bindingsOf(importer.source).values()].filter(({ isType }) => !isType).reverse();
  return new Map(bindings.map(({ from, imported, local }) => [originOf(from, imported, importer), local]));
}

const wordPattern = (name: string): RegExp =>
  new RegExp(String.raw`(?<![\w$])${name.replaceAll('$', String.raw`\$`)}(?![\w$])`);

/** What comes from a module that is imported already joins its braces; the rest is one line a module. */
function importSplices(importer: Importer, coming: readonly Entry[]): readonly Splice[] {
  if (coming.length === 0) return [];
  const { source, resolve } = importer;
  const open = new Map(
    importsOf(source)
      .filter(hasNames)
      .map((declaration) => [resolve(declaration.source.value), declaration] as const)
      .reverse(),
  );
  const joining = new Map<ImportDeclaration, Entry[]>();
  const modules = new Map<string, Entry[]>();
  for (const entry of coming) {
    const module = resolve(entry.from ?? '');
    const declaration = entry.isDefaultImport === true ? undefined : open.get(module);
    if (declaration) put(joining, declaration, entry);
    // A default import has a line of its own.
    else put(modules, entry.isDefaultImport === true ? `${module} ${entry.symbol ?? ''}` : module, entry);
  }
  return [
    ...[...joining].flatMap(([declaration, entries]) => insertNames(importer, declaration, entries)),
    ...insertImports(importer, [...modules.values()]),
  ];
}

/** Whether an import of values has braces that hold a name already. */
const hasNames = ({ importKind, specifiers }: ImportDeclaration): boolean =>
  importKind !== 'type' && specifiers.some(({ type }) => type === 'ImportSpecifier');

function insertNames(
  { source, style }: Importer,
  declaration: ImportDeclaration,
  entries: readonly Entry[],
): readonly Splice[] {
  const list = namesListOf(source.text, declaration);
  const names = declaration.specifiers.filter(({ type }) => type === 'ImportSpecifier');
  const symbols = entries.map(({ symbol = '' }) => symbol);
  const places = placesOf(
    symbols,
    (symbol) => symbol,
    names.map(({ local }) => local.name),
  );
  return [...places].flatMap(([place, some]) => insertItems({ source, list, unit: style.unit }, place, some));
}

function insertImports(importer: Importer, modules: readonly (readonly Entry[])[]): readonly Splice[] {
  if (modules.length === 0) return [];
  const { source, style } = importer;
  const imports = importsOf(source);
  if (imports.length === 0) {
    const sorted = [...placesOf(modules, fromOf, []).values()].flat();
    const lines = sorted.map((entries) => importLine(entries, style));
    return [insertFirstImports(source, lines)];
  }
  const specifiers = imports.map(({ source: { value } }) => value);
  const spelled = modules.map((entries) =>
    entries.map((entry) => ({ ...entry, from: specifierLike(entry.from ?? '', specifiers) })),
  );
  return [true, false].flatMap((isFile) =>
    insertBesideSiblings(
      importer,
      spelled.filter((entries) => isFileSpecifier(fromOf(entries)) === isFile),
      // What is imported for what it does has a place of its own: nothing is sorted among it, or put above it.
      imports.filter((one) => isFileSpecifier(one.source.value) === isFile && one.specifiers.length > 0),
    ),
  );
}

const fromOf = ([entry]: readonly Entry[]): string => entry?.from ?? '';

/** Imports are sorted among their kind: packages apart from files, whichever of the two comes first. */
function insertBesideSiblings(
  { source, style }: Importer,
  modules: readonly (readonly Entry[])[],
  siblings: readonly ImportDeclaration[],
): readonly Splice[] {
  if (modules.length === 0) return [];
  const { text } = source;
  const last = importsOf(source).at(-1);
  const places = placesOf(
    modules,
    fromOf,
    siblings.map((one) => specifierOf(one) ?? ''),
  );
  return joinedInsertions(
    [...places].flatMap(([place, some]) => {
      const lines = some.map((entries) =>
        importLine(entries, style, attributesLike(siblings, entries, text)),
      );
      const [before, below] = [siblings[place - 1], siblings[place]];
      if (before) return insertBelow(text, before, lines);
      const above = below && insertAbove(source, below, lines);
      const neighbour = below ?? last;
      return above ?? (neighbour ? insertBelow(text, neighbour, lines) : []);
    }),
  );
}

/** `with { type: 'json' }` where a neighbour of the same sort of file needs it. */
function attributesLike(
  siblings: readonly ImportDeclaration[],
  entries: readonly Entry[],
  text: string,
): string {
  if (!fromOf(entries).endsWith('.json')) return '';
  const model = siblings.find(
    ({ attributes, source }) => attributes.length > 0 && source.value.endsWith('.json'),
  );
  return model ? ` ${text.slice(model.source.end, model.end).replace(/;$/, '').trim()}` : '';
}
