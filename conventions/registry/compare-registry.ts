import type { Conventions } from '../config/conventions.ts';
import { locate } from '../layout/location.ts';
import { resolveSpecifier } from '../layout/specifiers.ts';
import { match } from '../layout/pattern.ts';
import type { Names } from '../names/names.ts';
import { matchEntry, resolverOf, type Resolve } from './matching.ts';
import type { Entry, ReadEntry, Reading } from './reading.ts';
import type { Registry } from './registries.ts';

/** How a registry differs from what the slices on disk demand of it. */
export interface Comparison {
  readonly missing: readonly Entry[];
  /** Entries of a part whose file is gone. */
  readonly dead: readonly ReadEntry[];
  /** Entries that say again what another one says; removing them changes nothing. */
  readonly duplicate: readonly ReadEntry[];
  readonly different: readonly Difference[];
}

/** The right thing under another `key`, or a thing of another `origin` under the right key. */
export interface Difference {
  readonly read: ReadEntry;
  readonly entry: Entry;
  readonly kind: 'key' | 'origin';
}

export interface Surroundings {
  /** Path of the registry's file, from the project's root. */
  readonly file: string;
  readonly conventions: Conventions;
  /** Whether a file stands on disk, by its path from the project's root. */
  readonly exists: (path: string) => boolean;
  /** Features known to be gone. A literal names no file, so its entry is dead only by such evidence. */
  readonly gone?: readonly Names[];
}

/** Holds what a registry says against what is expected of it. Pure: the same question for `sync` and for the rules. */
export function compareRegistry(
  reading: Extract<Reading, { kind: 'read' }>,
  registry: Registry,
  expected: readonly Entry[],
  surroundings: Surroundings,
): Comparison {
  const { entries, isOpen } = reading;
  const resolve = resolverOf(surroundings.file, surroundings.conventions);
  const relations = expected.map((entry) => ({ entry, ...bestMatch(entries, entry, registry, resolve) }));
  const missing = isOpen ? [] : relations.filter(({ kind }) => kind === 'none').map(({ entry }) => entry);
  const different = relations.flatMap(({ read, entry, kind }) =>
    read && (kind === 'key' || kind === 'origin') ? [{ read, entry, kind }] : [],
  );
  const dead = entries.filter((read) => goneFeature(read, registry, surroundings) !== undefined);
  const duplicate = duplicates(entries, registry, resolve).filter((read) => !dead.includes(read));
  return { missing, dead, duplicate, different: different.filter(({ read }) => !dead.includes(read)) };
}

function bestMatch(
  entries: readonly ReadEntry[],
  entry: Entry,
  registry: Registry,
  resolve: Resolve,
): { kind: 'same' | 'key' | 'origin' | 'none'; read?: ReadEntry } {
  const matches = entries.map((read) => ({ read, kind: matchEntry(read, entry, registry, resolve) }));
  const best = (['same', 'key', 'origin'] as const).map((wanted) =>
    matches.find(({ kind }) => kind === wanted),
  );
  return best.find((found) => found !== undefined) ?? { kind: 'none' };
}

/** The feature that an entry belongs to: by the part its import names, else by its key. */
export function featureOf(
  { key, from }: ReadEntry,
  registry: Registry,
  file: string,
  conventions: Conventions,
): Names | undefined {
  const located = partAt(candidatesOf(from, file, conventions), registry, conventions);
  if (located) return located;
  return registry.key === undefined ? undefined : match(registry.key, key, conventions.plurals)?.feature;
}

/** The feature whose part an entry names, when no file of that part is there. */
export function goneFeature(
  read: ReadEntry,
  registry: Registry,
  { file, conventions, exists, gone = [] }: Surroundings,
): Names | undefined {
  if (registry.literal !== undefined) {
    const feature = featureOf(read, registry, file, conventions);
    return gone.find(({ kebab }) => kebab === feature?.kebab);
  }
  const candidates = candidatesOf(read.from, file, conventions);
  return candidates.some(exists) ? undefined : partAt(candidates, registry, conventions);
}

const extensions = ['', '.ts', '.tsx', '.js', '.jsx', '.mts', '.cts', '.mjs', '.cjs', '.json'];

/** The files that a specifier may mean. */
function candidatesOf(from: string | undefined, file: string, conventions: Conventions): readonly string[] {
  const module = from === undefined ? undefined : resolveSpecifier(file, from, conventions);
  if (module === undefined) return [];
  return ['', '/index'].flatMap((index) => extensions.map((extension) => module + index + extension));
}

function partAt(
  candidates: readonly string[],
  { part }: Registry,
  conventions: Conventions,
): Names | undefined {
  return candidates.map((path) => locate(path, conventions)).find((found) => found?.part === part)?.feature;
}

/** Only what names its origin, or is a literal by nature, can be known to say the same as another entry. */
function duplicates(
  entries: readonly ReadEntry[],
  { literal, shape }: Registry,
  resolve: Resolve,
): readonly ReadEntry[] {
  const nameOf = ({ key, from = '', imported }: ReadEntry): string =>
    JSON.stringify([shape === 'object' ? key : '', resolve(from), imported]);
  const comparable = entries.filter(({ from }) => from !== undefined || literal !== undefined);
  // Of two literals under one key the last one counts; of two imports of one thing the first may stay.
  const ordered = literal === undefined ? comparable : [...comparable].reverse();
  const known = new Set<string>();
  return ordered.filter((read) => {
    const name = nameOf(read);
    const isKnown = known.has(name);
    known.add(name);
    return isKnown;
  });
}
