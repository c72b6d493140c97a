import { LineTable } from '../syntax/line-table.ts';

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
export const positionAt = (text: string, offset: number): { line: number; column: number } =>
  new LineTable(text.slice(0, offset)).positionAt(offset);
