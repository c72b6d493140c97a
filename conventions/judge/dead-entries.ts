import { locate } from '../layout/location.ts';
import { resolveSpecifier } from '../layout/specifiers.ts';
import type { Names } from '../names/names.ts';
import type { ReadEntry } from '../registry/reading.ts';
import type { ProjectFacts } from './facts.ts';
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
      const candidates = candidatesOf(read.from, standing.file, facts);
      const feature = candidates
        .map((path) => locate(path, facts.conventions))
        .find((found) => found?.part === registry.part)?.feature;
      return feature && !candidates.some(facts.exists) ? [{ read, feature }] : [];
    });
}

const extensions = ['', '.ts', '.tsx', '.js', '.jsx', '.mts', '.cts', '.mjs', '.cjs', '.json'];

/** The files that a specifier may mean. */
function candidatesOf(
  from: string | undefined,
  file: string,
  { conventions }: ProjectFacts,
): readonly string[] {
  const module = from === undefined ? undefined : resolveSpecifier(file, from, conventions);
  if (module === undefined) return [];
  return ['', '/index'].flatMap((index) => extensions.map((extension) => module + index + extension));
}
