import { orOf, typesInWords } from '@tags/drift/terms'
import { fingerprintOf } from '../diff/fingerprint.ts'
import { follow, nameOf, originOf, textOf } from '../diff/wire/canonical/node.ts'
import { essenceOf } from '../diff/wire/essence.ts'
import type { Traced } from '../diff/wire/findings.ts'
import type { Side } from '../diff/wire/sides.ts'
import { find, tokensOf } from '../lib/pointer.ts'
import { list, object } from '../redocly/context.ts'
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
  ServerList: (servers) => orOf(list(servers).map(urlOf)),
}

function urlOf(server: unknown): string {
  return String(object(server).url)
}

/** Describes the value of a side in short; different values at a place have different descriptions. */
export function wordsOf(
  { change, reached }: Traced,
  side: 'base' | 'revision',
  { canonical: { document }, parsed }: Side,
): string {
  const { kind, property, typeName } = change
  const value = change[side]?.value
  if (kind === 'modified') {
    if (property === 'type' && value !== undefined) return typesInWords(new Set(typesIn(value)))
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
  }
  const isMissing = kind === (side === 'base' ? 'added' : 'removed')
  const noun = nouns[typeName]
  if (isMissing && typeName !== 'ServerList') return 'nothing'
  if (typeof noun === 'string') return noun
  if (typeName === 'Server') {
    // A canonical document has numbers for the names of variables.
    const at = originOf(document, change[side]?.pointer ?? '#')
    return urlOf(find(parsed.document, tokensOf(at)) ?? value)
  }
  const [holder, key = ''] = reached?.way.slice(-2) ?? []
  if (noun) return noun(isMissing ? document.servers : value, nameOf(key))
  const type = usualType(value)
  if (type !== 'any type' && (holder === 'properties' || key === 'items')) return type
  const essence = essenceOf(document, follow(document, { node: value, at: '' }).node)
  if (textOf(essence) === '{}') return type
  const what = Array.isArray(essence) ? `${essence.length} alternatives` : usualType(essence)
  return `${what} ${fingerprintOf([textOf(essence)]).slice(0, 8)}`
}
