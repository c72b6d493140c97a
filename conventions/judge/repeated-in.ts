import type { Resolve } from '../registry/matching.ts';
import type { ReadEntry } from '../registry/reading.ts';
import type { Registry } from '../registry/registries.ts';
import { put } from '../syntax/put.ts';

/** Entries of one list that say again what others say, or say something else under the same key. */
export interface Repeated {
  /** Removing them changes nothing. */
  readonly duplicates: ReadonlySet<ReadEntry>;
  /** Another value stands under the same key further below, and that one counts. */
  readonly overruled: ReadonlySet<ReadEntry>;
}

/** Compares what stands in the list itself; what is spread into it or assigned below may stand there on a condition. */
export function repeatedIn(
  entries: readonly ReadEntry[],
  { literal, shape }: Registry,
  resolve: Resolve,
): Repeated {
  const nameOf = ({ key, from = '', imported, held }: ReadEntry): string =>
    [shape === 'object' ? key : '', resolve(from), imported, literal === undefined ? held?.text : ''].join(
      '\0',
    );
  // `export { a, b } from …` may give its names other ones, and goes as a whole: only `export *` says the same again.
  const isPlain = ({ imported }: ReadEntry): boolean => shape !== 'exports' || imported === undefined;
  const listed = entries.filter((read) => read.isApart !== true && isPlain(read));
  const comparable = listed.filter(({ from, held }) => from !== undefined || held !== undefined);
  // Of two literals under one key the last one counts; of two imports of one thing the first may stay.
  const known = new Set<string>();
  const duplicates = new Set<ReadEntry>();
  for (const read of literal === undefined ? comparable : comparable.reverse()) {
    const name = nameOf(read);
    if (known.has(name)) duplicates.add(read);
    known.add(name);
  }
  const byKey = new Map<string, ReadEntry[]>();
  if (shape === 'object') for (const read of listed) if (!duplicates.has(read)) put(byKey, read.key, read);
  return { duplicates, overruled: new Set([...byKey.values()].flatMap((some) => some.slice(0, -1))) };
}
