/**
 * Below which name another one belongs: the nearest of those that stand above it in the full order and are there; null
 * where it comes first. So it gets the same place whichever of the others came before it.
 *
 * @example neighbourAbove(['a', 'b', 'c'], 'c', ['a']) // 'a'
 */
export const neighbourAbove = (
  order: readonly string[],
  name: string,
  present: readonly string[],
): string | null =>
  order.slice(0, Math.max(order.indexOf(name), 0)).findLast((above) => present.includes(above)) ?? null;
