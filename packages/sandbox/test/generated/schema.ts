import { resolve, type Vendor } from '@tags/mocks'
import fc from 'fast-check'

// biome-ignore lint/suspicious/noExplicitAny: nodes of an OpenAPI document
type Node = any

const formats: Record<string, fc.Arbitrary<unknown>> = {
  email: fc.constantFrom('ada@example.org', 'mina@example.com'),
  'date-time': fc.constantFrom('2026-01-31T12:00:00Z', '2026-01-31T12:00:00.5+02:00'),
  date: fc.constantFrom('2026-01-31', '1990-12-01'),
  uri: fc.constant('https://example.org/a'),
  uuid: fc.constant('6fa459ea-ee8a-4ca4-894e-db77e160355e'),
}

const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom('x', 'vip', '', 7, 1.5, true, null),
  fc.array(fc.constantFrom('vip', 7), { maxLength: 2 }),
  fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom('x', 1), { maxKeys: 2 }),
)

/** Generates values that a schema describes. It follows the keywords roughly: Ajv tells which of the values are right. */
export function valuesOf({ document }: Vendor, given: Node, depth = 0): fc.Arbitrary<unknown> {
  const schema = resolve(document, given)
  // A schema may hold itself.
  if (!schema || typeof schema !== 'object' || depth > 6) return anything
  const inner = (part: Node) => valuesOf({ document } as Vendor, part, depth + 1)
  const { const: only, enum: few, oneOf, anyOf, allOf, ...rest } = schema
  if (only !== undefined) return fc.constant(only)
  if (few) return fc.constantFrom(...few)
  const choices = oneOf ?? anyOf
  const parts = [...(allOf ?? []), ...(choices ? [{ choices }] : [])]
  if (parts.length) {
    const own = rest.type || rest.properties ? [valuesOf({ document } as Vendor, rest, depth)] : []
    const all = [
      ...own,
      ...parts.map((part) => (part.choices ? fc.oneof(...part.choices.map(inner)) : inner(part))),
    ]
    return fc.tuple(...all).map(merged)
  }
  const types = [rest.type ?? (rest.properties ? 'object' : rest.items ? 'array' : [])].flat()
  if (!types.length) return anything
  return fc.oneof(...types.map((type: string) => ofType(type, rest, inner, depth)))
}

const merged = (values: unknown[]): unknown =>
  values.every((value) => typeof value === 'object' && value && !Array.isArray(value))
    ? Object.assign({}, ...values)
    : values.at(-1)

function ofType(
  type: string,
  schema: Node,
  inner: (schema: Node) => fc.Arbitrary<unknown>,
  depth: number,
): fc.Arbitrary<unknown> {
  const { minimum = -3, maximum = minimum + 200, exclusiveMaximum } = schema
  const { minLength = 0, maxLength = minLength + 12, minItems = 0, maxItems } = schema
  const most = Math.min(maximum, exclusiveMaximum === undefined ? maximum : exclusiveMaximum - 1)
  if (type === 'null') return fc.constant(null)
  if (type === 'boolean') return fc.boolean()
  if (type === 'integer') return fc.integer({ min: minimum, max: most })
  if (type === 'number') return fc.integer({ min: minimum, max: most }).map((count) => count / 2)
  if (type === 'string') {
    const known = formats[schema.format]
    if (known) return known
    if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern, 'u'), { maxLength: 40 })
    return fc.oneof(
      fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, minLength + 12) }),
      ...(minLength <= 3 && maxLength >= 10 ? [fc.constantFrom('vip', 'newsletter')] : []),
    )
  }
  if (type === 'array') {
    const limits = { minLength: minItems, maxLength: Math.min(maxItems ?? 3, minItems + 3) }
    return fc.array(inner(schema.items ?? {}), limits)
  }
  const required: string[] = schema.required ?? []
  const optional = Object.entries<Node>(schema.properties ?? {}).filter(
    ([name]) => depth < 4 || required.includes(name),
  )
  return fc.record(Object.fromEntries(optional.map(([name, part]) => [name, inner(part)])), {
    requiredKeys: required.filter((name) => optional.some(([key]) => key === name)),
  })
}
