const byCodeUnit = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const ignoringCase = (one: string, other: string): number =>
  byCodeUnit(one.toLowerCase(), other.toLowerCase());

/**
 * Where a key belongs among others: at its place when they are sorted, by code units or ignoring case, else at the end.
 */
export function placeOf(key: string, keys: readonly string[]): number {
  const order = orderOf(keys);
  if (!order) return keys.length;
  const place = keys.findIndex((other) => order(key, other) < 0);
  return place < 0 ? keys.length : place;
}

export const isSorted = (keys: readonly string[]): boolean => orderOf(keys) !== undefined;

function orderOf(keys: readonly string[]): ((one: string, other: string) => number) | undefined {
  return [byCodeUnit, ignoringCase].find((order) =>
    keys.every((key, index) => index === 0 || order(keys[index - 1] ?? '', key) <= 0),
  );
}
