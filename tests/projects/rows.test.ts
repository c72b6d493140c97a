import { expect, it } from 'vitest';
import { rows, rowsOfDay, type Row } from './support/rows.ts';

const pairs = (row: Row): string[] => {
  const { layout, database, cache } = row;
  return [`${layout} ${database}`, `${layout} ${cache}`, `${database} ${cache}`];
};
const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort();

it('has every combination once, and every content in every layout', () => {
  expect(distinct(rows.map(({ layout, database, cache }) => `${layout} ${database} ${cache}`))).toHaveLength(
    12,
  );
  expect(distinct(rows.map(({ layout, content }) => `${layout} ${content}`))).toHaveLength(12);
});

it.each([0, 1, 2, 3, 4, 5])('meets every pair in the three days from day %i', (day) => {
  const sample = [0, 1, 2].flatMap((later) => rowsOfDay(day + later));

  expect(distinct(sample.flatMap(pairs))).toEqual(distinct(rows.flatMap(pairs)));
});

it('meets every row in six days', () => {
  expect(new Set([0, 1, 2, 3, 4, 5].flatMap(rowsOfDay)).size).toBe(rows.length);
});
