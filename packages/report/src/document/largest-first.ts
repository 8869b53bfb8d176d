/** Those with a number, the largest first; equal ones keep their order. */
export function largestFirst<Item>(
  items: readonly Item[],
  numberOf: (item: Item) => number | string | null,
): readonly (readonly [item: Item, value: number])[] {
  return items
    .flatMap((item): (readonly [Item, number])[] => {
      const value = numberOf(item);
      return typeof value === 'number' ? [[item, value]] : [];
    })
    .toSorted(([, left], [, right]) => right - left);
}
