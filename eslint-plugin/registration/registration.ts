import { entryFor, matchEntry, registryFile, resolverOf } from 'paxx-conventions';
import type { Entry, ReadEntry, Reading, Registry } from 'paxx-conventions';
import type { Project } from '../project/project.ts';
import { demandsEntry } from './demands-entry.ts';

/** A file of a slice and the entry it must have in one registry. */
export interface Member {
  readonly path: string;
  readonly entry: Entry;
}

/** How a member stands in a registry: as it must, under another key, with another thing in its place, or not at all. */
export type Standing =
  | { readonly kind: 'registered' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'misnamed' | 'displaced'; readonly by: ReadEntry };

/** The files on disk that this registry file must name. */
export function membersOf(project: Project, registry: Registry, path: string): readonly Member[] {
  const pattern = project.conventions.layout[registry.part];
  if (pattern === undefined) return [];
  return project.filesMatching(pattern).flatMap((file) => {
    const member = memberAt(project, registry, file);
    return member?.registryPath === path && demandsEntry(project, registry, member) ? [member] : [];
  });
}

/** What a file is to a registry, by its path alone. */
export function memberAt(
  project: Project,
  registry: Registry,
  path: string,
): (Member & { readonly registryPath: string }) | undefined {
  const location = project.locate(path);
  if (location?.part !== registry.part) return undefined;
  const { feature, variables } = location;
  const entry = entryFor(registry, feature, project.conventions, variables);
  return { path, entry, registryPath: registryFile(registry, variables) };
}

/** Entries are compared by where their binding comes from, not by name. */
export function standingOf(
  project: Project,
  registry: Registry,
  path: string,
  { entries }: Extract<Reading, { kind: 'read' }>,
  { entry }: Member,
): Standing {
  const resolve = resolverOf(path, project.conventions);
  const matches = entries.map((by) => ({ by, match: matchEntry(by, entry, registry, resolve) }));
  if (matches.some(({ match }) => match === 'same')) return { kind: 'registered' };
  const misnamed = matches.find(({ match }) => match === 'key');
  if (misnamed) return { kind: 'misnamed', by: misnamed.by };
  const displaced = matches.find(({ match }) => match === 'origin');
  return displaced ? { kind: 'displaced', by: displaced.by } : { kind: 'missing' };
}
