import type { Resolve } from '../registry/matching.ts';
import type { ReadEntry } from '../registry/reading.ts';
import type { Registry } from '../registry/registries.ts';

/**
 * The entries that say again what another one says; removing them changes nothing. Only what names its origin, or is a
 * literal by nature, can be known to say the same.
 */
export function duplicatesIn(
  entries: readonly ReadEntry[],
  { literal, shape }: Registry,
  resolve: Resolve,
): readonly ReadEntry[] {
  const nameOf = ({ key, from = '', imported }: ReadEntry): string =>
    `${shape === 'object' ? key : ''}\0${resolve(from)}\0${imported ?? ''}`;
  // `export { a, b } from …` may give its names other ones, and goes as a whole: only `export *` says the same again.
  const isPlain = ({ imported }: ReadEntry): boolean => shape !== 'exports' || imported === undefined;
  const comparable = entries.filter(
    (read) => isPlain(read) && (read.from !== undefined || literal !== undefined),
  );
  // Of two literals under one key the last one counts; of two imports of one thing the first may stay.
  const ordered = literal === undefined ? comparable : [...comparable].reverse();
  const known = new Set<string>();
  return ordered.filter((read) => {
    const name = nameOf(read);
    const isKnown = known.has(name);
    known.add(name);
    return isKnown;
  });
}
