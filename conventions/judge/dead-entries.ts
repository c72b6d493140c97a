import { locate } from '../layout/location.ts';
import { filesOfModule } from '../layout/specifiers.ts';
import type { Names } from '../names/names.ts';
import type { ProjectFacts } from '../project/facts.ts';
import { originsOf } from '../registry/matching.ts';
import type { ReadEntry } from '../registry/reading.ts';
import type { Registry } from '../registry/registries.ts';
import { modulesOf } from '../resolution/resolver-of.ts';

/** A registry, and the path of its file from the project's root. */
interface Place {
  readonly registry: Registry;
  readonly file: string;
}

/**
 * The entries that name a part of which there is no file, each with its feature. What a part on disk stands behind is alive,
 * and an expression is dead when no part that it names is there.
 */
export function deadEntries(
  { registry, file, entries }: Place & { readonly entries: readonly ReadEntry[] },
  alive: ReadonlySet<ReadEntry | undefined>,
  facts: ProjectFacts,
): ReadonlyMap<ReadEntry, Names> {
  const dead = new Map<ReadEntry, Names>();
  for (const read of registry.literal === undefined ? entries : []) {
    const parts = alive.has(read) ? [] : partsBehind(read, { registry, file }, facts);
    const [first] = parts;
    if (first && !parts.some(({ files }) => files.some(facts.exists))) dead.set(read, first.feature);
  }
  return dead;
}

/** The feature whose part an entry names by its import, whether there is such a file or not. */
export const featureBehind = (read: ReadEntry, place: Place, facts: ProjectFacts): Names | undefined =>
  partsBehind(read, place, facts)[0]?.feature;

/** The parts that an entry comes from, or names, each with the files that its specifier may mean. */
const partsBehind = (read: ReadEntry, { registry, file }: Place, facts: ProjectFacts) =>
  originsOf(read).flatMap(({ from }) => {
    const files = modulesOf(file, from, facts).flatMap(filesOfModule);
    const locations = files.map((path) => locate(path, facts.conventions));
    const feature = locations.find((found) => found?.part === registry.part)?.feature;
    return feature ? [{ feature, files }] : [];
  });
