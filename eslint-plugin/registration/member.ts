import { demandOf, entryFor, registryFile, type Entry, type Registry } from 'paxx-conventions';
import * as ts from 'typescript';
import type { Project } from '../project/project.ts';

/** A file of a slice, the registry file that must name it, and the entry it must have there. */
export interface Member {
  readonly path: string;
  readonly registryPath: string;
  readonly entry: Entry;
  /** What the file exports for the registry; a model is registered whole, and is known by its table. */
  readonly symbol: string;
}

/** What a file is to a registry, by its path alone. */
export function memberAt(project: Project, registry: Registry, path: string): Member | undefined {
  const location = project.locate(path);
  if (location?.part !== registry.part) return undefined;
  const { feature, variables } = location;
  const entry = entryFor(registry, feature, project.conventions, variables);
  return {
    path,
    entry,
    registryPath: registryFile(registry, variables),
    symbol: entry.symbol ?? feature.plural.camel,
  };
}

/** The files on disk that a registry file must name. */
export function membersOf(project: Project, registry: Registry, registryPath: string): readonly Member[] {
  const pattern = project.conventions.layout[registry.part];
  if (pattern === undefined) return [];
  return project.filesMatching(pattern).flatMap((path) => {
    const member = memberAt(project, registry, path);
    const isWanted = member?.registryPath === registryPath && demandsEntry(project, registry, member);
    return isWanted ? [member] : [];
  });
}

/** Whether the text of a file says that it must be registered; in doubt nothing is missing. */
export function demandsEntry(project: Project, registry: Registry, { path, entry }: Member): boolean {
  const demand = project.read(path, {
    name: `demand ${registry.id} ${path}`,
    read: (text) => demandOf(registry, entry, path, text, ts),
  });
  return demand === 'yes';
}
