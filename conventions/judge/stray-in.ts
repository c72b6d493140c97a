import type { ReadEntry } from '../registry/reading.ts';
import type { Held, Standing } from './standing.ts';

/** Entries that are only keys, and belong to nothing. */
export interface Stray {
  readonly orphans: readonly ReadEntry[];
  /** The one entry that has a value of its own and belongs to nothing, where one is missing: somebody has renamed it. */
  readonly exchanged: readonly Held[];
  /** What belongs to nothing and has a value that would be lost, where any of several may be the one that is missing. */
  readonly undecided: readonly ReadEntry[];
}

/** @param alive keys that parts stand behind; `undefined` where they cannot be known */
export function strayIn(
  { registry, entries, members, absent, isClear }: Standing,
  alive: ReadonlySet<string> | undefined,
): Stray {
  const own = new Set(members.map(({ entry }) => entry.key));
  const orphans = alive ? entries.filter(({ key }) => !alive.has(key) && !own.has(key)) : [];
  const changed = orphans.filter(({ held }) => plain(held?.text) !== plain(registry.literal));
  const [read] = changed;
  const [member] = absent;
  const rest = orphans.filter((one) => !changed.includes(one));
  if (!read || !member || !isClear) return { orphans, exchanged: [], undecided: [] };
  const isOne = changed.length === 1 && absent.length === 1 && read.isApart !== true;
  return isOne
    ? { orphans: rest, exchanged: [{ member, read }], undecided: [] }
    : { orphans: rest, exchanged: [], undecided: changed };
}

/** A value without what its author's hand adds: white space, quotes, a last comma. */
const plain = (text: string | undefined): string | undefined =>
  text?.replaceAll(/\s+/g, '').replaceAll('"', "'").replace(/,\}$/, '}');
