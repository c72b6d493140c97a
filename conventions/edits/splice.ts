/** A change of a text: what stands from `start` to `end` becomes `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const insertion = (offset: number, text: string): Splice => ({ start: offset, end: offset, text });

export const deletion = (start: number, end: number): Splice => ({ start, end, text: '' });

/** Applies splices that do not overlap, in any order. Everything outside them stays byte for byte. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let end = 0;
  const pieces: string[] = [];
  for (const splice of sorted(splices)) {
    pieces.push(text.slice(end, splice.start), splice.text);
    end = splice.end;
  }
  return pieces.join('') + text.slice(end);
}

/** Deletions that touch or overlap are one. */
export function joined(deletions: readonly Splice[]): readonly Splice[] {
  const result: Splice[] = [];
  for (const { start, end } of sorted(deletions)) {
    const last = result.at(-1);
    if (last && start <= last.end) result[result.length - 1] = deletion(last.start, Math.max(last.end, end));
    else result.push(deletion(start, end));
  }
  return result;
}

/** What is inserted at one place is one splice, in its order. */
export function joinedInsertions(insertions: readonly Splice[]): readonly Splice[] {
  const places = new Map<number, string>();
  for (const { start, text } of insertions) places.set(start, (places.get(start) ?? '') + text);
  return [...places].map(([start, text]) => insertion(start, text));
}

/** The smallest single change between two texts, so that an edit touches nothing but what it is about. */
export function changeBetween(before: string, after: string): Splice {
  const limit = Math.min(before.length, after.length);
  let start = 0;
  while (start < limit && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < limit - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

const sorted = (splices: readonly Splice[]): Splice[] =>
  [...splices].sort((one, other) => one.start - other.start || one.end - other.end);
