import { posix } from 'node:path';
import { moduleOf } from '../layout/specifiers.ts';
import { put } from '../syntax/put.ts';
import type { Entry, Origin, ReadEntry } from './reading.ts';
import type { Registry } from './registries.ts';

/** Says which module a specifier of one file names, so that two spellings of the same module compare as equal. */
export type Resolve = (specifier: string) => string;

/** Resolves without knowing the file: `./a/../b.js` is `./b`, and an alias stays what it is. */
export const resolveByText: Resolve = (specifier) =>
  specifier.startsWith('.') ? moduleOf(posix.join('/a/b/c/d/e/f/g/h', specifier)) : specifier;

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
  /** What comes from a module that cannot be found, by the name it has there. */
  readonly #byName = new Map<string, ReadEntry[]>();
  readonly #part: RegExp | undefined;

  constructor(entries: readonly ReadEntry[], registry: Registry, resolve: Resolve) {
    this.#registry = registry;
    this.resolve = resolve;
    this.#part = registry.symbol === undefined ? undefined : patternOf(registry.symbol);
    for (const entry of entries) {
      put(this.#byKey, entry.key, entry);
      for (const module of new Set(originsOf(entry).map(({ from }) => resolve(from))))
        put(this.#byModule, module, entry);
      if (entry.imported !== undefined && this.isLost(entry.from)) put(this.#byName, entry.imported, entry);
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

  /** Compares by where the value comes from; what cannot be traced is trusted by its name. */
  match(read: ReadEntry, expected: Entry): Match {
    const hasKey = read.key === expected.key;
    if (expected.from === undefined)
      return !hasKey ? 'none' : read.held?.kind === 'nothing' ? 'origin' : 'same';
    if (expected.symbol === undefined) return this.#comesFrom(read.from, expected.from) ? 'same' : 'none';
    if (read.from === undefined) return this.#matchHeld(read, expected, hasKey);
    const isNamed = read.imported === importedName(expected);
    const isTrusted = this.isLost(read.from) && (hasKey || expected.isDefaultImport !== true);
    // The key of an array's element is its local name, which an alias may change.
    if (isNamed && (isTrusted || this.#comesFrom(read.from, expected.from)))
      return hasKey || this.#registry.shape === 'array' ? 'same' : 'key';
    if (!hasKey) return 'none';
    return this.#isReexport(read, expected) ? 'same' : 'origin';
  }

  /** Whether a specifier names no file that could be found: a package, or an alias that only another tool knows. */
  isLost(from: string | undefined): boolean {
    if (from === undefined) return false;
    const module = this.resolve(from);
    return module === from || module.startsWith('../');
  }

  /** An expression is the entry that it names, or what stands under its key unless it is plainly something else. */
  #matchHeld({ symbol, held, mentions = [] }: ReadEntry, expected: Entry, hasKey: boolean): Match {
    const parts = mentions.filter(({ imported }) => this.#part?.test(imported) ?? false);
    if (mentions.some((one) => this.#isOf(one, expected)))
      return hasKey || parts.length > 1 || this.#registry.shape === 'array' ? 'same' : 'key';
    if (!hasKey) return 'none';
    const isOther =
      held?.kind === 'nothing' ||
      (held?.kind === 'own' && mentions.length === 0) ||
      (held?.kind === 'undeclared' && symbol !== expected.symbol) ||
      parts.some(({ from, imported }) => imported !== importedName(expected) && !this.isLost(from));
    return isOther ? 'origin' : 'same';
  }

  #near(expected: Entry): readonly ReadEntry[] {
    const { key, from } = expected;
    const related = from === undefined ? [] : (this.#byModule.get(this.resolve(from)) ?? []);
    const named = this.#byName.get(importedName(expected) ?? '') ?? [];
    return [...new Set([...this.keyed(key), ...related, ...named])].sort(
      (one, other) => one.start - other.start,
    );
  }

  #comesFrom(from: string | undefined, expected: string): boolean {
    return from !== undefined && this.resolve(from) === this.resolve(expected);
  }

  #isOf({ from, imported }: Origin, expected: Entry): boolean {
    const isNamed = imported === importedName(expected) || imported === '*';
    return isNamed && this.#comesFrom(from, expected.from ?? '');
  }

  /** From a folder above the part: an index that hands it on, maybe under a name of its own, but not under another part's. */
  #isReexport({ from = '', imported = '' }: ReadEntry, expected: Entry): boolean {
    const isOther = imported !== importedName(expected) && (this.#part?.test(imported) ?? true);
    return !isOther && this.resolve(expected.from ?? '').startsWith(`${this.resolve(from)}/`);
  }
}

/** What an entry comes from, or may hold. */
export const originsOf = ({ from, imported, mentions = [] }: ReadEntry): readonly Origin[] =>
  from === undefined ? mentions : [{ from, imported: imported ?? '' }];

/** What a pattern may become, whatever the feature. */
const patternOf = (pattern: string): RegExp =>
  new RegExp(`^${pattern.split(/\{[^}]*\}/).join(String.raw`[\w$]+`)}$`);
