/** Returns the items of one list that the other does not have. */
export const without = <Item>(one: readonly Item[], other: readonly Item[]): Item[] =>
  one.filter((item) => !other.includes(item))

/** Returns the value of a key, which `create` computes the first time. */
export function remembered<Key, Value>(
  values: Map<Key, Value>,
  key: Key,
  create: () => Value,
): Value {
  const found = values.get(key)
  if (found !== undefined) return found
  const value = create()
  values.set(key, value)
  return value
}
