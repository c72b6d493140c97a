import { locate, pathOf } from '../layout/location.ts';
import { match } from '../layout/pattern.ts';
import { readDefinition } from '../parts/read-definition.ts';
import { lineOf } from '../edits/entry-text.ts';
import { registryFiles } from '../registry/entry-for.ts';
import type { Names } from '../names/names.ts';
import type { ReadEntry } from '../registry/reading.ts';
import type { Registry } from '../registry/registries.ts';
import { parseSource } from '../syntax/parse-source.ts';
import { deadEntries, featureBehind, type DeadEntry } from './dead-entries.ts';
import { duplicatesIn } from './duplicates-in.ts';
import type { ProjectFacts } from '../project/facts.ts';
import { findingOf, type Finding } from './finding.ts';
import { demandAt, memberAt, type Member } from './members.ts';
import { indexOf, readingAt, standingOf, type Standing } from './standing.ts';

/**
 * Says what is wrong with the registries of a project. The only judge: `sync`, the rules, their fixes and the cache of
 * ESLint print and apply what it finds. It asks for each registry once, so it lives as long as one look at the disk.
 *
 *   facts ─▶ standing of a registry (entries held against parts) ─▶ findings ─▶ repairOf ─▶ applyRepairs
 */
export class Judge {
  readonly #facts: ProjectFacts;
  readonly #standings = new Map<string, Standing>();
  readonly #dead = new Map<Standing, ReadonlyMap<ReadEntry, DeadEntry>>();

  constructor(facts: ProjectFacts) {
    this.#facts = facts;
  }

