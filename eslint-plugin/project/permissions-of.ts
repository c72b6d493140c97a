import { pathOf, resolveSpecifier, type Location, type ReadEntry, type Registry } from 'paxx-conventions';
import { fill } from 'paxx-conventions';
import { readPermissionGroup, type PermissionGroup } from '../facts/read-permission-group.ts';
import { fileOfModule } from './file-of-module.ts';
import type { Project } from './project.ts';
import { readRegistryAt } from './read-registry-at.ts';

const unknown: PermissionGroup = { permissions: [], isOpen: true };

/**
 * Every permission that the registry's groups hold. The linted slice's own group counts too: that it is not registered
 * is another rule's report.
 */
export function permissionsOf(project: Project, location?: Location): PermissionGroup {
  const registry = project.conventions.registries.find(({ id }) => id === 'permissions');
  const reading = registry && readRegistryAt(project, registry, registry.file);
  if (!registry || reading?.kind !== 'read' || reading.isOpen) return unknown;
  const groups = reading.entries.map((entry) => groupOf(project, registry, entry));
  if (location) groups.push(ownGroup(project, registry, location));
  return {
    permissions: groups.flatMap(({ permissions }) => permissions),
    isOpen: groups.some(({ isOpen }) => isOpen),
  };
}

function groupOf(project: Project, { file }: Registry, entry: ReadEntry): PermissionGroup {
  const name = entry.imported ?? entry.symbol;
  const module =
    entry.from === undefined ? undefined : resolveSpecifier(file, entry.from, project.conventions);
  const path = module === undefined ? undefined : fileOfModule(project, module);
  return name === undefined || path === undefined ? unknown : readGroup(project, path, name);
}

function ownGroup(project: Project, { part, symbol }: Registry, { feature }: Location): PermissionGroup {
  const none = { permissions: [], isOpen: false };
  if (symbol === undefined || project.conventions.layout[part] === undefined) return none;
  const path = pathOf(part, feature, project.conventions);
  return project.exists(path) ? readGroup(project, path, fill(symbol, feature)) : none;
}

function readGroup(project: Project, path: string, name: string): PermissionGroup {
  const reader = { name: `permissions ${name}`, read: (text: string) => readPermissionGroup(text, name) };
  return project.read(path, reader) ?? unknown;
}
