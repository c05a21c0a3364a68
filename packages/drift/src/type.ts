/** A type of JSON Schema. */
export type JsonType = 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object' | 'null'

/** All types, in the order in which messages list them. */
export const jsonTypes: readonly JsonType[] = [
  'string',
  'integer',
  'number',
  'boolean',
  'array',
  'object',
  'null',
]

/** Returns the JSON type of a value. */
export function typeOf(value: unknown): JsonType {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (Number.isInteger(value)) return 'integer'
  return typeof value as JsonType
}

/** Checks whether `types` allow a value of the type `found`; `undefined` allows every type. */
export const takes = (types: ReadonlySet<JsonType> | undefined, found: JsonType): boolean =>
  !types || types.has(found) || (found === 'integer' && types.has('number'))
