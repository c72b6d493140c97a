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
  return [...splices]
    .sort((one, other) => other.start - one.start)
    .reduce(
      (result, { start, end, text: piece }) => result.slice(0, start) + piece + result.slice(end),
      text,
    );
}
