/** Returns the items of one list that the other does not have. */
export const without = <Item>(one: readonly Item[], other: readonly Item[]): Item[] =>
  one.filter((item) => !other.includes(item))
