/** The index of the first item of a sorted list that is above something, or the length of the list. */
export function firstAbove<Item>(items: readonly Item[], isAbove: (item: Item) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAbove(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
