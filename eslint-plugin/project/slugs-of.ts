import { pathOf, readPermissionSlugs, resolveSpecifier } from 'paxx-conventions';
import type { Location, ReadEntry } from 'paxx-conventions';
import * as ts from 'typescript';
import { fileOfModule } from './file-of-module.ts';
import type { Project } from './project.ts';
import { readRegistryAt } from './read-registry-at.ts';

export interface Slugs {
  readonly slugs: readonly string[];
  /** A spread, a computed slug or a file that cannot be read was seen, so no slug may be called unknown. */
  readonly isOpen: boolean;
}

const unknown: Slugs = { slugs: [], isOpen: true };

/**
 * The slug of every permission that the registry's groups hold. The linted slice's own group counts too: that it is not
 * registered is another rule's report.
 */
export function slugsOf(project: Project, location?: Location): Slugs {
  const registry = project.conventions.registries.find(({ id }) => id === 'permissions');
  const reading = registry && readRegistryAt(project, registry, registry.file);
  if (!registry || reading?.kind !== 'read' || reading.isOpen) return unknown;
  const groups = reading.entries.map((entry) => groupOf(project, registry.file, entry));
  if (location) groups.push(ownGroup(project, location));
  return {
    slugs: groups.flatMap(({ slugs }) => slugs),
    isOpen: groups.some(({ isOpen }) => isOpen),
  };
}

/** The groups of every slice on disk, registered or not. */
export function groupsIn(project: Project): readonly Slugs[] {
  const pattern = project.conventions.layout.permissions;
  return pattern === undefined ? [] : project.filesMatching(pattern).map((path) => readGroup(project, path));
}

function groupOf(project: Project, registryFile: string, { from }: ReadEntry): Slugs {
  const module = from === undefined ? undefined : resolveSpecifier(registryFile, from, project.conventions);
  const path = module === undefined ? undefined : fileOfModule(project, module);
  return path === undefined ? unknown : readGroup(project, path);
}

function ownGroup(project: Project, { feature }: Location): Slugs {
  const none: Slugs = { slugs: [], isOpen: false };
  if (project.conventions.layout.permissions === undefined) return none;
  const path = pathOf('permissions', feature, project.conventions);
  return project.exists(path) ? readGroup(project, path) : none;
}

function readGroup(project: Project, path: string): Slugs {
  const read = project.read(path, { name: 'slugs', read: (text) => readPermissionSlugs(text, ts) });
  return read?.kind === 'read' ? { slugs: read.slugs.map(({ slug }) => slug), isOpen: read.isOpen } : unknown;
}
