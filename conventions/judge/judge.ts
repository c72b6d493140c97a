import { locate, pathOf } from '../layout/location.ts';
import { match } from '../layout/pattern.ts';
import type { Names } from '../names/names.ts';
import { readDefinition } from '../parts/read-definition.ts';
import { lineOf } from '../edits/entry-text.ts';
import { registryFiles } from '../registry/entry-for.ts';
import { onOneLine } from '../registry/read-registry.ts';
import type { ReadEntry } from '../registry/reading.ts';
import type { Registry } from '../registry/registries.ts';
import { parseSource } from '../syntax/parse-source.ts';
import { featureBehind } from './dead-entries.ts';
import { repeatedIn } from './repeated-in.ts';
import type { ProjectFacts } from '../project/facts.ts';
import { findingOf, type Finding } from './finding.ts';
import { demandAt, memberAt, type Member } from './members.ts';
import { indexOf, obscureIn, readingAt, standingOf, type Held, type Standing } from './standing.ts';
import { strayIn, type Stray } from './stray-in.ts';

/**
 * Says what is wrong with the registries of a project. The only judge: `sync`, the rules, their fixes and the cache of
 * ESLint print and apply what it finds. It asks for each registry once, so it lives as long as one look at the disk.
 *
 *   facts ─▶ standing of a registry (entries held against parts) ─▶ findings ─▶ repairOf ─▶ applyRepairs
 */
export class Judge {
  readonly #facts: ProjectFacts;
  readonly #standings = new Map<string, Standing>();

  constructor(facts: ProjectFacts) {
    this.#facts = facts;
  }

  /** Everything that is wrong with all registries, in their order. */
  all(): readonly Finding[] {
    return this.#in(() => true);
  }

  /** The registries that parts belong into and that are not there, or are no files: no rule reads those. */
  lost(): readonly Finding[] {
    return this.#in((file, registry) => readingAt(registry, file, this.#facts) === undefined);
  }

