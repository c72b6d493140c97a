import { posix } from 'node:path';
import type { Conventions } from '../config/conventions.ts';
import { moduleOf, resolveSpecifier } from '../layout/specifiers.ts';
import { put } from '../syntax/put.ts';
import type { Entry, Origin, ReadEntry } from './reading.ts';
import type { Registry } from './registries.ts';

/** Says which module a specifier of one file names, so that two spellings of the same module compare as equal. */
export type Resolve = (specifier: string) => string;

/** Resolves as the registry's file does, aliases included, each specifier once. A package keeps its own name. */
export function resolverOf(registryFile: string, conventions: Conventions): Resolve {
  const known = new Map<string, string>();
  return (specifier) => {
    const module =
      known.get(specifier) ?? resolveSpecifier(registryFile, specifier, conventions) ?? specifier;
    known.set(specifier, module);
    return module;
  };
}

/** Resolves without knowing the file: `./a/../b.js` is `./b`, and an alias stays what it is. */
export const resolveByText: Resolve = (specifier) =>
  specifier.startsWith('.') ? moduleOf(posix.normalize(specifier)) : specifier;

/**
 * How an entry that stands in a registry relates to the one that is expected.
 * `same`: it is that entry. `key`: the right thing under another key. `origin`: another thing under that key.
 */
export type Match = 'same' | 'key' | 'origin' | 'none';

const ranks: readonly Match[] = ['same', 'key', 'origin'];

/** The name of the binding in the file it is imported from. */
export const importedName = ({ isDefaultImport, symbol }: Entry): string | undefined =>
  isDefaultImport === true ? 'default' : symbol;

/** The entries of one reading, to be found by key and by module, so that holding a whole registry against the disk is linear. */
export class EntryIndex {
  readonly resolve: Resolve;
  readonly #registry: Registry;
  readonly #byKey = new Map<string, ReadEntry[]>();
  readonly #byModule = new Map<string, ReadEntry[]>();

  constructor(entries: readonly ReadEntry[], registry: Registry, resolve: Resolve) {
    this.#registry = registry;
    this.resolve = resolve;
    for (const entry of entries) {
      put(this.#byKey, entry.key, entry);
      for (const module of new Set(originsOf(entry).map(({ from }) => resolve(from))))
        put(this.#byModule, module, entry);
    }
  }

  /** The entry that comes closest to the expected one. */
  find(expected: Entry): { readonly kind: Match; readonly read?: ReadEntry } {
    const candidates = this.#near(expected).map((read) => ({ read, kind: this.match(read, expected) }));
    const [best] = ranks.flatMap((rank) => candidates.filter(({ kind }) => kind === rank));
    return best ?? { kind: 'none' };
  }

  /** Every entry that is the expected one, and those that stand for it under another key. */
  all(expected: Entry, kinds: readonly Match[]): readonly ReadEntry[] {
    return this.#near(expected).filter((read) => kinds.includes(this.match(read, expected)));
  }

  keyed(key: string): readonly ReadEntry[] {
    return this.#byKey.get(key) ?? [];
  }

  /** Compares by where the binding comes from; what cannot be traced (a local variable) is trusted by its name. */
  match(read: ReadEntry, expected: Entry): Match {
    const hasKey = read.key === expected.key;
    if (expected.from === undefined) return hasKey ? 'same' : 'none';
    if (expected.symbol === undefined) return this.#comesFrom(read.from, expected.from) ? 'same' : 'none';
    if (read.from === undefined) return hasKey || this.#mentions(read, expected) ? 'same' : 'none';
    const isOrigin = this.#comesFrom(read.from, expected.from) && read.imported === importedName(expected);
    // The key of an array's element is its local name, which an alias may change.
    if (isOrigin) return hasKey || this.#registry.shape === 'array' ? 'same' : 'key';
    if (!hasKey) return 'none';
    return this.#isReexport(read, expected) ? 'same' : 'origin';
  }

  #near({ key, from }: Entry): readonly ReadEntry[] {
    const related = from === undefined ? [] : (this.#byModule.get(this.resolve(from)) ?? []);
    return [...new Set([...this.keyed(key), ...related])].sort((one, other) => one.start - other.start);
  }

  #comesFrom(from: string | undefined, expected: string): boolean {
    return from !== undefined && this.resolve(from) === this.resolve(expected);
  }

  #mentions({ mentions = [] }: ReadEntry, expected: Entry): boolean {
    return mentions.some(
      ({ from, imported }) =>
        imported === importedName(expected) && this.#comesFrom(from, expected.from ?? ''),
    );
  }

  /** The same name from a folder above the part: an index that hands it on. */
  #isReexport({ from = '', imported }: ReadEntry, expected: Entry): boolean {
    return (
      imported === importedName(expected) &&
      this.resolve(expected.from ?? '').startsWith(`${this.resolve(from)}/`)
    );
  }
}

/** What an entry comes from, or may hold. */
export const originsOf = ({ from, imported, mentions = [] }: ReadEntry): readonly Origin[] =>
  from === undefined ? mentions : [{ from, imported: imported ?? '' }];
