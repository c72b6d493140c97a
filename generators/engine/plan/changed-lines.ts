/**
 * How many lines an edit adds and removes, counted as bags of lines: a line that only moves is not counted. The tree
 * thereby needs no diff library.
 */
export function changedLines(before: string, after: string): { added: number; removed: number } {
  const old = before.split('\n');
  const young = after.split('\n');
  const counts = new Map<string, number>();
  for (const line of old) counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const line of young) counts.set(line, (counts.get(line) ?? 0) - 1);
  const differences = [...counts.values()];
  return {
    added: sum(differences.filter((count) => count < 0).map(Math.abs)),
    removed: sum(differences.filter((count) => count > 0)),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
