import { expect, it } from 'vitest';
import { matchingQuery, pageQuery, printListState, readListState } from '@/lists/list-state';
import { thingRecord } from '../support/every-type';

const read = (address: string) => readListState(new URLSearchParams(address), thingRecord.fields);

it.each([
  '',
  'search=late&status=draft&status=sent&sort=dueOn&limit=50&after=one&after=two',
  'country=DE&costFrom=1.50&lastsTo=5400&labels=late&labels=from+A+to+Z',
  'countFrom=1&countTo=9&isOpen=true&dueOnFrom=2026-05-24',
])('says the same view in the same address: "%s"', (address) => {
  expect(printListState(read(address))).toBe(address);
});

it.each([
  ['a parameter that the API does not have', 'color=red'],
  ['a value that no enum has', 'status=lost'],
  ['a column that has no order', 'sort=data'],
  ['a secret', 'sort=secret&secret=1'],
  ['a page that is too long', 'limit=1000'],
  ['what is no day', 'dueOnFrom=tomorrow'],
])('leaves out %s', (_, address) => {
  expect(printListState(read(address))).toBe('');
});

it('asks for the page after the last cursor, and exports without any', () => {
  const state = read('status=draft&after=one&after=two');
  expect(pageQuery(state)).toEqual({
    status: ['draft'],
    sort: '-createdAt',
    limit: 20,
    total: 'true',
    cursor: 'two',
  });
  expect(matchingQuery(state)).toEqual({ status: ['draft'], sort: '-createdAt' });
});