  /** Everything that is wrong with one registry file. */
  of(registry: Registry, file: string): readonly Finding[] {
    const standing = this.standing(registry, file);
    const { reading } = standing;
    if (!reading) {
      if (this.#facts.exists(file))
        return [findingOf('unreadable', standing, { data: { reason: 'It is no file that can be read.' } })];
      const [member] = standing.absent;
      return member ? [findingOf('lost', standing, { member, data: { id: registry.id } })] : [];
    }
    if (reading.kind === 'unreadable') {
      const { reason, line, column } = reading;
      return [{ ...findingOf('unreadable', standing, { data: { reason } }), line, column }];
    }
    const stray = this.#strayIn(standing);
    return [
      ...this.#unclear(standing),
      ...this.#missing(standing, stray),
      ...differentIn(standing, stray.exchanged),
      ...this.#superfluous(standing, stray),
      ...this.#disagreeing(standing),
      ...this.#mismatched(standing),
    ];
  }

  /** What the registries of one part lack of it, without a look at any other part: what is said in the part's own file. */
  missingAt(path: string): readonly Finding[] {
    const part = locate(path, this.#facts.conventions)?.part;
    return this.#facts.conventions.registries
      .filter((registry) => registry.part === part)
      .flatMap((registry) => {
        const member = memberAt(path, registry, this.#facts);
        if (!member) return [];
        const { registryFile: file } = member;
        const place = { registry, file, reading: readingAt(registry, file, this.#facts) };
        if (!this.#lacks(member, place)) return [];
        if (registry.literal === undefined) return [missing(member, place)];
        const standing = this.standing(registry, file);
        const found = this.#missing(standing, this.#strayIn(standing));
        return found.filter((one) => one.member?.path === path);
      });
  }

  standing(registry: Registry, file: string): Standing {
    const key = `${registry.id} ${file}`;
    const known = this.#standings.get(key) ?? standingOf(registry, file, this.#facts);
    this.#standings.set(key, known);
    return known;
  }

  #in(isAsked: (file: string, registry: Registry) => boolean): readonly Finding[] {
    return this.#facts.conventions.registries.flatMap((registry) =>
      registryFiles(registry, this.#facts)
        .filter((file) => isAsked(file, registry))
        .flatMap((file) => this.of(registry, file)),
    );
  }

  #lacks(member: Member, { registry, file, reading }: Place): boolean {
    if (reading?.kind !== 'read' || obscureIn(reading, registry, file, this.#facts).length > 0) return false;
    const { kind } = indexOf(reading, registry, file, this.#facts).find(member.entry);
    if (kind === 'none') return demandAt(member, registry, this.#facts) === 'yes';
    return kind === 'origin' && this.standing(registry, file).absent.some(({ path }) => path === member.path);
  }

  /** Nothing is called missing while a part of the registry is not understood: then that is what is said. */
  #missing(standing: Standing, { exchanged, undecided }: Stray): readonly Finding[] {
    // Where an entry of an unknown key may be the one that is missing, nobody adds another one.
    if (!standing.isClear || undecided.length > 0) return [];
    return standing.absent
      .filter((member) => !exchanged.some((one) => one.member === member))
      .map((member) => missing(member, standing));
  }

  /** What is not understood is said once, whether something is missing or not: nobody else would. */
  #unclear(standing: Standing): readonly Finding[] {
    const { absent, obscure, registry } = standing;
    const [first] = obscure;
    if (!first) return [];
    const [feature, ...rest] = [...absent.map((member) => member.feature), ...this.#onlyOpposite(standing)];
    const more = rest.length === 0 ? '' : ` (and ${String(rest.length)} more)`;
    const doubt = feature
      ? `the ${registry.noun} of "${feature.plural.kebab}"${more} may be missing`
      : `a ${registry.noun} that is missing there cannot be reported`;
    const { start, end, line, text } = first;
    const finding = findingOf('unclear', standing, { feature, member: absent[0], data: { text, doubt } });
    return [{ ...finding, range: { start, end }, line }];
  }

  /** The features that the counterpart of a registry holds, and the registry itself does not. */
  #onlyOpposite(standing: Standing): readonly Names[] {
    const { registries } = this.#facts.conventions;
    const other = registries.find(({ id }) => id === standing.registry.agreesWith);
    const present = keysOf(standing);
    const theirs = other ? [...keysOf(this.standing(other, other.file))] : [];
    return theirs.flatMap(([key, read]) =>
      other && read && !present.has(key) ? (this.#featureOf(key, other) ?? []) : [],
    );
  }

  #superfluous(standing: Standing, { orphans, exchanged, undecided }: Stray): readonly Finding[] {
    const { registry, entries, resolve, dead, repeated } = standing;
    const { duplicates, overruled } = repeatedIn(entries, registry, resolve);
    const isSaid = (read: ReadEntry): boolean =>
      dead.has(read) ||
      [...orphans, ...undecided].includes(read) ||
      exchanged.some((one) => one.read === read);
    const found = (kind: 'duplicate' | 'overruled', reads: ReadonlySet<ReadEntry>): readonly Finding[] =>
      [...reads]
        .filter((read) => !isSaid(read))
        .map((read) => {
          const feature = featureBehind(read, standing, this.#facts) ?? this.#featureOf(read.key, registry);
          return findingOf(kind, standing, { read, feature });
        });
    return [
      ...[...dead].map(([read, feature]) => findingOf('dead', standing, { read, feature })),
      ...found('duplicate', duplicates),
      ...found('overruled', overruled),
      ...repeated
        .filter(({ read }) => !duplicates.has(read) && !overruled.has(read))
        .map(({ member, read }) =>
          findingOf('repeated', standing, { member, read, data: { expected: member.entry.key } }),
        ),
      ...orphans.map((read) =>
        findingOf('orphaned', standing, { read, feature: this.#featureOf(read.key, registry) }),
      ),
      ...undecided.map((read) =>
        findingOf('stray', standing, { read, data: { missing: listed(standing.absent) } }),
      ),
    ];
  }

  /** An entry that is only a key lives by the registry of the same part, which has the files behind it. */
  #strayIn(standing: Standing): Stray {
    const { registry } = standing;
    const { registries } = this.#facts.conventions;
    const owner = registries.find(
      ({ id, part, literal }) => part === registry.part && id !== registry.id && literal === undefined,
    );
    const owning = owner && registry.literal !== undefined ? this.standing(owner, owner.file) : undefined;
    return strayIn(standing, owning?.isClear === true ? new Set(keysOf(owning).keys()) : undefined);
  }

  /** What one registry holds or is about to hold, and its counterpart neither holds nor has a part for. */
  #disagreeing(standing: Standing): readonly Finding[] {
    const { registry } = standing;
    const { conventions } = this.#facts;
    const other = conventions.registries.find(({ id }) => id === registry.agreesWith);
    const opposite = other && this.standing(other, other.file);
    if (!opposite?.isClear) return [];
    const { part, file, noun } = opposite.registry;
    const present = keysOf(opposite);
    return [...keysOf(standing)].flatMap(([key, read]) => {
      const feature = this.#featureOf(key, registry);
      if (present.has(key) || !feature) return [];
      const hasPart = conventions.layout[part] !== undefined;
      const place = hasPart ? ` in "${pathOf(part, feature, conventions)}"` : '';
      const data = { key, other: file, otherNoun: noun, place };
      return [findingOf('disagreeing', standing, { feature, read, data })];
    });
  }

  /** A part that says of itself something else than the key it is registered under. */
  #mismatched(standing: Standing): readonly Finding[] {
    const { identity } = standing.registry;
    if (identity === undefined) return [];
    return standing.registered.flatMap(({ member, read }) => {
      const value = this.#otherValueAt(member, identity);
      if (value === undefined) return [];
      return [findingOf('mismatched', standing, { member, read, data: { property: identity, value } })];
    });
  }

  /** What the definition of a member says that a property is, unless it is what it should be. */
  #otherValueAt({ path, entry }: Member, property: string): string | undefined {
    const value = this.#facts.derive(path, {
      name: `${property} ${entry.key}`,
      read: (text) => (saysOnly(text, property, entry.key) ? entry.key : valueIn(text, path, property)),
    });
    return value === entry.key ? undefined : value;
  }

  #featureOf(key: string, registry: Registry): Names | undefined {
    const { plurals } = this.#facts.conventions;
    return registry.key === undefined ? undefined : match(registry.key, key, plurals)?.feature;
  }
}

type Place = Pick<Standing, 'registry' | 'file' | 'reading'>;

const missing = (member: Member, place: Place): Finding =>
  findingOf('missing', place, {
    member,
    data: { line: lineOf(place.registry, member.entry, place.reading) },
  });

const listed = (members: readonly Member[]): string =>
  members.map(({ entry }) => `"${entry.key}"`).join(', ');

function differentIn(standing: Standing, exchanged: readonly Held[]): readonly Finding[] {
  const { registry, misnamed, displaced, reading } = standing;
  return [
    ...[...misnamed, ...exchanged].map(({ member, read }) =>
      findingOf('misnamed', standing, { member, read, data: { expected: member.entry.key } }),
    ),
    ...displaced.map(({ member, read }) => {
      const found =
        read.from === undefined
          ? onOneLine(read.held?.text ?? 'something')
          : `${read.symbol ?? 'something'} from "${read.from}"`;
      const line = lineOf(registry, member.entry, reading);
      return findingOf('displaced', standing, { member, read, data: { found, line } });
    }),
  ];
}

/** Key → entry of everything that stays or comes when the registry is repaired; what comes has no entry yet. */
function keysOf({ entries, misnamed, absent, dead }: Standing): ReadonlyMap<string, ReadEntry | undefined> {
  // An entry under a wrong key is reported as such, and counts under the right one.
  const rightKeys = new Map(misnamed.map(({ member, read }) => [read, member.entry.key]));
  const staying = entries.filter((read) => !dead.has(read));
  return new Map<string, ReadEntry | undefined>([
    ...absent.map(({ entry }) => [entry.key, undefined] as const),
    ...staying.map((read) => [rightKeys.get(read) ?? read.key, read] as const),
  ]);
}

/** Whether a text names a property once and gives it this value there: then it says nothing else, and need not be parsed. */
function saysOnly(text: string, property: string, value: string): boolean {
  const [before, after, more] = text.split(property, 3);
  if (before === undefined || after === undefined || more !== undefined) return false;
  return after.startsWith(`: '${value}'`) || after.startsWith(`: "${value}"`);
}

function valueIn(text: string, path: string, property: string): string | undefined {
  const definition = readDefinition(parseSource(text, path));
  const value = definition.kind === 'read' ? definition.values.get(property) : undefined;
  return typeof value === 'string' ? value : undefined;
}
