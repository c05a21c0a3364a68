import { isTyped, lostKeywords } from '../generate/explicit.ts'
import type { Context, Json, Location, Resolve } from './context.ts'
import { partsOf, schemasOf } from './parts.ts'
import { compositions, isMarked, property, read, type Schema } from './schema.ts'

/**
 * Requires that a schema that limits its values names their type, which is `unknown` in TypeScript otherwise, and that
 * requests or responses have the value.
 */
export function type() {
  return {
    Root(root: Json, { location, report, resolve }: Context) {
      const check = (schema: Json, at: Location): void => {
        const message = faultOf(schema, resolve)
        if (message) report({ message, location: at })
        checkParts(schema, at, read(schema, resolve))
      }
      // The schemas of a composition may leave the type of a value, and of its properties, to each other.
      const checkParts = (schema: Json, at: Location, all: Schema): void => {
        for (const [path, part] of partsOf(schema)) {
          const [keyword = '', name = ''] = path
          const isSame = compositions.includes(`${keyword}`)
          const isElsewhere =
            keyword === 'properties' &&
            !isTyped(part) &&
            property(all, `${name}`, resolve).some(isTyped)
          if (isSame) checkParts(part, at.child(path), [...all, ...read(part, resolve)])
          else if (isElsewhere) checkParts(part, at.child(path), read(part, resolve))
          else if (!without.test(`${keyword}`)) check(part, at.child(path))
        }
      }
      for (const [path, schema] of schemasOf(root)) check(schema, location.child(path))
    },
  }
}

/** Keywords whose schemas have no part in a type. */
const without = /^(contains|dependentSchemas|else|if|not|propertyNames|then)$/

const marks = ['readOnly', 'writeOnly'] as const

function faultOf(schema: Json, resolve: Resolve): string | undefined {
  const isMarkedHere = schema.readOnly === true || schema.writeOnly === true
  if (isMarkedHere && marks.every((mark) => isMarked(read(schema, resolve), mark))) {
    return 'Neither requests, by `readOnly`, nor responses, by `writeOnly`, have this value. Remove one of the two.'
  }
  const lost = lostKeywords(schema, resolve)
  if (lost.length) {
    const keywords = lost.map((key) => `\`${key}\``).join(', ')
    return `The type of this schema is \`unknown\`, in spite of ${keywords}. Add a \`type\`.`
  }
  if ('items' in schema) return undefined
  if (schema.type === 'array' && !('prefixItems' in schema) && !('$ref' in schema)) {
    return 'The type of the items of this list is `unknown`. Add `items`.'
  }
  if (!Array.isArray(schema.prefixItems)) return undefined
  return 'The list may have further items of any type, so its items are `unknown`. Add `items`.'
}
