import { checkBody } from './body.ts'
import { type HeaderValues, isDescribedElsewhere } from './header.ts'
import { checkParameter, parameterSchema, styleOf } from './parameter.ts'
import { typesOf } from './schema.ts'
import { faultReporter, type Report } from './subject.ts'
import {
  child,
  decoded,
  entries,
  fieldsOf,
  follow,
  type Node,
  resolvedChild,
  unresolved,
} from './tree.ts'
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
  /** Whether a header comes from HTTP, a browser or an intermediary rather than from the caller. */
  isGeneral: (name: string) => boolean
  body: string | undefined
}

/** Parameters by location and name: `query limit`. */
type Parameters = ReadonlyMap<string, Node>

/** Checks a request against its operation. */
export function checkRequest(request: OperationRequest, report: Report): void {
  const reportFault = faultReporter(report)
  const { item, operation, headers, isGeneral, body } = request
  const sent = sentTexts(request)
  const given = [item, operation].flatMap((owner) => entries(child(owner, 'parameters')))
  const lost = given.flatMap(([, node]) => (follow(node) ? [] : node))
  for (const node of lost) report.skip({ cause: 'reference', place: '', ...unresolved(node) })
  const parameters = parametersOf(given.map(([, node]) => node))
  const objects = [...parameters.values()].filter((node) =>
    typesOf(parameterSchema(node))?.has('object'),
  )
  for (const [key, node] of parameters) {
    const texts = sent.get(key)
    if (texts) checkParameter(node, texts, placeOf(key), 'request', report)
    if (texts || fieldsOf(node).required !== true || objects.includes(node)) continue
    const types = typesInWords(typesOf(parameterSchema(node)))
    reportFault('missing-parameter', placeOf(key), node.pointer, types, 'nothing')
  }
  const credentials = credentialsOf(request.root)
  for (const key of sent.keys()) {
    const [location, name] = split(key)
    const owner = objects.find((node) => isPartOf(node, name))
    if (location === 'query' && owner && !parameters.has(key)) {
      report.skip({
        cause: 'style',
        place: placeOf(key),
        pointer: owner.pointer,
        detail: styleOf(owner),
      })
    }
    const isQuery = location === 'query' && !owner
    const isHeader = location === 'header' && name.startsWith('x-') && !isGeneral(name)
    if (lost.length || (!isQuery && !isHeader)) continue
    if (parameters.has(key) || credentials.has(key)) continue
    const pointer = `${operation.pointer}/parameters`
    reportFault('undocumented-parameter', placeOf(key), pointer, 'no such parameter', location)
  }
  const content = child(operation, 'requestBody')
  const owner = follow(content)
  if (content && !owner) {
    report.skip({ cause: 'reference', place: 'body', ...unresolved(content) })
    return
  }
  if (body === '' && fieldsOf(owner).required !== true) return
  const sentBody = { text: body, type: headers.get('content-type') }
  checkBody(owner, `${operation.pointer}/requestBody`, sentBody, 'body', 'request', report)
}

function placeOf(key: string): string {
  const [location, name] = split(key)
  return `${location}.${plain(name)}`
}

function split(key: string): [location: string, name: string] {
  const [location = ''] = key.split(' ', 1)
  return [location, key.slice(location.length + 1)]
}

/** Collects the parameters of a path and of its operation, which replaces those of the path. */
function parametersOf(parameters: readonly Node[]): Parameters {
  return new Map(
    parameters.flatMap((given) => {
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
