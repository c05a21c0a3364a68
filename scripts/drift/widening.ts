import type { Drift } from '@tags/drift'
import { limitsOf, plain, takes, typeOf, typesInWords, valuesInWords } from '@tags/drift/terms'
import type { OperationLabel } from '../diff/report.ts'
import { keyOf } from '../diff/wire/canonical/node.ts'
import type { Traced } from '../diff/wire/findings.ts'
import type { Side } from '../diff/wire/sides.ts'
import { without } from '../lib/list.ts'
import { find, tokensOf } from '../lib/pointer.ts'
import { list, object } from '../redocly/context.ts'
import { nodeAt, type PathNode } from './path.ts'
import { typesIn, usualType } from './type.ts'

/** The parts of a difference, as seen from our spec. */
export interface Seen extends Traced {
  reached: NonNullable<Traced['reached']>
  label: OperationLabel
  ours: Side
}

/** A drift without its operation. */
export type Terms = Omit<Drift, 'fingerprint' | 'operation'>

/** Lists the values that a response schema allows beyond our spec. */
export function widenings(seen: Seen, way: string[], place: string): Terms[] {
  const { change, reached, ours, finding } = seen
  const keyword = change.property ?? ''
  const at = (...more: string[]) => nodeAt(ours.canonical, reached.operation, [...way, ...more])
  const { pointer } = at(keyword)
  if (keyword === 'type') return typeTerms(change, pointer, place)
  if (keyword === 'enum') {
    const values = find(ours.parsed.document, tokensOf(pointer))
    return valueTerms(change, { values, schema: at().node }, pointer, place)
  }
  if (keyword === 'required') {
    return without(list(change.base?.value), list(change.revision?.value)).map((name) => ({
      rule: 'missing-property',
      place: `${place}.${plain(String(name))}`,
      pointer,
      expected: typeWords(at('properties', keyOf(String(name))).node),
      found: 'nothing',
    }))
  }
  const schema = find(ours.parsed.document, tokensOf(pointer).slice(0, -1))
  const limits = finding.wire === 'major' ? limitsOf(object(schema)) : []
  return limits
    .filter(({ keyword }) => pointer.endsWith(`/${keyword}`))
    .map(({ expected, found }) => ({ rule: 'outside-limit', place, pointer, expected, found }))
}

/** Describes a header that is no longer required. */
export const missingHeader = ({ node, pointer }: PathNode, place: string): Terms => ({
  rule: 'missing-header',
  place,
  pointer,
  expected: typeWords(object(node).schema),
  found: 'nothing',
})

const typeWords = (schema: unknown): string => typesInWords(new Set(typesIn(object(schema).type)))

function typeTerms({ base, revision }: Traced['change'], at: string, place: string): Terms[] {
  const [before, after] = [new Set(typesIn(base?.value)), typesIn(revision?.value)]
  if (before.size === 0) return []
  const pointer = at.replace(/\/(anyOf|oneOf)\/\d+\/type$/, '/$1')
  const expected = typesInWords(before)
  return after
    .filter((found) => !takes(before, found))
    .map((found) => ({ rule: 'wrong-type', place, pointer, expected, found }))
}

function valueTerms(
  { base, revision }: Traced['change'],
  ours: { values: unknown; schema: unknown },
  pointer: string,
  place: string,
): Terms[] {
  if (base?.value === undefined) return []
  // Null is reported with the type.
  const gained = without(list(revision?.value), list(base.value)).filter((value) => value !== null)
  if (gained.length === 0 && revision?.value !== undefined) return []
  const found = `another ${gained.length ? typeOf(gained[0]) : usualType(ours.schema)}`
  const expected = valuesInWords([ours.values].flat())
  return [{ rule: 'undocumented-value', place, pointer, expected, found }]
}
