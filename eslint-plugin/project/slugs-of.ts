import {
  filesMatching,
  filesOfModule,
  modulesOf,
  parseSource,
  pathOf,
  readingAt,
  readPermissionSlugs,
  type Location,
  type ReadEntry,
} from 'paxx-conventions';
import type { Project } from './project.ts';

export interface Slugs {
  readonly slugs: readonly string[];
  /** A spread, a computed slug or a file that cannot be read was seen, so no slug may be called unknown. */
  readonly isOpen: boolean;
}

const none: Slugs = { slugs: [], isOpen: false };
const unknown: Slugs = { slugs: [], isOpen: true };

/**
 * The slug of every permission that the registry's groups hold. The linted slice's own group counts too: that it is not
 * registered is another rule's report.
 */
export function slugsOf(project: Project, location?: Location): Slugs {
  const entries = registeredGroups(project);
  if (!entries) return unknown;
  const paths = entries.map((entry) => pathOfGroup(project, entry));
  const groups = paths.map((path) => (path === undefined ? unknown : readGroup(project, path)));
  if (location) groups.push(ownSlugs(project, location));
  return {
    slugs: groups.flatMap(({ slugs }) => slugs),
    isOpen: groups.some(({ isOpen }) => isOpen),
  };
}

/** The slugs of a slice's own group, which most of its files name and no others. */
export function ownSlugs(project: Project, { feature }: Location): Slugs {
  if (project.conventions.layout.permissions === undefined) return none;
  const path = pathOf('permissions', feature, project.conventions);
  return project.exists(path) ? readGroup(project, path) : none;
}

/** Everything that slugs depend on, as it is written: to compare texts takes no parser. */
export function textsOfSlugs(project: Project): unknown {
  const { permissions } = project.conventions.layout;
  const paths = new Set([
    registryOf(project)?.file ?? '',
    ...(permissions === undefined ? [] : filesMatching(permissions, project)),
    ...(registeredGroups(project) ?? []).flatMap((entry) => pathOfGroup(project, entry) ?? []),
  ]);
  return [...paths].map((path) => [path, project.derive(path, { name: 'text', read: (text) => text })]);
}

const registryOf = ({ conventions }: Project) =>
  conventions.registries.find(({ id }) => id === 'permissions');

/** The entries of the permission registry, if all of them can be known. */
function registeredGroups(project: Project): readonly ReadEntry[] | undefined {
  const registry = registryOf(project);
  const reading = registry && readingAt(registry, registry.file, project);
  return reading?.kind === 'read' && reading.obscure.length === 0 ? reading.entries : undefined;
}

function pathOfGroup(project: Project, { from = '' }: ReadEntry): string | undefined {
  const modules = modulesOf(registryOf(project)?.file ?? '', from, project);
  return modules.flatMap(filesOfModule).find(project.exists);
}

function readGroup(project: Project, path: string): Slugs {
  const read = project.derive(path, {
    name: 'slugs',
    read: (text) => readPermissionSlugs(parseSource(text, path)),
  });
  return read?.kind === 'read' ? read : unknown;
}
