import { locate } from '../layout/location.ts';
import { filesOfModule, resolveSpecifier } from '../layout/specifiers.ts';
import type { Names } from '../names/names.ts';
import type { ReadEntry } from '../registry/reading.ts';
import type { ProjectFacts } from '../project/facts.ts';
import type { Standing } from './standing.ts';

/** An entry of a part whose file is gone. */
export interface DeadEntry {
  readonly read: ReadEntry;
  readonly feature: Names;
}

/** The entries that name a part of which there is no file. Only those that no part on disk stands behind are asked for. */
export function deadEntries(standing: Standing, facts: ProjectFacts): readonly DeadEntry[] {
  const { registry, reading, registered, misnamed } = standing;
  if (reading?.kind !== 'read' || registry.literal !== undefined) return [];
  const alive = new Set([...registered, ...misnamed].map(({ read }) => read));
  return reading.entries
    .filter((read) => !alive.has(read))
    .flatMap((read) => {
      const feature = featureBehind(read, standing, facts);
      const isDead = feature !== undefined && !candidatesOf(read, standing, facts).some(facts.exists);
      return isDead ? [{ read, feature }] : [];
    });
}

/** The feature whose part an entry names by its import, whether there is such a file or not. */
export const featureBehind = (read: ReadEntry, standing: Standing, facts: ProjectFacts): Names | undefined =>
  candidatesOf(read, standing, facts)
    .map((path) => locate(path, facts.conventions))
    .find((found) => found?.part === standing.registry.part)?.feature;

/** The files that an entry's specifier may mean. */
function candidatesOf(
  { from }: ReadEntry,
  { file }: Standing,
  { conventions }: ProjectFacts,
): readonly string[] {
  const module = from === undefined ? undefined : resolveSpecifier(file, from, conventions);
  return module === undefined ? [] : filesOfModule(module);
}
