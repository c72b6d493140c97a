/** One thing that is wrong in a text a user wrote, at its place, with what to do about it. */
export interface Fault {
  readonly message: string;
  readonly remedy: string;
  /** One-based. */
  readonly line: number;
  /** One-based. */
  readonly column: number;
}

/** The one-based line and column of an offset. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lines = before.split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
