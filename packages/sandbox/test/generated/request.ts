import { type Case, exampleOf, resolve, type Vendor } from '@tags/mocks'
import fc from 'fast-check'
import { valuesOf } from './schema.ts'

// biome-ignore lint/suspicious/noExplicitAny: nodes of an OpenAPI document
type Node = any

/** The parts of a request that are generated. */
export interface Generated {
  /** The texts of the parameters in the path, by name. */
  path: Record<string, string>
  /** The texts of the parameters in the query; a list is sent as the document says. */
  query: [name: string, text: string][]
  /** The value to send as JSON; absent: nothing is sent. */
  body?: unknown
  /** A text that is no JSON, in place of the body. */
  text?: string
  /** The media type of the body. */
  type: string
  hasCredential: boolean
}

const oddTexts = ['x', '0', '-1', '1.5', '1e3', 'true', 'null', 'a b', 'é', '7,8', '😀']

const oddValues: unknown[] = [
  ...[null, true, 0, -1, 1.5, 2 ** 31, '', ' ', 'x', '12', 'no-email', 'é😀', 'x'.repeat(300)],
  ...[[], {}, [null], ['a', 'a'], { a: 1 }, [[]], 'a,b', '2026-01-31'],
]

/** Generates requests to an operation: right ones by its schemas and its examples, and broken ones of them. */
export function requestsOf(vendor: Vendor, one: Case): fc.Arbitrary<Generated> {
  const texts = (parameter: Node, odd: string[]) =>
    fc.oneof(
      {
        arbitrary: fc.constant(String(one.request.params[parameter.in]?.[parameter.name])),
        weight: 6,
      },
      {
        arbitrary: valuesOf(vendor, schemaOf(parameter)).map((value) => textOf(value)),
        weight: 3,
      },
      { arbitrary: fc.constantFrom(...odd), weight: 1 },
    )
  const inPath = one.parameters.filter((parameter) => parameter.in === 'path')
  const inQuery = one.parameters.filter((parameter) => parameter.in === 'query')
  // A path with an empty segment, or one of dots, is another path.
  const path = fc.record(
    Object.fromEntries(
      inPath.map((parameter) => [
        parameter.name,
        texts(parameter, oddTexts).filter((text) => !/^\.{0,2}$|\/|\\/.test(text)),
      ]),
    ),
  )
  const query = fc.tuple(
    ...inQuery.map((parameter) => {
      const sent = pairs(vendor, parameter, texts(parameter, ['', ...oddTexts]))
      // Whether an object is there is not checked.
      if (isObject(vendor, parameter)) return sent
      return weighted(parameter.required ? 12 : 1, sent, 1, fc.constant([]))
    }),
    fc.constantFrom([], [], [], [['unknown', '1']]),
  )
  const media = one.request.body
  const examples =
    media === undefined ? fc.constant(undefined) : fc.constant(structuredClone(media))
  const right = fc.oneof(examples, valuesOf(vendor, one.bodySchema))
  const broken = fc
    .tuple(
      right,
      fc.nat(1000),
      fc.constantFrom(...oddValues),
      fc.constantFrom('set', 'drop', 'add'),
    )
    .map(([value, place, odd, way]) => broke(value, place, odd, way))
  const body = one.bodySchema
    ? fc.oneof({ arbitrary: right, weight: 5 }, { arbitrary: broken, weight: 6 })
    : fc.constant(undefined)
  const text = one.bodySchema
    ? weighted(25, fc.constant(undefined), 1, fc.constantFrom('{', 'text', '[1,'))
    : fc.constant(undefined)
  const content = resolve(vendor.document, one.operation.requestBody)?.content ?? {}
  const [documented = 'application/json'] = Object.keys(content)
  return fc
    .record({
      path,
      query: query.map((pairs) => pairs.flat() as Generated['query']),
      body,
      text,
      type: weighted(25, fc.constant(documented), 1, fc.constant('text/plain')),
      hasCredential: weighted(25, fc.constant(true), 1, fc.constant(false)),
    })
    .map(({ text, ...request }) => ({ ...request, ...(text !== undefined && { text }) }))
}

/** Returns the path and the query of a request. */
export const targetOf = ({ path }: Case, request: Generated): string => {
  const query = request.query.map((pair) => pair.map(encodeURIComponent).join('='))
  const filled = path.replace(/\{([^}]*)\}/g, (_, name) =>
    encodeURIComponent(request.path[name] ?? ''),
  )
  return query.length ? `${filled}?${query.join('&')}` : filled
}

const weighted = <One, Other>(
  weight: number,
  one: fc.Arbitrary<One>,
  otherWeight: number,
  other: fc.Arbitrary<Other>,
) => fc.oneof({ arbitrary: one, weight }, { arbitrary: other, weight: otherWeight })

export const schemaOf = (parameter: Node): Node =>
  parameter.schema ?? Object.values<Node>(parameter.content)[0].schema

const textOf = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value)

/** Generates the pairs of a parameter of the query: several for a list. */
function pairs(
  vendor: Vendor,
  parameter: Node,
  texts: fc.Arbitrary<string>,
): fc.Arbitrary<[string, string][]> {
  const { name, explode = true } = parameter
  if (isObject(vendor, parameter)) return fc.constant(objectPairs(parameter))
  if (resolve(vendor.document, schemaOf(parameter)).type !== 'array') {
    return texts.map((text) => [[name, text]])
  }
  const items = fc.array(fc.constantFrom('vip', 'a', '7'), { minLength: 1, maxLength: 3 })
  return items.map((list) =>
    explode ? list.map((text) => [name, text]) : [[name, list.join(',')]],
  )
}

export const isObject = ({ document }: Vendor, parameter: Node): boolean =>
  resolve(document, schemaOf(parameter)).type === 'object'

/** Returns the pairs of the example of an object in the query: of JSON, or of its properties. */
export function objectPairs(parameter: Node): [string, string][] {
  const { name, style, content } = parameter
  const example = exampleOf(parameter)
  if (content) return [[name, JSON.stringify(example)]]
  return Object.entries(Object(example)).map(([key, value]) => [
    style === 'deepObject' ? `${name}[${key}]` : key,
    String(value),
  ])
}

/** Breaks one place of a value: its value is replaced, its key dropped, or a key added to it. */
function broke(given: unknown, place: number, odd: unknown, way: string): unknown {
  const value = structuredClone(given)
  const places: [holder: Record<string, unknown>, key: string][] = []
  const visit = (holder: unknown): void => {
    if (typeof holder !== 'object' || holder === null) return
    for (const [key, inner] of Object.entries(holder)) {
      places.push([holder as Record<string, unknown>, key])
      visit(inner)
    }
  }
  visit(value)
  const [holder, key] = places[place % (places.length + 1)] ?? []
  if (!holder || key === undefined) return odd
  if (way === 'set') holder[key] = odd
  else if (way === 'add') {
    if (Array.isArray(holder)) holder.push(odd)
    else holder.addedField = odd
  } else if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else delete holder[key]
  return value
}
