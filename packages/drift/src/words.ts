/** A type of JSON Schema. */
export type JsonType = 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object' | 'null'

/** All of them, as an expectation lists them. */
export const jsonTypes: readonly JsonType[] = [
  'string',
  'integer',
  'number',
  'boolean',
  'array',
  'object',
  'null',
]

/** The JSON type of a value. */
export function typeOf(value: unknown): JsonType {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (Number.isInteger(value)) return 'integer'
  return typeof value as JsonType
}

/** Whether a value of the type `found` is one of `types`, of which `undefined` are all. */
export const takes = (types: ReadonlySet<JsonType> | undefined, found: JsonType): boolean =>
  !types || types.has(found) || (found === 'integer' && types.has('number'))

/** `types` in words: `string or null`. */
export function typesInWords(types: ReadonlySet<JsonType> | undefined): string {
  if (!types?.size) return 'any type'
  return orOf(
    jsonTypes.filter((type) => types.has(type) && (type !== 'integer' || !types.has('number'))),
  )
}

/** `a, b or c` */
export const orOf = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : (words[0] ?? '')

/** Values that the spec lists: `"open" or "closed"`, and of many the first five. */
export function valuesInWords(values: readonly unknown[]): string {
  const words = values.map((value) => JSON.stringify(value))
  if (words.length <= 6) return orOf(words)
  return `${words.slice(0, 5).join(', ')} and ${words.length - 5} more`
}

/** A name that traffic brought; one that is no plain word, or has four digits, may be a value and is not told. */
export const plain = (name: string): string =>
  /^(?!(\D*\d){4})[\w$-]{1,64}$/.test(name) ? name : '{…}'
