import { checkBody } from './body.ts'
import { check, faultReporter, type Report } from './check.ts'
import { type HeaderValues, isDescribedElsewhere, isGeneral } from './header.ts'
import { parameterSchema, parseParameter } from './parameter.ts'
import { typesOf } from './schema.ts'
import { child, decoded, entries, fieldsOf, follow, type Node, resolvedChild } from './tree.ts'
import { plain, typesInWords } from './wording.ts'

/** A request to an operation. */
export interface OperationRequest {
  root: Node
  item: Node
  operation: Node
  /** The values of the path parameters. */
  values: Readonly<Record<string, string>>
  search: URLSearchParams
  headers: HeaderValues
  body: string | undefined
}

/** Parameters by location and name: `query limit`. */
type Parameters = ReadonlyMap<string, Node>

/** Checks a request against its operation. */
export function checkRequest(request: OperationRequest, report: Report): void {
  const reportFault = faultReporter(report)
  const { item, operation, headers, body } = request
  const sent = sentTexts(request)
  const parameters = parametersOf(item, operation)
  const objects = [...parameters.values()].filter((node) =>
    typesOf(parameterSchema(node))?.has('object'),
  )
  for (const [key, node] of parameters) {
    const texts = sent.get(key)
    const parsed = texts && parseParameter(node, texts, 'request')
    if (parsed) check(parameterSchema(node), parsed.value, placeOf(key), 'request', report)
    if (texts || fieldsOf(node).required !== true || objects.includes(node)) continue
    const types = typesInWords(typesOf(parameterSchema(node)))
    reportFault('missing-parameter', placeOf(key), node.pointer, types, 'nothing')
  }
  const credentials = credentialsOf(request.root)
  for (const key of sent.keys()) {
    const [location, name] = split(key)
    const isQuery = location === 'query' && !objects.some((node) => isPartOf(node, name))
    const isHeader = location === 'header' && name.startsWith('x-') && !isGeneral(name)
    if (!isQuery && !isHeader) continue
    if (parameters.has(key) || credentials.has(key)) continue
    const pointer = `${operation.pointer}/parameters`
    reportFault('undocumented-parameter', placeOf(key), pointer, 'no such parameter', location)
  }
  const owner = resolvedChild(operation, 'requestBody')
  if (body === undefined || (body === '' && fieldsOf(owner).required !== true)) return
  const content = { text: body, type: headers.get('content-type') }
  checkBody(owner, `${operation.pointer}/requestBody`, content, 'body', 'request', report)
}

function placeOf(key: string): string {
  const [location, name] = split(key)
  return `${location}.${plain(name)}`
}

function split(key: string): [location: string, name: string] {
  const [location = ''] = key.split(' ', 1)
  return [location, key.slice(location.length + 1)]
}

/** Collects the parameters of an operation and of its path. */
function parametersOf(item: Node, operation: Node): Parameters {
  const parameters = [item, operation].flatMap((owner) => entries(child(owner, 'parameters')))
  return new Map(
    parameters.flatMap(([, given]) => {
      const node = follow(given)
      const { in: location, name } = fieldsOf(node)
      const key = keyOf(String(location), String(name))
      return node && !(location === 'header' && isDescribedElsewhere(String(name).toLowerCase()))
        ? [[key, node]]
        : []
    }),
  )
}

const keyOf = (location: string, name: string): string =>
  `${location} ${location === 'header' ? name.toLowerCase() : name}`

/** Collects the texts of a request that may be parameters, by location and name. */
function sentTexts({ values, search, headers }: OperationRequest): Map<string, string[]> {
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

/** Collects the location and name of the key of each security scheme. */
function credentialsOf(root: Node): Set<string> {
  const schemes = entries(child(child(root, 'components'), 'securitySchemes'))
  return new Set(
    schemes.map(([, scheme]) => {
      const { in: location, name } = fieldsOf(follow(scheme))
      return keyOf(String(location), String(name))
    }),
  )
}

/** Checks whether a query parameter may be a property of an object: `filter[name]`, or `name` if exploded. */
function isPartOf(node: Node, name: string): boolean {
  const { name: object, style } = fieldsOf(node)
  if (style === 'deepObject') return name.startsWith(`${object}[`)
  const properties = resolvedChild(follow(parameterSchema(node)), 'properties')
  return !properties || Object.hasOwn(fieldsOf(properties), name)
}
