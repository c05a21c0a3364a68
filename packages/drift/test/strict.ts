import { at, type Fields } from './pointer.ts'

/** Returns a document whose schemas with properties refuse all others. */
export function strictly(document: Fields): object {
  const root = structuredClone(document)
  const follow = (schema: Fields): Fields =>
    typeof schema.$ref === 'string' ? at(root, schema.$ref) : schema

  /** Returns the schemas that apply to the same value. */
  const together = (schema: Fields): Fields[] => {
    const inner = [schema.allOf, schema.anyOf, schema.oneOf].flatMap(
      (list) => (list as Fields[] | undefined) ?? [],
    )
    const target = follow(schema)
    return [schema, ...(target === schema ? [] : together(target)), ...inner.flatMap(together)]
  }

  const marked: Fields[] = []
  const visit = (node: unknown, key = '', parent = ''): void => {
    if (typeof node !== 'object' || node === null) return
    const isPosition =
      ['schema', 'items', 'additionalProperties'].includes(key) || parent === 'properties'
    if (isPosition && parent !== 'schemas' && !Array.isArray(node)) {
      const all = together(node as Fields)
      const isOpen = all.some(({ additionalProperties }) => additionalProperties !== undefined)
      if (!isOpen && all.some(({ properties }) => properties)) marked.push(node as Fields)
    }
    for (const [token, inner] of Object.entries(node)) {
      if (token === 'example' || token === 'examples' || token.startsWith('x-')) {
        if (key !== 'properties') continue
      }
      visit(inner, token, key)
    }
  }
  visit(root)
  for (const schema of marked) schema.unevaluatedProperties = false
  return root
}
