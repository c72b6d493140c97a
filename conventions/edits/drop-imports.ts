import type { ImportDeclaration, ImportDeclarationSpecifier } from 'oxc-parser';
import { bindingsOf, importsOf, type Binding } from '../syntax/bindings.ts';
import { namesListOf, type Range } from '../syntax/comma-list.ts';
import { firstAbove } from '../syntax/first-above.ts';
import type { Source } from '../syntax/parse-source.ts';
import { put } from '../syntax/put.ts';
import { usagesOf } from '../syntax/usages.ts';
import { removeItems } from './remove-items.ts';
import { deletion, type Splice } from './splice.ts';
import { removeAllImports, removeStatements } from './statements.ts';

/** Removes the imports of names that nothing uses outside the ranges that are about to go. */
export function dropImports(
  source: Source,
  names: ReadonlySet<string>,
  going: readonly Range[],
): readonly Splice[] {
  const bindings = bindingsOf(source);
  const usages = usagesOf(source);
  const starts = [...going].sort((one, other) => one.start - other.start);
  const unused = new Map<ImportDeclaration, Binding[]>();
  for (const name of names) {
    const binding = bindings.get(name);
    const isUsed = usages.get(name)?.some(({ start }) => !isWithin(start, starts)) ?? false;
    if (binding && !isUsed) put(unused, binding.declaration, binding);
  }
  const isLeft = (one: ImportDeclaration): boolean =>
    one.specifiers.length === 0 || (unused.get(one)?.length ?? 0) < one.specifiers.length;
  const gone = [...unused.keys()].filter((one) => !isLeft(one));
  const remove = importsOf(source).some(isLeft) ? removeStatements : removeAllImports;
  const shrunk = [...unused].flatMap(([declaration, some]) =>
    isLeft(declaration) ? removeSpecifiers(source, declaration, some) : [],
  );
  return [...shrunk, ...remove(source, gone)];
}

/** Whether an offset lies within one of the ranges, which are sorted and do not overlap. */
const isWithin = (offset: number, ranges: readonly Range[]): boolean =>
  offset < (ranges[firstAbove(ranges, ({ start }) => start > offset) - 1]?.end ?? 0);

/** Removes some of the names of an import; of `import name, { other } from …` the comma between goes too. */
function removeSpecifiers(
  source: Source,
  declaration: ImportDeclaration,
  going: readonly Binding[],
): readonly Splice[] {
  const { text } = source;
  const isGoing = ({ start }: Range): boolean => going.some(({ specifier }) => specifier.start === start);
  const [first] = declaration.specifiers;
  const rest = declaration.specifiers.filter(({ type }) => type !== 'ImportDefaultSpecifier');
  const start = startOf(text, rest[0]);
  if (first?.type === 'ImportDefaultSpecifier' && rest.every(isGoing))
    return [deletion(first.end, endOf(text, rest.at(-1)))];
  const half =
    first?.type === 'ImportDefaultSpecifier' && isGoing(first) ? [deletion(first.start, start)] : [];
  const places = rest.flatMap((one, index) => (isGoing(one) ? [index] : []));
  if (places.length === 0) return half;
  return [...half, ...removeItems(source, namesListOf(text, declaration), new Set(places))];
}

/** Where the braces begin that a name stands in, or the name itself where it stands in none. */
const startOf = (text: string, one: ImportDeclarationSpecifier | undefined): number =>
  one?.type === 'ImportSpecifier' ? text.lastIndexOf('{', one.start) : (one?.start ?? 0);

const endOf = (text: string, one: ImportDeclarationSpecifier | undefined): number =>
  one?.type === 'ImportSpecifier' ? text.indexOf('}', one.end) + 1 : (one?.end ?? 0);
