import type { RecordDefinition, RecordRow } from './record-definition';

export const valueIn = (row: RecordRow, name: string): unknown =>
  (row as unknown as Record<string, unknown>)[name];

/** What people call the row; one without a name has its identifier. */
export function titleOf(row: RecordRow, { title }: Pick<RecordDefinition, 'title'>): string {
  const value = valueIn(row, title);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : row.id;
}
