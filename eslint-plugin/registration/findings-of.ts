import { resolveSpecifier, type ReadEntry, type Reading, type Registry } from 'paxx-conventions';
import { fileOfModule } from '../project/file-of-module.ts';
import type { Project } from '../project/project.ts';
import { readRegistryAt } from '../project/read-registry-at.ts';
import { memberAt, membersOf, standingOf, type Member } from './registration.ts';

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
  const wrong = members.flatMap((member) => {
    const standing = standingOf(project, registry, path, reading, member);
    if (standing.kind === 'registered' || (standing.kind === 'missing' && reading.isOpen)) return [];
    return [{ ...standing, member }];
  });
  return [
    ...wrong,
    ...reading.entries.flatMap((by) => faultOf(project, registry, path, reading, by, members) ?? []),
    ...disagreements(project, registry, path, reading, members),
  ];
}

function faultOf(
  project: Project,
  registry: Registry,
  path: string,
  { entries }: Readable,
  by: ReadEntry,
  members: readonly Member[],
): Finding | undefined {
  const origin = originOf(project, path, by);
  const first = entries.find(
    (one) =>
      (registry.shape !== 'exports' && one.key === by.key) ||
      (origin !== undefined && originOf(project, path, one) === origin),
  );
  if (first && first !== by) return { kind: 'duplicate', by };
  if (members.some(({ entry }) => entry.key === by.key)) return undefined;
  if (by.from === undefined) return isOrphan(project, registry, by) ? { kind: 'orphaned', by } : undefined;
  const module = resolveSpecifier(path, by.from, project.conventions);
  const isDead = module !== undefined && fileOfModule(project, module) === undefined;
  return isDead ? { kind: 'dead', by } : undefined;
}

/** Two entries with one origin are the same thing, whatever they are called here. */
function originOf(project: Project, path: string, { from, imported = '*' }: ReadEntry): string | undefined {
  const module = from === undefined ? undefined : resolveSpecifier(path, from, project.conventions);
  return module === undefined ? undefined : `${module} ${imported}`;
}

/** An entry that is only a key lives by a registry of the same part, which has the file behind it. */
function isOrphan(project: Project, { id, literal, part }: Registry, { key }: ReadEntry): boolean {
  if (literal === undefined) return false;
  const owner = project.conventions.registries.find(
    (one) => one.part === part && one.id !== id && one.symbol !== undefined,
  );
  const reading = owner && readRegistryAt(project, owner, owner.file);
  return reading?.kind === 'read' && !reading.isOpen && reading.entries.every((entry) => entry.key !== key);
}

/** Keys that the registry's counterpart has and this one lacks, but for those whose file is the better place to say so. */
function disagreements(
  project: Project,
  { agreesWith }: Registry,
  path: string,
  { entries, isOpen }: Readable,
  members: readonly Member[],
): readonly Finding[] {
  const other = project.conventions.registries.find(({ id }) => id === agreesWith);
  const reading = other && readRegistryAt(project, other, other.file);
  if (isOpen || !other || reading?.kind !== 'read' || other.file === path) return [];
  const known = new Set([...entries.map(({ key }) => key), ...members.map(({ entry }) => entry.key)]);
  return reading.entries
    .filter((entry) => !known.has(entry.key) && !isMisnamed(project, other, entry))
    .map(({ key }) => ({ kind: 'disagreeing', key, other: other.file }));
}

/** An entry under another key than its file asks for is reported where it stands. */
function isMisnamed(project: Project, registry: Registry, { from, key }: ReadEntry): boolean {
  const module = from === undefined ? undefined : resolveSpecifier(registry.file, from, project.conventions);
  const path = module === undefined ? undefined : fileOfModule(project, module);
  const member = path === undefined ? undefined : memberAt(project, registry, path);
  return member !== undefined && member.entry.key !== key;
}