  /** Everything that is wrong with all registries, in their order. */
  all(): readonly Finding[] {
    const { conventions } = this.#facts;
    return conventions.registries.flatMap((registry) =>
      registryFiles(registry, this.#facts).flatMap((file) => this.of(registry, file)),
    );
  }

  /** The registries that parts belong into and that are not there. */
  lost(): readonly Finding[] {
    return this.#facts.conventions.registries.flatMap((registry) =>
      registryFiles(registry, this.#facts)
        .filter((file) => !this.#facts.exists(file))
        .flatMap((file) => this.#lost(this.standing(registry, file))),
    );
  }

  /** Everything that is wrong with one registry file. */
  of(registry: Registry, file: string): readonly Finding[] {
    const standing = this.standing(registry, file);
    const { reading } = standing;
    if (!reading) return this.#lost(standing);
    if (reading.kind === 'unreadable') {
      const { reason, line, column } = reading;
      return [{ ...findingOf('unreadable', standing, { data: { reason } }), line, column }];
    }
    return [
      ...this.#absent(standing),
      ...this.#different(standing),
      ...this.#superfluous(standing),
      ...this.#orphaned(standing),
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
        return member && this.#lacks(member, registry) ? [this.#missing(member, registry)] : [];
      });
  }

  standing(registry: Registry, file: string): Standing {
    const key = `${registry.id} ${file}`;
    const known = this.#standings.get(key) ?? standingOf(registry, file, this.#facts);
    this.#standings.set(key, known);
    return known;
  }

  #lacks(member: Member, registry: Registry): boolean {
    const { registryFile: file, entry } = member;
    const reading = readingAt(registry, file, this.#facts);
    if (reading?.kind !== 'read' || reading.obscure.length > 0) return false;
    const { kind } = indexOf(reading, registry, file, this.#facts).find(entry);
    if (kind === 'none') return demandAt(member, registry, this.#facts) === 'yes';
    const absent = kind === 'origin' ? this.#absentIn(this.standing(registry, file)) : [];
    return absent.some(({ path }) => path === member.path);
  }

  #missing(member: Member, registry: Registry): Finding {
    const { registryFile: file, entry } = member;
    const reading = readingAt(registry, file, this.#facts);
    const standing = { registry, file, ...(reading ? { reading } : {}) };
    return findingOf('missing', standing, { member, data: { line: lineOf(registry, entry) } });
  }

  #lost(standing: Standing): readonly Finding[] {
    const [member] = standing.absent;
    return member ? [findingOf('lost', standing, { member, data: { id: standing.registry.id } })] : [];
  }

  /** What is not there, and what is not there once the dead entry under its key is gone. */
  #absentIn(standing: Standing): readonly Member[] {
    const behindDead = standing.displaced.filter(({ read }) => this.#deadIn(standing).has(read));
    return [...standing.absent, ...behindDead.map(({ member }) => member)];
  }

  /** Nothing is called missing while a part of the registry is not understood: then that is what is said. */
  #absent(standing: Standing): readonly Finding[] {
    const { registry, reading } = standing;
    const absent = this.#absentIn(standing);
    const [obscure] = reading?.kind === 'read' ? reading.obscure : [];
    if (!obscure) return absent.map((member) => this.#missing(member, registry));
    const hidden = [...absent.map(({ feature }) => feature), ...this.#onlyOpposite(standing)];
    const [feature, ...rest] = hidden;
    if (!feature) return [];
    const more = rest.length === 0 ? '' : ` (and ${String(rest.length)} more)`;
    const { start, end, line, text } = obscure;
    const [member] = absent;
    const subject = { feature, ...(member ? { member } : {}), data: { text, more } };
    return [{ ...findingOf('unclear', standing, subject), range: { start, end }, line }];
  }

  /** The features that the counterpart of a registry holds, and the registry itself does not. */
  #onlyOpposite(standing: Standing): readonly Names[] {
    const { registries } = this.#facts.conventions;
    const other = registries.find(({ id }) => id === standing.registry.agreesWith);
    if (!other) return [];
    const own = this.#keysOf(standing);
    return [...this.#keysOf(this.standing(other, other.file))].flatMap(([key, read]) =>
      read && !own.has(key) ? (this.#featureOf({ key }, other).feature ?? []) : [],
    );
  }

  #different(standing: Standing): readonly Finding[] {
    const { registry, misnamed, displaced } = standing;
    return [
      ...misnamed.map(({ member, read }) =>
        findingOf('misnamed', standing, { member, read, data: { expected: member.entry.key } }),
      ),
      ...displaced.map(({ member, read }) => {
        const found = `${read.symbol ?? 'something'} from "${read.from ?? ''}"`;
        return findingOf('displaced', standing, {
          member,
          read,
          data: { found, line: lineOf(registry, member.entry) },
        });
      }),
    ].filter(({ read }) => !read || !this.#deadIn(standing).has(read));
  }

  #superfluous(standing: Standing): readonly Finding[] {
    const { registry, reading, resolve } = standing;
    const entries = reading?.kind === 'read' ? reading.entries : [];
    const duplicates = duplicatesIn(entries, registry, resolve).filter(
      (read) => !this.#deadIn(standing).has(read),
    );
    return [
      ...[...this.#deadIn(standing).values()].map((dead) => findingOf('dead', standing, dead)),
      ...duplicates.map((read) => {
        const feature = featureBehind(read, standing, this.#facts) ?? this.#featureOf(read, registry).feature;
        return findingOf('duplicate', standing, { read, ...(feature ? { feature } : {}) });
      }),
    ];
  }

  /** An entry that is only a key lives by the registry of the same part, which has the files behind it. */
  #orphaned(standing: Standing): readonly Finding[] {
    const { registry, reading } = standing;
    const { registries } = this.#facts.conventions;
    const owner = registries.find(
      ({ id, part, literal }) => part === registry.part && id !== registry.id && literal === undefined,
    );
    if (registry.literal === undefined || !owner || reading?.kind !== 'read') return [];
    const owning = this.standing(owner, owner.file);
    if (owning.reading?.kind !== 'read' || owning.reading.obscure.length > 0) return [];
    const known = this.#keysOf(owning);
    const own = new Set(standing.members.map(({ entry }) => entry.key));
    return reading.entries
      .filter(({ key }) => !known.has(key) && !own.has(key))
      .map((read) => findingOf('orphaned', standing, { read, ...this.#featureOf(read, registry) }));
  }

  /** What one registry holds or is about to hold, and its counterpart neither holds nor has a part for. */
  #disagreeing(standing: Standing): readonly Finding[] {
    const { registry } = standing;
    const { conventions } = this.#facts;
    const other = conventions.registries.find(({ id }) => id === registry.agreesWith);
    if (!other) return [];
    const opposite = this.standing(other, other.file);
    if (opposite.reading?.kind !== 'read' || opposite.reading.obscure.length > 0) return [];
    const present = this.#keysOf(opposite);
    return [...this.#keysOf(standing)].flatMap(([key, read]) => {
      const { feature } = this.#featureOf({ key }, registry);
      if (present.has(key) || !feature) return [];
      const hasPart = conventions.layout[other.part] !== undefined;
      const place = hasPart ? ` in "${pathOf(other.part, feature, conventions)}"` : '';
      const data = { key, other: other.file, otherNoun: other.noun, place };
      return [findingOf('disagreeing', standing, { feature, ...(read ? { read } : {}), data })];
    });
  }

  /** A part that says of itself something else than the key it is registered under. */
  #mismatched(standing: Standing): readonly Finding[] {
    const { registry, registered } = standing;
    const { identity } = registry;
    if (identity === undefined) return [];
    return registered.flatMap(({ member, read }) => {
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

  #deadIn(standing: Standing): ReadonlyMap<ReadEntry, DeadEntry> {
    const known = this.#dead.get(standing);
    if (known) return known;
    const found = new Map(deadEntries(standing, this.#facts).map((dead) => [dead.read, dead]));
    this.#dead.set(standing, found);
    return found;
  }

  /** Key → entry of everything that stays or comes when the registry is repaired; what comes has no entry yet. */
  #keysOf(standing: Standing): ReadonlyMap<string, ReadEntry | undefined> {
    const { reading, misnamed } = standing;
    const absent = this.#absentIn(standing);
    const dead = this.#deadIn(standing);
    const entries = reading?.kind === 'read' ? reading.entries : [];
    // An entry under a wrong key is reported as such, and counts under the right one.
    const rightKeys = new Map(misnamed.map(({ member, read }) => [read, member.entry.key]));
    return new Map<string, ReadEntry | undefined>([
      ...absent.map(({ entry }) => [entry.key, undefined] as const),
      ...entries
        .filter((read) => !dead.has(read))
        .map((read) => [rightKeys.get(read) ?? read.key, read] as const),
    ]);
  }

  #featureOf({ key }: { readonly key: string }, registry: Registry): Pick<Finding, 'feature'> {
    const { plurals } = this.#facts.conventions;
    const feature = registry.key === undefined ? undefined : match(registry.key, key, plurals)?.feature;
    return feature ? { feature } : {};
  }
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
