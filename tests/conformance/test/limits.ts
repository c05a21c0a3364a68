import { resolve } from '@tags/mocks'

// biome-ignore lint/suspicious/noExplicitAny: nodes of an OpenAPI document
type Node = any

/** A documented limit of a request, with a value on each side of it. */
export interface Limit {
  /** The path of the value in the parameter or the body. */
  pointer: string[]
  /** The place of the limit in the spec, with its keyword. */
  place: string
  inside: unknown
  outside: unknown
}

const keywords = [
  ...['minLength', 'maxLength', 'pattern', 'enum', 'const', 'minItems', 'maxItems', 'uniqueItems'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
]

/** Lists every limit of `node` for a part of `value`, once. */
export function limitsOf(document: Node, node: Node, value: unknown, place: string): Limit[] {
  const limits = new Map<string, Limit>()
  for (const { schema, pointer, ...at } of visit(document, node, value, place)) {
    for (const { keyword, ...side } of sides(document, schema, at.value)) {
      const limit = { pointer, place: `${at.place} ${keyword}`, ...side }
      if (!limits.has(limit.place)) limits.set(limit.place, limit)
    }
  }
  return [...limits.values()]
}

/** Lists the places of all limits of `node`, without the alternatives that `value` does not have. */
export function placesOf(
  document: Node,
  node: Node,
  value: unknown,
  place: string,
  seen = new Set(),
): string[] {
  const here = node?.$ref ?? place
  if (seen.has(here)) return []
  seen.add(here)
  const schema = resolve(document, node) ?? {}
  const own = keywords.filter((keyword) => schema[keyword] !== undefined)
  const chosen = alternatives(schema).filter(
    ([, part]) => value === undefined || fits(document, part, value),
  )
  const parts: [string, Node, unknown][] = [
    ...chosen.map(([key, part]): [string, Node, unknown] => [key, part, value]),
    ...(schema.items ? [['items', schema.items, Object(value)[0]] as [string, Node, unknown]] : []),
    ...sendable(document, schema).map(([key, part]): [string, Node, unknown] => [
      key,
      part,
      Object(value)[key],
    ]),
  ]
  return [
    ...own.map((keyword) => `${here} ${keyword}`),
    ...parts.flatMap(([key, part, own]) => placesOf(document, part, own, `${here}/${key}`, seen)),
  ]
}

/** Completes `value` with all further parts that `node` allows. A schema that contains itself is completed once. */
export function complete(
  document: Node,
  node: Node,
  value: unknown,
  outer: readonly string[] = [],
): unknown {
  const schema = resolve(document, node) ?? {}
  const refs = node?.$ref ? [...outer, node.$ref] : outer
  if (Array.isArray(value)) return value.map((item) => complete(document, schema.items, item, refs))
  if (typeof value !== 'object' || value === null) return value
  const parts = alternatives(schema).filter(([, part]) => fits(document, part, value))
  const whole = parts.reduce(
    (rest, [, part]) => complete(document, part, rest, refs),
    value as Node,
  )
  const fields = sendable(document, schema)
    .filter(([key, property]) => whole[key] !== undefined || !refs.includes(property.$ref))
    .map(([key, property]) => {
      const given = whole[key] === undefined ? sample(document, property) : whole[key]
      return [key, complete(document, property, given, refs)]
    })
  return { ...whole, ...Object.fromEntries(fields) }
}

/** Lists the properties of a schema that a request may have. */
const sendable = (document: Node, schema: Node): [key: string, property: Node][] =>
  Object.entries<Node>(schema.properties ?? {}).filter(
    ([, property]) => !resolve(document, property).readOnly,
  )

/** Creates a value that `node` allows. */
function sample(document: Node, node: Node): unknown {
  const schema = resolve(document, node) ?? {}
  const given = schema.example ?? schema.examples?.[0] ?? schema.const ?? schema.enum?.[0]
  if (given !== undefined) return given
  const [part] = alternatives(schema)
  if (part) return sample(document, part[1])
  switch ([schema.type].flat()[0]) {
    case 'object':
      return {}
    case 'array':
      return Array(schema.minItems ?? 1).fill(sample(document, schema.items))
    case 'integer':
    case 'number':
      return schema.minimum ?? 1
    case 'boolean':
      return true
    default:
      if (schema.format in formats) return formats[schema.format]
      if (schema.pattern) {
        throw new Error(`a string with a pattern needs an example: ${schema.description}`)
      }
      return 'x'.repeat(schema.minLength ?? 1)
  }
}

/** A value of each format that Prism checks. */
const formats: Record<string, string> = {
  date: '2026-01-02',
  'date-time': '2026-01-02T03:04:05Z',
  email: 'mina@example.com',
  uri: 'https://example.com/',
  uuid: '22f1598a-cd5c-45f0-a0da-8431deb5d89c',
}

const email = (length: number): string => '@example.com'.padStart(length, 'x')

interface Visit {
  schema: Node
  value: unknown
  pointer: string[]
  place: string
}

/** Lists every schema that applies to a part of `value`. */
function* visit(
  document: Node,
  node: Node,
  value: unknown,
  place: string,
  pointer: string[] = [],
): Generator<Visit> {
  if (value === undefined || value === null) return
  const schema = resolve(document, node) ?? {}
  const here = node?.$ref ?? place
  yield { schema, value, pointer, place: here }
  for (const [key, part] of alternatives(schema)) {
    if (fits(document, part, value)) yield* visit(document, part, value, `${here}/${key}`, pointer)
  }
  if (typeof value !== 'object') return
  for (const [key, child] of Object.entries(value)) {
    const isItem = Array.isArray(value)
    const part = isItem ? schema.items : schema.properties?.[key]
    yield* visit(document, part, child, `${here}/${isItem ? 'items' : key}`, [...pointer, key])
  }
}

const alternatives = (schema: Node): [key: string, part: Node][] =>
  ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) =>
    (schema[keyword] ?? []).map((part: Node, index: number) => [`${keyword}/${index}`, part]),
  )

