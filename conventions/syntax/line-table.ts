import { firstAbove } from './first-above.ts';

/** The starts of the lines of a text, as JavaScript counts them, so that a place is found without reading the text again. */
export class LineTable {
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#starts = [
      0,
      ...Array.from(text.matchAll(/\r\n|[\r\n\u2028\u2029]/g), ({ 0: end, index }) => index + end.length),
    ];
  }

  /** The one-based line and column of an offset. */
  positionAt(offset: number): { line: number; column: number } {
    const line = firstAbove(this.#starts, (start) => start > offset);
    return { line, column: offset - (this.#starts[line - 1] ?? 0) + 1 };
  }
}
