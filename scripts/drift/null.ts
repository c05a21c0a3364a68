import { isObject, type Json } from '../redocly/context.ts'

/** Keywords by which a schema refers to the schemas that have its types. */
const linking = ['$ref', 'allOf', 'anyOf', 'oneOf']

/**
 * Writes `nullable` beside other schemas as an alternative, in a document of OpenAPI 3.0: vendors mean that null
 * is allowed, though `nullable` adds it only to a `type`.
 */
export const withNull = (document: Json): Json =>
  /^3\.0/.test(String(document.openapi)) ? (rewrite(document) as Json) : document

function rewrite(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(rewrite)
  if (!isObject(node)) return node
  const { nullable, ...rest } = node
  const isMeant =
    nullable === true && rest.type === undefined && linking.some((key) => Object.hasOwn(rest, key))
  const entries = Object.entries(isMeant ? rest : node).map(([key, child]) => [key, rewrite(child)])
  const schema = Object.fromEntries(entries)
  return isMeant ? { anyOf: [schema, { type: 'null' }] } : schema
}