/** Checks whether `value` has the type of an alternative. */
function fits(document: Node, node: Node, value: unknown): boolean {
  const { type, required = [], properties = {} } = resolve(document, node)
  const kind = Array.isArray(value) ? 'array' : typeof value
  const types = [type ?? kind].flat().map((name) => (name === 'integer' ? 'number' : name))
  const isPossible = Object.entries<Node>(properties).every(([key, property]) => {
    const { enum: values } = resolve(document, property) ?? {}
    const given = Object(value)[key]
    return given === undefined || !values || values.includes(given)
  })
  const hasAll = required.every((key: string) => Object.hasOwn(Object(value), key))
  return types.includes(kind) && hasAll && isPossible
}

type Side = Pick<Limit, 'inside' | 'outside'> & { keyword: string }

function sides(document: Node, schema: Node, example: unknown): Side[] {
  const list: Side[] = []
  const add = (keyword: string, inside: unknown, outside: unknown) => {
    if (schema[keyword] !== undefined) list.push({ keyword, inside, outside })
  }
  if (typeof example === 'string') {
    const { minLength = 0, maxLength = 0 } = schema
    const text = (length: number) => {
      if (schema.format === 'email') return email(length)
      if (schema.format === 'uri') return 'https://example.com/'.padEnd(length, 'x')
      return schema.pattern ? example.slice(0, length).padEnd(length, 'x') : 'x'.repeat(length)
    }
    if (minLength > 0) add('minLength', text(minLength), text(minLength - 1))
    add('maxLength', text(maxLength), text(maxLength + 1))
    add('pattern', example, unlike(schema.pattern))
    add('enum', schema.enum?.at(-1), 'none of these')
    add('const', schema.const, 'not this')
  }
  if (typeof example === 'number') {
    add('minimum', schema.minimum, schema.minimum - 1)
    add('maximum', schema.maximum, schema.maximum + 1)
    add('exclusiveMaximum', schema.exclusiveMaximum - 1, schema.exclusiveMaximum)
    add('exclusiveMinimum', schema.exclusiveMinimum + 1, schema.exclusiveMinimum)
  }
  if (Array.isArray(example)) {
    const items = (length: number) =>
      Array.from({ length }, (_, index) =>
        vary(document, schema.items, example[0] ?? sample(document, schema.items), index),
      )
    if (schema.minItems > 0) add('minItems', items(schema.minItems), items(schema.minItems - 1))
    add('maxItems', items(schema.maxItems), items(schema.maxItems + 1))
    if (schema.uniqueItems && !(schema.maxItems < 2) && !(schema.minItems > 2)) {
      add('uniqueItems', items(2), [example[0], example[0]])
    }
  }
  return list
}

/** Returns a text that a pattern refuses. */
const unlike = (pattern = ''): string =>
  ['§', 'a b', 'a,b', '<', '-', ''].find((text) => !new RegExp(pattern, 'u').test(text)) ?? '\0'

/** Creates another value like `example`. */
function vary(document: Node, items: Node, example: unknown, index: number): unknown {
  if (typeof example === 'number') return example + index
  if (typeof example !== 'string') return example
  const { enum: values, pattern = '' } = resolve(document, items) ?? {}
  const isLike = (text: string) => new RegExp(pattern, 'u').test(text)
  const end = `${index}`
  const texts = [`${example}${end}`.slice(-50), `${example.slice(0, -end.length)}${end}`]
  return values?.[index] ?? texts.find(isLike) ?? example
}
