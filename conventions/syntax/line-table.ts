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
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}
