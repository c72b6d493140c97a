import type { Conventions } from '../config/conventions.ts';
import { moduleOf, resolveSpecifier } from '../layout/specifiers.ts';
import type { Entry, ReadEntry } from './reading.ts';
import type { Registry } from './registries.ts';

/** Says which module a specifier of one file names, so that two spellings of the same module compare as equal. */
export type Resolve = (specifier: string) => string;

/** Resolves as the registry's file does, aliases included. A package keeps its own name. */
export const resolverOf =
  (registryFile: string, conventions: Conventions): Resolve =>
  (specifier) =>
    resolveSpecifier(registryFile, specifier, conventions) ?? specifier;

/** Resolves without knowing the file: `./a/../b.js` is `./b`, and an alias stays what it is. */
export const resolveByText: Resolve = (specifier) => {
  if (!specifier.startsWith('.')) return specifier;
  const path: string[] = [];
  for (const segment of specifier.split('/')) {
    if (segment === '.' || segment === '') continue;
    if (segment === '..' && path.length > 0 && path.at(-1) !== '..') path.pop();
    else path.push(segment);
  }
  return moduleOf(path.join('/'));
};

/**
 * How an entry that stands in a registry relates to the one that is expected.
 * `same`: it is that entry. `key`: the right thing under another key. `origin`: another thing under that key.
 */
export type Match = 'same' | 'key' | 'origin' | 'none';

/** Compares by where the binding comes from; what cannot be traced (a local variable) is trusted by its name. */
export function matchEntry(read: ReadEntry, expected: Entry, { shape }: Registry, resolve: Resolve): Match {
  const hasKey = read.key === expected.key;
  if (expected.from === undefined) return hasKey ? 'same' : 'none';
  if (expected.symbol === undefined) return isFrom(read, expected.from, resolve) ? 'same' : 'none';
  if (read.from === undefined) return hasKey ? 'same' : 'none';
  const isOrigin = isFrom(read, expected.from, resolve) && read.imported === importedName(expected);
  // The key of an array's element is its local name, which an alias may change.
  if (isOrigin) return hasKey || shape === 'array' ? 'same' : 'key';
  if (!hasKey) return 'none';
  return isReexport(read, expected, resolve) ? 'same' : 'origin';
}

/** Whether an entry of a registry is the expected one. */
export function isSameEntry(
  read: ReadEntry,
  expected: Entry,
  registry: Registry,
  registryFile: string,
  conventions: Conventions,
): boolean {
  return matchEntry(read, expected, registry, resolverOf(registryFile, conventions)) === 'same';
}

/** The name of the binding in the file it is imported from. */
export const importedName = ({ isDefaultImport, symbol }: Entry): string | undefined =>
  isDefaultImport === true ? 'default' : symbol;

const isFrom = (read: ReadEntry, from: string, resolve: Resolve): boolean =>
  read.from !== undefined && resolve(read.from) === resolve(from);

/** The same name from a folder above the part: an index that hands it on. */
function isReexport(read: ReadEntry, expected: Entry, resolve: Resolve): boolean {
  const { from = '' } = read;
  return (
    read.imported === importedName(expected) && resolve(expected.from ?? '').startsWith(`${resolve(from)}/`)
  );
}
