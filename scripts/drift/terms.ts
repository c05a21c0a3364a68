import { type Drift, driftOf } from '@tags/drift'
import { orOf, plain } from '@tags/drift/terms'
import { nameOf } from '../diff/wire/canonical/node.ts'
import { placeOf } from '../diff/wire/place.ts'
import { find, step, tokensOf } from '../lib/pointer.ts'
import { isObject, object } from '../redocly/context.ts'
import { nodeAt, nodesAlong, type PathNode } from './path.ts'
import { usualType } from './type.ts'
import { missingHeader, type Seen, type Terms, widenings } from './widening.ts'

/** Converts a difference to drifts as the checker of traffic reports them, if traffic can show it. */
export function termsOf(seen: Seen): Drift[] {
  const { method, path } = seen.label
  const isOperation = seen.change.kind === 'added' && seen.reached.way.length === 0
  const terms = isOperation ? [operationTerms(seen)] : answerTerms(seen)
  return terms.map((one) => driftOf({ ...one, operation: `${method} ${path}` }))
}

function operationTerms({ ours, reached, label }: Seen): Terms {
  const path = reached.operation.slice(0, reached.operation.lastIndexOf('/'))
  const item = nodeAt(ours.canonical, path, [])
  const rule = 'undocumented-operation'
  if (!isObject(item.node)) {
    const [expected, found] = ['a documented path', 'another path']
    return { rule, place: '', pointer: '#/paths', expected, found }
  }
  const methods = Object.entries(item.node).filter(([, operation]) => isObject(operation))
  return {
    rule,
    place: '',
    pointer: `${item.pointer}${step(label.method.toLowerCase())}`,
    expected: orOf(methods.map(([method]) => method.toUpperCase())),
    found: label.method,
  }
}

function answerTerms(seen: Seen): Terms[] {
  const { change, reached, label, ours } = seen
  const way = nodeWay(seen)
  if (way[0] !== 'responses') return []
  const words = way.map((key, index) =>
    way[index - 1] === 'properties' ? plain(nameOf(key)) : key,
  )
  const place = withLowerHeader(placeOf(words, label.path))
  if (change.kind === 'added') return more(seen, way, place)
  if (change.kind === 'removed') return []
  if (way.at(-2) !== 'headers') return widenings(seen, way, place)
  const header = nodeAt(ours.canonical, reached.operation, way)
  const isLost = change.property === 'required' && !change.revision?.value
  return isLost ? [missingHeader(header, place)] : []
}

/** Converts `200 header X-Plan` to `200 header x-plan`. */
export const withLowerHeader = (place: string): string =>
  place.replace(/(?<=^\w+ header )\S+/, (name) => name.toLowerCase())

/** Returns the path to the node whose key changed. */
export const nodeWay = ({ change, reached }: Pick<Seen, 'change' | 'reached'>): string[] =>
  reached.way.at(-1) === change.property ? reached.way.slice(0, -1) : reached.way

/** Describes an addition to responses: a status, a media type, a header or a property. */
function more({ change, reached, ours }: Seen, way: string[], place: string): Terms[] {
  const nodes = nodesAlong(ours.canonical, reached.operation, way)
  const [holder, list] = nodes.slice(-3) as [PathNode, PathNode]
  const siblings = Object.keys(object(list.node)).map(nameOf)
  const [part, key = ''] = way.slice(-2)
  const name = nameOf(key)
  const isWhole = way.length === 4
  if (part === 'responses' && /^\d{3}$/.test(name)) {
    const pointer = `${holder.pointer}/responses/${name}`
    const expected = orOf(siblings)
    return [{ rule: 'undocumented-status', place, pointer, expected, found: name }]
  }
  if (part === 'content' && isWhole) {
    const found = (name.split(';')[0] ?? '').trim().toLowerCase()
    const pointer = `${holder.pointer}/content${step(found)}`
    const expected = orOf(siblings) || 'no body'
    return [{ rule: 'undocumented-content-type', place, pointer, expected, found }]
  }
  if (part === 'headers' && isWhole) {
    const pointer = `${holder.pointer}/headers${step(name.toLowerCase())}`
    const [expected, found] = ['no such header', 'a header']
    return [{ rule: 'undocumented-header', place, pointer, expected, found }]
  }
  // An additional property conforms to an object without declared properties, or with `additionalProperties`.
  const schema = object(find(ours.parsed.document, tokensOf(holder.pointer)))
  if (part !== 'properties' || siblings.length === 0 || schema.additionalProperties) return []
  const pointer = `${holder.pointer}/properties${step(plain(name))}`
  const [expected, found] = ['no such property', usualType(change.revision?.value)]
  return [{ rule: 'undocumented-property', place, pointer, expected, found }]
}
