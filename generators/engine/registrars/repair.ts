import type { EditResult, Entry, ReadEntry } from 'paxx-conventions';
import type { Registrar } from './registrar.ts';
import type { Survey } from './survey.ts';

/** One registry file, repaired as far as possible. */
export interface Repair {
  readonly registrar: Registrar;
  readonly before: string;
  /** Equal to `before` where there was nothing to do. */
  readonly after: string;
  readonly added: readonly Entry[];
  readonly removed: readonly ReadEntry[];
  /** Edits that people must make. */
  readonly refused: readonly (EditResult & { readonly kind: 'cannot' })[];
}

/** Removes what is dead or said twice, then adds what is missing. Nothing is written. */
export function repair({ registrar, text: before = '', comparison }: Survey): Repair {
  const refused: (EditResult & { kind: 'cannot' })[] = [];
  let after = before;
  const take = (result: EditResult): boolean => {
    if (result.kind === 'cannot') refused.push(result);
    if (result.kind !== 'edited') return false;
    after = result.text;
    return true;
  };
  const superfluous = [...(comparison?.dead ?? []), ...(comparison?.duplicate ?? [])];
  // From the end, so that counting equal entries from the beginning still finds those that are to go.
  const going = superfluous.sort((one, other) => other.start - one.start);
  const removed = going.filter((read) => {
    const twin = equals(registrar, after, read)[
      equals(registrar, before, read).findIndex(({ start }) => start === read.start)
    ];
    return twin !== undefined && take(registrar.remove(after, twin));
  });
  const added = (comparison?.missing ?? []).filter((entry) => take(registrar.add(after, entry)));
  return { registrar, before, after, added, removed, refused };
}

/** The entries of a text that say the same as this one. Their places move when an import above them goes. */
function equals(
  registrar: Registrar,
  text: string,
  { key, from, imported }: ReadEntry,
): readonly ReadEntry[] {
  const reading = registrar.read(text);
  const entries = reading.kind === 'read' ? reading.entries : [];
  return entries.filter((read) => read.key === key && read.from === from && read.imported === imported);
}
