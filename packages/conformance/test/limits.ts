import { resolve } from '@tags/mocks'

// biome-ignore lint/suspicious/noExplicitAny: nodes of an OpenAPI document
type Node = any

/** A documented limit of a request, with a value on each side of it. */
export interface Limit {
  /** Where the value stands in the parameter or the body. */
  pointer: string[]
  keyword: string
  inside: unknown
  outside: unknown
}

/** Every limit that `schema` sets to the parts of `example`. */
export function limitsOf(
  document: Node,
  node: Node,
  example: unknown,
  pointer: string[] = [],
): Limit[] {
  const schema = resolve(document, node) ?? {}
  if (example === undefined || example === null) return []
  const own = sides(document, schema, example).map((side) => ({ pointer, ...side }))
  const parts = (schema.allOf ?? []).flatMap((part: Node) =>
    limitsOf(document, part, example, pointer),
  )
  if (Array.isArray(example)) {
    return [...own, ...parts, ...limitsOf(document, schema.items, example[0], [...pointer, '0'])]
  }
  if (typeof example !== 'object') return [...own, ...parts]
  const fields = Object.entries(example).flatMap(([key, value]) =>
    limitsOf(document, schema.properties?.[key], value, [...pointer, key]),
  )
  return [...own, ...parts, ...fields]
}

type Side = Omit<Limit, 'pointer'>

function sides(document: Node, schema: Node, example: unknown): Side[] {
  const list: Side[] = []
  const add = (keyword: string, inside: unknown, outside: unknown) => {
    if (schema[keyword] !== undefined) list.push({ keyword, inside, outside })
  }
  if (typeof example === 'string') {
    const { minLength = 0, maxLength = 0 } = schema
    const fits = schema.pattern === undefined && schema.format === undefined
    if (fits && minLength > 0) add('minLength', 'x'.repeat(minLength), 'x'.repeat(minLength - 1))
    if (fits) add('maxLength', 'x'.repeat(maxLength), 'x'.repeat(maxLength + 1))
    add('pattern', example, '§')
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
      Array.from({ length }, (_, index) => vary(document, schema.items, example[0], index))
    if (schema.minItems > 0) add('minItems', items(schema.minItems), items(schema.minItems - 1))
    add('maxItems', items(schema.maxItems), items(schema.maxItems + 1))
    if (schema.uniqueItems && !(schema.maxItems < 2) && !(schema.minItems > 2)) {
      add('uniqueItems', items(2), [example[0], example[0]])
    }
  }
  return list
}

/** Another value like `example`. */
function vary(document: Node, items: Node, example: unknown, index: number): unknown {
  if (typeof example === 'number') return example + index
  const values = resolve(document, items)?.enum
  return typeof example === 'string'
    ? (values?.[index] ?? `${example}${index}`.slice(-50))
    : example
}
