import { isObject, type Json, list, object } from '../../redocly/context.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { follow, isExtension, sourceOf, textOf } from './canonical/node.ts'
import { componentOf } from './canonical/pair.ts'

/**
 * Reduces schemas to their constraints, independent of order and names; `digests` caches referenced
 * schemas.
 */
export function essenceOf(
  document: Json,
  value: unknown,
  digests = new Map<unknown, string>(),
): unknown {
  const inside = (child: unknown) => essenceOf(document, child, digests)
  if (Array.isArray(value)) {
    return value.map(inside).sort((one, other) => (textOf(one) < textOf(other) ? -1 : 1))
  }
  if (!isObject(value)) return value
  if (typeof value.$ref === 'string') {
    const { node } = follow(document, { node: value, at: '' })
    if (!digests.has(node)) {
      digests.set(node, 'itself')
      digests.set(node, fingerprintOf([inside(node)].map(textOf)))
    }
    return digests.get(node)
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, child]) => !isIgnored(key) && !(key === 'properties' && isEmpty(child)))
      .map(([key, child]) => [
        key,
        inside(key === 'discriminator' ? withoutNames(document, value) : child),
      ]),
  )
}

/** Writes the discriminator of a schema with the alternatives that its values select, in place of their names. */
function withoutNames(document: Json, { discriminator, anyOf }: Json): Json {
  const { 'x-values': text, ...rest } = object(discriminator)
  const values = Object.entries(JSON.parse(String(text ?? '{}')) as Record<string, string>)
  const names = new Set(values.map(([, name]) => name))
  const nameIn = (node: unknown) =>
    componentOf(sourceOf(follow(document, { node, at: '' }).node) ?? '')
  // The only alternative is merged with the schema.
  const members = anyOf
    ? new Map(list(anyOf).map((node) => [nameIn(node), node]))
    : new Map([...names].map((name) => [name, names.size > 1 ? name : 'itself']))
  return { ...rest, values: values.map(([value, name]) => [value, members.get(name) ?? name]) }
}

const isEmpty = (child: unknown): boolean => Object.keys(object(child)).length === 0

/** Keys without constraints; no property in a canonical document has such a name. */
const annotations = new Set(
  'title description example examples externalDocs default deprecated $comment x-name'.split(' '),
)

const isIgnored = (key: string): boolean => annotations.has(key) || isExtension(key)
