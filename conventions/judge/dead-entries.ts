import { locate } from '../layout/location.ts';
import { filesOfModule, resolveSpecifier } from '../layout/specifiers.ts';
import type { Names } from '../names/names.ts';
import type { ProjectFacts } from '../project/facts.ts';
import type { ReadEntry } from '../registry/reading.ts';
import type { Registry } from '../registry/registries.ts';

/** A registry, and the path of its file from the project's root. */
interface Place {
  readonly registry: Registry;
  readonly file: string;
}

/** The entries that name a part of which there is no file, each with its feature. What a part on disk stands behind is alive. */
export function deadEntries(
  { registry, file, entries }: Place & { readonly entries: readonly ReadEntry[] },
  alive: ReadonlySet<ReadEntry | undefined>,
  facts: ProjectFacts,
): ReadonlyMap<ReadEntry, Names> {
  const dead = new Map<ReadEntry, Names>();
  for (const read of registry.literal === undefined ? entries : []) {
    const feature = alive.has(read) ? undefined : featureBehind(read, { registry, file }, facts);
    if (feature && !candidatesOf(read, file, facts).some(facts.exists)) dead.set(read, feature);
  }
  return dead;
}

/** The feature whose part an entry names by its import, whether there is such a file or not. */
export const featureBehind = (
  read: ReadEntry,
  { registry, file }: Place,
  facts: ProjectFacts,
): Names | undefined =>
  candidatesOf(read, file, facts)
    .map((path) => locate(path, facts.conventions))
    .find((found) => found?.part === registry.part)?.feature;

/** The files that an entry's specifier may mean. */
function candidatesOf({ from }: ReadEntry, file: string, { conventions }: ProjectFacts): readonly string[] {
  const module = from === undefined ? undefined : resolveSpecifier(file, from, conventions);
  return module === undefined ? [] : filesOfModule(module);
}
