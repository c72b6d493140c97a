import { EntryIndex, originsOf, type Resolve } from '../registry/matching.ts';
import { readRegistry } from '../registry/read-registry.ts';
import type { Obscurity, Reading, ReadEntry } from '../registry/reading.ts';
import type { Registry } from '../registry/registries.ts';
import { isPackage } from '../resolution/package-imports.ts';
import { resolverOf } from '../resolution/resolver-of.ts';
import { parseSource } from '../syntax/parse-source.ts';
import type { Names } from '../names/names.ts';
import type { ProjectFacts } from '../project/facts.ts';
import { deadEntries } from './dead-entries.ts';
import { demandAt, membersOf, type Member } from './members.ts';

/** One registry file as it stands, held against the slices on disk. */
export interface Standing {
  readonly registry: Registry;
  /** From the project's root. */
  readonly file: string;
  /** Absent where there is no such file. */
  readonly reading: Reading | undefined;
  /** None where the file cannot be read. */
  readonly entries: readonly ReadEntry[];
  /** Pieces of the file that may stand for any entry. */
  readonly obscure: readonly Obscurity[];
  /** The file is read, and nothing in it may stand for other entries. */
  readonly isClear: boolean;
  readonly resolve: Resolve;
  readonly members: readonly Member[];
  /** Members that the registry names under their own key. */
  readonly registered: readonly Held[];
  /** Members that it names under another key. */
  readonly misnamed: readonly Held[];
  /** Further entries that stand for members that are registered already. */
  readonly repeated: readonly Held[];
  /** Members under whose key something else stands that is not dead. */
  readonly displaced: readonly Held[];
  /** Members that it does not name once dead entries are gone, and whose texts demand that it does. */
  readonly absent: readonly Member[];
  /** Entries that name a part of which there is no file, each with its feature. */
  readonly dead: ReadonlyMap<ReadEntry, Names>;
}

export interface Held {
  readonly member: Member;
  readonly read: ReadEntry;
}

/** What a registry file says, whoever asks and however often; `undefined` where there is no such file. */
export const readingAt = (registry: Registry, file: string, facts: ProjectFacts): Reading | undefined =>
  facts.derive(file, {
    name: `registry ${JSON.stringify(registry)}`,
    read: (text) => readRegistry(parseSource(text, file), registry),
  });

const indices = new WeakMap<Reading, WeakMap<object, EntryIndex>>();

/**
 * The entries of a reading, to be found: made once, however many files are held against the same reading. What is imported
 * through aliases is looked for anew whenever the disk is.
 */
export function indexOf(reading: Reading, registry: Registry, file: string, facts: ProjectFacts): EntryIndex {
  const entries = reading.kind === 'read' ? reading.entries : [];
  const hasAliases = entries.some((read) => originsOf(read).some(({ from }) => !from.startsWith('.')));
  const owner = hasAliases ? facts : facts.conventions;
  const known = indices.get(reading) ?? new WeakMap<object, EntryIndex>();
  indices.set(reading, known);
  const index = known.get(owner) ?? new EntryIndex(entries, registry, resolverOf(file, facts));
  known.set(owner, index);
  return index;
}

/** What a registry does not spell out; a list of exports may hold a module that nobody finds, and that is no package. */
export function obscureIn(
  reading: Reading | undefined,
  registry: Registry,
  file: string,
  facts: ProjectFacts,
): readonly Obscurity[] {
  if (reading?.kind !== 'read' || registry.shape !== 'exports')
    return reading?.kind === 'read' ? reading.obscure : [];
  const index = indexOf(reading, registry, file, facts);
  const lost = reading.entries.filter(({ from = '' }) => index.isLost(from) && !isPackage(file, from, facts));
  return [...reading.obscure, ...lost.map((read) => ({ ...read, text: `export … from "${read.key}"` }))];
}

export function standingOf(registry: Registry, file: string, facts: ProjectFacts): Standing {
  const reading = readingAt(registry, file, facts);
  const entries = reading?.kind === 'read' ? reading.entries : [];
  const obscure = obscureIn(reading, registry, file, facts);
  const members = membersOf(registry, file, facts);
  const index = reading
    ? indexOf(reading, registry, file, facts)
    : new EntryIndex([], registry, resolverOf(file, facts));
  const found = members.map((member) => ({ member, ...index.find(member.entry) }));
  const held = (kind: 'same' | 'key' | 'origin'): readonly Held[] =>
    found.flatMap(({ member, read, kind: own }) => (own === kind && read ? [{ member, read }] : []));
  const isDemanded = ({ member }: { readonly member: Member }): boolean =>
    demandAt(member, registry, facts) === 'yes';
  const registered = held('same');
  const misnamed = held('key').filter(isDemanded);
  const displaced = held('origin').filter(isDemanded);
  // What is wrapped around the wrong part under a member's key may be meant for the member: it is not taken away.
  const wrapped = displaced.filter(({ read }) => read.from === undefined);
  const alive = new Set([...registered, ...misnamed, ...wrapped].map(({ read }) => read));
  const repeated = repeatedBeside([...registered, ...misnamed], alive, index);
  const dead = deadEntries({ registry, file, entries }, alive, facts);
  const absent = [
    ...found.filter((one) => one.kind === 'none' && isDemanded(one)),
    ...displaced.filter(({ read }) => dead.has(read)),
  ];
  return {
    registry,
    file,
    reading,
    entries,
    obscure,
    isClear: reading?.kind === 'read' && obscure.length === 0,
    resolve: index.resolve,
    members,
    registered,
    misnamed,
    repeated,
    displaced: displaced.filter(({ read }) => !dead.has(read)),
    absent: absent.map(({ member }) => member),
    dead,
  };
}

/** The entries in the list that stand for members which others stand for already. */
const repeatedBeside = (
  held: readonly Held[],
  alive: ReadonlySet<ReadEntry>,
  index: EntryIndex,
): readonly Held[] =>
  held.flatMap(({ member }) =>
    index
      .all(member.entry, ['key'])
      .filter((other) => !alive.has(other) && other.isApart !== true)
      .map((read) => ({ member, read })),
  );
