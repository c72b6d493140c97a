import { compareRegistry, type ReadEntry, type Reading, type Registry } from 'paxx-conventions';
import type { Project } from '../project/project.ts';
import { readRegistryAt } from '../project/read-registry-at.ts';
import { membersOf, type Member } from './member.ts';

type Readable = Extract<Reading, { kind: 'read' }>;

/** One thing that is wrong with a registry. */
export type Finding =
  | { readonly kind: 'missing'; readonly member: Member }
  | { readonly kind: 'misnamed' | 'displaced'; readonly member: Member; readonly by: ReadEntry }
  | { readonly kind: 'dead' | 'orphaned' | 'duplicate'; readonly by: ReadEntry }
  | { readonly kind: 'disagreeing'; readonly key: string; readonly other: string };

/** Everything that is wrong with one registry file; in an open one nothing is called missing. */
export function findingsOf(
  project: Project,
  registry: Registry,
  path: string,
  reading: Readable,
): readonly Finding[] {
  const members = membersOf(project, registry, path);
  const expected = members.map(({ entry }) => entry);
  const { missing, dead, duplicate, different } = compareRegistry(reading, registry, expected, {
    file: path,
    conventions: project.conventions,
    exists: (file) => project.exists(file),
  });
  const differing = members.flatMap((member): Finding[] => {
    const found = different.find(({ entry }) => entry === member.entry);
    return found ? [{ kind: found.kind === 'key' ? 'misnamed' : 'displaced', member, by: found.read }] : [];
  });
  return [
    ...members
      .filter(({ entry }) => missing.includes(entry))
      .map((member): Finding => ({ kind: 'missing', member })),
    ...differing,
    ...dead.map((by): Finding => ({ kind: 'dead', by })),
    ...duplicate.map((by): Finding => ({ kind: 'duplicate', by })),
    ...orphans(project, registry, reading, members).map((by): Finding => ({ kind: 'orphaned', by })),
    ...disagreements(project, registry, reading, members),
  ];
}

/** Entries that are only a key live by the registry of the same part, which has the files behind it. */
function orphans(
  project: Project,
  { id, literal, part }: Registry,
  reading: Readable,
  members: readonly Member[],
) {
  if (literal === undefined) return [];
  const owner = project.conventions.registries.find((one) => one.part === part && one.id !== id);
  const owned = owner && readRegistryAt(project, owner, owner.file);
  if (owned?.kind !== 'read' || owned.isOpen) return [];
  const known = keysOf(owned.entries, members);
  return reading.entries.filter(({ key }) => !known.has(key));
}

/** Keys that the registry's counterpart has and this one lacks, but for those whose file is the better place to say so. */
function disagreements(
  project: Project,
  { agreesWith }: Registry,
  { entries, isOpen }: Readable,
  members: readonly Member[],
): readonly Finding[] {
  const other = project.conventions.registries.find(({ id }) => id === agreesWith);
  const reading = other && readRegistryAt(project, other, other.file);
  if (isOpen || !other || reading?.kind !== 'read') return [];
  const known = keysOf(entries, members);
  const { agreesWith: _, ...alone } = other;
  const reported = findingsOf(project, alone, other.file, reading).flatMap((one) =>
    'by' in one ? [one.by] : [],
  );
  return reading.entries
    .filter((entry) => !known.has(entry.key) && !reported.includes(entry))
    .map(({ key }) => ({ kind: 'disagreeing', key, other: other.file }));
}

const keysOf = (entries: readonly ReadEntry[], members: readonly Member[]): ReadonlySet<string> =>
  new Set([...entries.map(({ key }) => key), ...members.map(({ entry }) => entry.key)]);
