import { findNodeAtLocation, type Node } from 'jsonc-parser';
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

/** Where a value stands, or one of its keys; what is missing is reported at the object that it is missing from. */
export function placeOf(root: Node, path: readonly (string | number)[], key?: string): number {
  const node = findNodeAtLocation(root, [...path]);
  if (!node) return placeOf(root, path.slice(0, -1));
  const property = key === undefined ? undefined : findNodeAtLocation(node, [key])?.parent;
  return (property ?? node).offset;
}
