import { orOf, typesInWords } from '@tags/drift/terms'
import { fingerprintOf } from '../diff/fingerprint.ts'
import type { Canonical } from '../diff/wire/canonical/document.ts'
import { follow, nameOf, originOf, textOf } from '../diff/wire/canonical/node.ts'
import { essenceOf } from '../diff/wire/essence.ts'
import type { Traced } from '../diff/wire/findings.ts'
import { nodeIn } from '../diff/wire/origin.ts'
import type { Side } from '../diff/wire/sides.ts'
import { find, tokensOf } from '../lib/pointer.ts'
import { type Json, list, object } from '../redocly/context.ts'
import { nodeAt } from './path.ts'
import { typesIn, usualType } from './type.ts'

/** Nouns for the parts of a document that have no name; schemas are described by their type. */
const nouns: Record<string, string | ((value: unknown, name: string) => string)> = {
  Header: 'a header',
  MediaType: (_, name) => name,
  Operation: 'an operation',
  Parameter: 'a parameter',
  PathItem: 'an operation',
  RequestBody: (body) => orOf(Object.keys(object(object(body).content)).map(nameOf)) || 'a body',
  Response: 'a response',
  SecurityRequirement: (schemes) =>
    Object.keys(object(schemes)).map(nameOf).sort().join(' and ') || 'no credential',
  Server: urlOf,
}

function urlOf(server: unknown): string {
  return String(object(server).url)
}

/** Describes the value of a side in short; different values at a place have different descriptions. */
export function wordsOf(
  { change, reached }: Traced,
  side: 'base' | 'revision',
  { canonical, parsed }: Side,
): string {
  const { document } = canonical
  const { kind, property, typeName } = change
  if (isReplaced(change)) return replacedWords({ change, reached }, side, canonical)
  const { pointer, value: given } = change[side] ?? {}
  if (kind === 'modified') {
    if (property === 'type' && given !== undefined) return typesInWords(new Set(typesIn(given)))
    return typeof given === 'string' ? given : (JSON.stringify(given) ?? 'nothing')
  }
  // What came or went is whole in the canonical document alone.
  const value = pointer === undefined ? given : nodeIn(document, pointer)
  const isMissing = kind === (side === 'base' ? 'added' : 'removed')
  const noun = nouns[typeName]
  if (isMissing) return 'nothing'
  if (typeof noun === 'string') return noun
  if (typeName === 'Server') {
    // A canonical document has numbers for the names of variables.
    const at = originOf(document, change[side]?.pointer ?? '#')
    return urlOf(find(parsed.document, tokensOf(at)) ?? value)
  }
  const [holder, key = ''] = reached?.way.slice(-2) ?? []
  if (noun) return noun(value, nameOf(key))
  if (holder === 'properties' || key === 'items') return propertyWords(document, value)
  return schemaWords(document, value)
}

/** Describes the schema of a property by its type, if it has one. */
export function propertyWords(document: Json, value: unknown): string {
  const type = usualType(value)
  return type === 'any type' ? schemaWords(document, value) : type
}

/** Describes a schema, or a list of alternatives, with a digest of its constraints. */
function schemaWords(document: Json, value: unknown): string {
  const essence = essenceOf(document, follow(document, { node: value, at: '' }).node)
  if (textOf(essence) === '{}') return usualType(value)
  const what = Array.isArray(essence) ? `${essence.length} alternatives` : usualType(essence)
  return `${what} ${fingerprintOf([textOf(essence)]).slice(0, 8)}`
}

/** Checks that one side has alternatives where the other has a single schema. */
export const isReplaced = ({ single, type }: Traced['change']): boolean =>
  single !== undefined || type !== undefined

/** Describes what a side has where the other has alternatives, or a single schema. */
function replacedWords(
  { change, reached }: Pick<Traced, 'change' | 'reached'>,
  side: 'base' | 'revision',
  canonical: Canonical,
): string {
  const { single, type, kind, path } = change
  const { operation, way } = reached ?? { operation: '#', way: tokensOf(path) }
  if (!single && kind === (side === 'base' ? 'added' : 'removed')) {
    return typesInWords(new Set(typesIn(type)))
  }
  const { node } = nodeAt(canonical, operation, single ? way.slice(0, -1) : way)
  const members = list(node)
  return schemaWords(canonical.document, members.length === 1 ? members[0] : members)
}
