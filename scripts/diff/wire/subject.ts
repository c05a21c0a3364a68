import { find, tokensOf } from '../../lib/pointer.ts'
import { type Json, list, object } from '../../redocly/context.ts'
import type { Subject } from '../report.ts'
import { nameOf } from './canonical/node.ts'
import { nodeOf, placeOf, pointerIn } from './origin.ts'
import type { Change } from './redocly.ts'
import type { Both } from './sides.ts'

/** Redocly's types of the parts that have a name, or exist once in their parent. */
export const subjectTypes: Record<string, Subject['type']> = {
  AuthorizationCode: 'flow',
  Callback: 'operation',
  ClientCredentials: 'flow',
  Discriminator: 'discriminator',
  Encoding: 'encoding',
  Header: 'header',
  ImplicitFlow: 'flow',
  MediaType: 'media type',
  Operation: 'operation',
  Parameter: 'parameter',
  PasswordFlow: 'flow',
  PathItem: 'operation',
  RequestBody: 'request body',
  Response: 'response',
  SecurityRequirement: 'security requirement',
  SecurityScheme: 'security scheme',
  Server: 'server',
  ServerVariable: 'server variable',
  Tag: 'tag',
  XMethod: 'unified method',
  XRateLimit: 'rate limit',
}

/** Schemas, and their parts that belong to the schema. */
const inSchema = /^(Schema|AnyOf|AllOf|DependentRequired|SchemaProperties)$/

/** Checks that a property or parameter that was added or removed is required. */
export function isRequired(change: Change, both: Both): boolean {
  const [side, pointer] = placeOf(change)
  const { document } = both[side].canonical
  if (change.typeName === 'Parameter' || change.typeName === 'RequestBody') {
    return object(find(document, tokensOf(pointer))).required === true
  }
  if (change.typeName !== 'Schema') return false
  const tokens = tokensOf(pointer)
  const { required } = object(find(document, tokens.slice(0, -2)))
  return list(required).includes(nameOf(tokens.at(-1) ?? ''))
}

/** Names the part that has a keyword, or that was added or removed as a whole. */
export function subjectOf(change: Change, way: string[], both: Both): Subject {
  const { typeName, property } = change
  const node = way.at(-1) === property ? way.slice(0, -1) : way
  const key = nameOf(node.at(-1) ?? '')
  if (inSchema.test(typeName)) {
    if (/^(properties|patternProperties)$/.test(node.at(-2) ?? '')) {
      return { type: 'property', name: key }
    }
    const [part, name = ''] = node
    if (part === 'parameters' && node.length === 3) return parameter(nameOf(name), change, both)
    return { type: 'schema' }
  }
  const type = subjectTypes[typeName]
  if (type === 'parameter') return parameter(key, change, both)
  if (type === 'discriminator') return { type, ...discriminatorName(change, both) }
  if (type === undefined) return { type: 'document' }
  const source = object(nodeOf(change, both))
  const name = {
    server: () => source.url,
    tag: () => source.name,
    'security requirement': () => schemesOf(source),
    'security scheme': () => tokensOf(pointerIn(change, both))[2],
    'server variable': () => {
      const tokens = tokensOf(pointerIn(change, both))
      return tokens[tokens.lastIndexOf('variables') + 1]
    },
    operation: () => undefined,
    'request body': () => undefined,
    'rate limit': () => undefined,
  }[type as string]
  const found = name ? name() : key
  return { type, ...(found !== undefined && { name: String(found) }) }
}

/** Names a parameter, whose canonical name is its position if it stands in the path. */
function parameter(key: string, change: Change, both: Both): Subject {
  const { name } = object(nodeOf(change, both))
  const [place, ...rest] = key.split(' ')
  if (typeof name === 'string' && change.typeName === 'Parameter')
    return { type: 'parameter', name }
  return { type: 'parameter', ...(place !== 'path' && { name: rest.join(' ') }) }
}

export const schemesOf = (requirement: Json): string =>
  Object.keys(requirement).sort().join(' and ') || 'no credential'

export function discriminatorName(change: Change, both: Both): { name?: string } {
  const pointer = pointerIn(change, both).replace(/\/(mapping|propertyName)$/, '')
  const side = both[placeOf(change)[0]]
  const { propertyName } = object(find(side.parsed.document, tokensOf(pointer)))
  return typeof propertyName === 'string' ? { name: propertyName } : {}
}
