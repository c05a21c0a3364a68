import { type JsonType, jsonTypes } from './type.ts'

/** Formats types for a finding: `string or null`. */
export function typesInWords(types: ReadonlySet<JsonType> | undefined): string {
  if (!types?.size) return 'any type'
  return orOf(
    jsonTypes.filter((type) => types.has(type) && (type !== 'integer' || !types.has('number'))),
  )
}

/** Joins words into a list: `a, b or c`. */
export const orOf = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : (words[0] ?? '')

/** Formats the values that a spec lists: `"open" or "closed"`. Of more than six, shows the first five. */
export function valuesInWords(values: readonly unknown[]): string {
  const words = values.map((value) => JSON.stringify(value))
  if (words.length <= 6) return orOf(words)
  return `${words.slice(0, 5).join(', ')} and ${words.length - 5} more`
}

/**
 * Returns a name from traffic if it is a plain word with fewer than four digits, and `{…}` otherwise: such a
 * name may be a value, as in a map by id.
 */
export const plain = (name: string): string =>
  /^(?!(\D*\d){4})[\w$-]{1,64}$/.test(name) ? name : '{…}'
