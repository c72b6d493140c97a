import { locate } from '../layout/location.ts';
import type { Names } from '../names/names.ts';
import { demandOf, type Demand } from '../registry/demand.ts';
import { entryFor, registryFile } from '../registry/entry-for.ts';
import type { Entry } from '../registry/reading.ts';
import type { Registry } from '../registry/registries.ts';
import type { ProjectFacts } from '../project/facts.ts';
import { filesMatching } from '../project/files-matching.ts';

/** A file of a slice, the registry file that must name it, and the entry it must have there. */
export interface Member {
  /** From the project's root. */
  readonly path: string;
  readonly feature: Names;
  readonly registryFile: string;
  readonly entry: Entry;
}

/** What a file is to a registry, by its path alone. */
export function memberAt(
  path: string,
  registry: Registry,
  { conventions }: Pick<ProjectFacts, 'conventions'>,
): Member | undefined {
  const location = locate(path, conventions);
  if (location?.part !== registry.part) return undefined;
  const { feature, variables } = location;
  return {
    path,
    feature,
    registryFile: registryFile(registry, variables),
    entry: entryFor(registry, feature, conventions, variables),
  };
}

/** The files on disk that a registry file must name, provided that their texts demand it, in the order of their paths. */
export function membersOf(registry: Registry, file: string, facts: ProjectFacts): readonly Member[] {
  const pattern = facts.conventions.layout[registry.part];
  if (pattern === undefined) return [];
  return filesMatching(pattern, facts).flatMap((path) => {
    const member = memberAt(path, registry, facts);
    return member?.registryFile === file ? [member] : [];
  });
}

/** Whether the text of a member says that it must be registered; in doubt nothing is missing. */
export const demandAt = ({ path, entry }: Member, registry: Registry, facts: ProjectFacts): Demand =>
  facts.derive(path, {
    name: `demand ${registry.id} ${path}`,
    read: (text) => demandOf(registry, entry, path, text),
  }) ?? 'no';
