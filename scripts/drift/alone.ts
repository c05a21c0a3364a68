import { fingerprintOf } from '../diff/fingerprint.ts'
import { nameOf } from '../diff/wire/canonical/node.ts'
import type { Traced } from '../diff/wire/findings.ts'
import { placeOf } from '../diff/wire/place.ts'
import { isSent } from '../diff/wire/reach.ts'
import type { Side } from '../diff/wire/sides.ts'
import { find, tokensOf } from '../lib/pointer.ts'
import { type Json, list, object } from '../redocly/context.ts'
import type { Part } from './part.ts'
import { nodeAt, nodesAlong } from './path.ts'
import { propertyWords } from './wording.ts'

/** Lists the properties of a single schema that no alternative has, of those on the other side. */
export function propertiesAlone(
  { change: { single }, finding, reached }: Traced,
  base: Side,
  revision: Side,
): Part[] {
  if (!single || !reached || !finding.operation) return []
  const { operation, way } = reached
  const { path } = finding.operation
  const choice = way.slice(0, -1)
  const schema = choice.slice(0, -1)
  const membersOf = ({ canonical }: Side) => list(nodeAt(canonical, operation, choice).node)
  const [own, other] = single === 'base' ? [base, revision] : [revision, base]
  const { document } = own.canonical
  const known = namesIn(other.canonical.document, membersOf(other))
  const isRead = !isSent(reached)
  return membersOf(own).flatMap((member, index) =>
    Object.entries(object(followed(document, member).properties))
      .filter(([key]) => !known.has(key))
      .map(([key, property]): Part => {
        const name = nameOf(key)
        const common = {
          fingerprint: fingerprintOf([finding.fingerprint, single, name]),
          place: placeOf([...schema, 'properties', key], path),
        }
        const words = propertyWords(document, followed(document, property))
        const fact = { keyword: 'properties', subject: { type: 'property', name } } as const
        if (single === 'revision') {
          return {
            ...common,
            side: 'theirs',
            fact: { kind: 'added', ...fact },
            wire: 'minor',
            rule: 'added',
            expected: 'nothing',
            found: words,
            nodes: nodesAlong(base.canonical, operation, schema),
          }
        }
        const inside = [...choice, String(index), 'properties', key]
        return {
          ...common,
          side: 'ours',
          fact: { kind: 'removed', ...fact },
          wire: isRead ? 'major' : 'minor',
          rule: isRead ? 'property-removed' : 'removed',
          expected: words,
          found: 'nothing',
          nodes: nodesAlong(base.canonical, operation, inside),
        }
      }),
  )
}

/** Collects the keys of the properties of schemas, and of the alternatives inside them. */
function namesIn(document: Json, schemas: unknown[], passed = new Set<Json>()): Set<string> {
  const names = schemas.flatMap((schema) => {
    const node = followed(document, schema)
    if (passed.has(node)) return []
    passed.add(node)
    const inside = namesIn(document, [...list(node.anyOf), ...list(node.allOf)], passed)
    return [...Object.keys(object(node.properties)), ...inside]
  })
  return new Set(names)
}

/** Returns a schema of a canonical document, or the component to which it refers. */
function followed(document: Json, schema: unknown): Json {
  const { $ref } = object(schema)
  return object(typeof $ref === 'string' ? find(document, tokensOf($ref)) : schema)
}
