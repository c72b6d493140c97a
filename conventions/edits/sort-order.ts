import { firstAbove } from '../syntax/first-above.ts';
import { put } from '../syntax/put.ts';

type Order = (one: string, other: string) => number;

const byCodeUnit: Order = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

const ignoringCase: Order = (one, other) => byCodeUnit(one.toLowerCase(), other.toLowerCase());

/** How keys are sorted, by code units or ignoring case; `undefined` where they are not. */
const orderOf = (keys: readonly string[]): Order | undefined =>
  [byCodeUnit, ignoringCase].find((order) =>
    keys.every((key, index) => index === 0 || order(keys[index - 1] ?? '', key) <= 0),
  );

export const isSorted = (keys: readonly string[]): boolean => orderOf(keys) !== undefined;

/**
 * Index → what comes to stand there among keys that are already there: each at its place where those are sorted, else all
 * of it at the end. What comes to stand at one place is sorted among itself.
 */
export function placesOf<Value>(
  coming: readonly Value[],
  keyOf: (value: Value) => string,
  keys: readonly string[],
): ReadonlyMap<number, readonly Value[]> {
  const order = orderOf(keys);
  if (!order) return new Map(coming.length > 0 ? [[keys.length, coming]] : []);
  const placeOf = (key: string): number => firstAbove(keys, (other) => order(key, other) < 0);
  const places = new Map<number, Value[]>();
  for (const value of [...coming].sort((one, other) => order(keyOf(one), keyOf(other))))
    put(places, placeOf(keyOf(value)), value);
  return places;
}
