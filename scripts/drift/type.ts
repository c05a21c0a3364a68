import { type JsonType, jsonTypes } from '@tags/drift/terms'
import { object } from '../redocly/context.ts'

/** Lists the types in the value of the keyword `type`. */
export const typesIn = (type: unknown): JsonType[] =>
  [type].flat().filter((one): one is JsonType => jsonTypes.includes(one as JsonType))

/** Guesses the usual type of the values of a schema. */
export function usualType(schema: unknown): string {
  const { type, properties, items } = object(schema)
  const types = typesIn(type)
  const first = types.find((one) => one !== 'null') ?? types[0]
  if (first) return first
  if (items !== undefined) return 'array'
  return Object.keys(object(properties)).length ? 'object' : 'any type'
}
