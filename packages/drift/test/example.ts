import { at, type Fields } from './pointer.ts'

const texts: Record<string, string> = {
  'date-time': '2026-01-02T03:04:05.678Z',
  date: '2026-01-02',
  email: 'ada@example.com',
  uri: 'https://example.com/a',
  uuid: '0b8a7c3e-9a4e-4c8e-9d0f-0123456789ab',
}

/** Returns a value that fits a schema: its example, or the examples of its parts. */
export function exampleOf(document: Fields, schema: Fields, depth = 0): unknown {
  const { $ref, example, examples, type, allOf, anyOf, oneOf, items } = schema
  if (typeof $ref === 'string') return exampleOf(document, at(document, $ref), depth)
  if (example !== undefined) return example
  if (Array.isArray(examples)) return examples[0]
  if ('const' in schema) return schema.const
  if (Array.isArray(schema.enum)) return schema.enum[0]
  const [alternative] = ((anyOf ?? oneOf) as Fields[] | undefined) ?? []
  if (alternative) return exampleOf(document, alternative, depth)
  if (Array.isArray(allOf) || schema.properties) {
    const parts = ((allOf as Fields[] | undefined) ?? []).map((part) =>
      exampleOf(document, part, depth),
    )
    const own = Object.entries((schema.properties as Record<string, Fields>) ?? {}).flatMap(
      ([name, property]) => (depth > 6 ? [] : [[name, exampleOf(document, property, depth + 1)]]),
    )
    return Object.assign({}, ...parts, Object.fromEntries(own))
  }
  const [kind] = [type].flat()
  if (kind === 'array')
    return items && depth < 6 ? [exampleOf(document, items as Fields, depth + 1)] : []
  const text = texts[String(schema.format)] ?? 'text'.padEnd(Number(schema.minLength ?? 0), 'x')
  const plain: Fields = { string: text, integer: 1, number: 1.5, boolean: true, null: null }
  return kind === undefined || kind === 'object' ? {} : plain[String(kind)]
}
