import { judgeBody } from './body.ts'
import { type HeaderValues, isElsewhere, isGeneral } from './header.ts'
import { faulter, judge, type Report } from './judge.ts'
import { typesOf } from './schema.ts'
import { meaningOf, schemaAt } from './text.ts'
import { child, decoded, entries, fieldsOf, follow, type Node, part } from './tree.ts'
import { plain, typesInWords } from './words.ts'

/** What was asked of an operation. */
export interface Asked {
  root: Node
  item: Node
  operation: Node
  /** What stands in the path for its parameters. */
  values: Readonly<Record<string, string>>
  search: URLSearchParams
  headers: HeaderValues
  body: string | undefined
}

/** Parameters by where they are and what they are called: `query limit`. */
type Parameters = ReadonlyMap<string, Node>

/** Holds what was asked of an operation to what it takes. */
export function judgeRequest(asked: Asked, report: Report): void {
  const fault = faulter(report)
  const { item, operation, headers, body } = asked
  const given = textsOf(asked)
  const parameters = parametersOf(item, operation)
  const objects = [...parameters.values()].filter((node) => typesOf(schemaAt(node))?.has('object'))
  for (const [key, node] of parameters) {
    const texts = given.get(key)
    const known = texts && meaningOf(node, texts, 'request')
    if (known) judge(schemaAt(node), known.value, placeOf(key), 'request', report)
    if (texts || fieldsOf(node).required !== true || objects.includes(node)) continue
    const types = typesInWords(typesOf(schemaAt(node)))
    fault('missing-parameter', placeOf(key), node.pointer, types, 'nothing')
  }
  const credentials = credentialsOf(asked.root)
  for (const key of given.keys()) {
    const [location, name] = split(key)
    const isQuery = location === 'query' && !objects.some((node) => isPartOf(node, name))
    const isHeader = location === 'header' && name.startsWith('x-') && !isGeneral(name)
    if (!isQuery && !isHeader) continue
    if (parameters.has(key) || credentials.has(key)) continue
    const pointer = `${operation.pointer}/parameters`
    fault('undocumented-parameter', placeOf(key), pointer, 'no such parameter', location)
  }
  const owner = part(operation, 'requestBody')
  if (body === undefined || (body === '' && fieldsOf(owner).required !== true)) return
  const whole = { text: body, type: headers.get('content-type') }
  judgeBody(owner, `${operation.pointer}/requestBody`, whole, 'body', 'request', report)
}

function placeOf(key: string): string {
  const [location, name] = split(key)
  return `${location}.${plain(name)}`
}

function split(key: string): [location: string, name: string] {
  const [location = ''] = key.split(' ', 1)
  return [location, key.slice(location.length + 1)]
}

/** The parameters of an operation and of its path. */
function parametersOf(item: Node, operation: Node): Parameters {
  const parameters = [item, operation].flatMap((owner) => entries(child(owner, 'parameters')))
  return new Map(
    parameters.flatMap(([, given]) => {
      const node = follow(given)
      const { in: location, name } = fieldsOf(node)
      const key = keyOf(String(location), String(name))
      return node && !(location === 'header' && isElsewhere(String(name).toLowerCase()))
        ? [[key, node]]
        : []
    }),
  )
}

const keyOf = (location: string, name: string): string =>
  `${location} ${location === 'header' ? name.toLowerCase() : name}`

/** What was given for parameters, by the same keys. */
function textsOf({ values, search, headers }: Asked): Map<string, string[]> {
  const texts = new Map<string, string[]>()
  const add = (location: string, name: string, text: string) => {
    const key = `${location} ${name}`
    texts.set(key, [...(texts.get(key) ?? []), text])
  }
  for (const [name, text] of Object.entries(values)) add('path', name, text)
  for (const [name, text] of search) add('query', name, text)
  for (const [name, text] of headers) add('header', name, text)
  for (const cookie of headers.get('cookie')?.split(';') ?? []) {
    const [name = '', ...text] = cookie.trim().split('=')
    add('cookie', name, decoded(text.join('=')))
  }
  return texts
}

/** Where the spec's security schemes have their keys. */
function credentialsOf(root: Node): Set<string> {
  const schemes = entries(child(child(root, 'components'), 'securitySchemes'))
  return new Set(
    schemes.map(([, scheme]) => {
      const { in: location, name } = fieldsOf(follow(scheme))
      return keyOf(String(location), String(name))
    }),
  )
}

/** Whether a query parameter may be a part of what stands for an object: `filter[name]`, `name`. */
function isPartOf(node: Node, name: string): boolean {
  const { name: whole, style } = fieldsOf(node)
  if (style === 'deepObject') return name.startsWith(`${whole}[`)
  const properties = part(follow(schemaAt(node)), 'properties')
  return !properties || Object.hasOwn(fieldsOf(properties), name)
}
