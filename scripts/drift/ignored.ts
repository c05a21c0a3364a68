import { meantBesideRef } from '../diff/wire/canonical/node.ts'
import { isObject, type Json, object } from '../redocly/context.ts'

/** Leaves out what OpenAPI 3.0 ignores beside a `$ref`, which is more than 3.1 does, where a document is of 3.0. */
export function withoutIgnored(document: Json): Json {
  if (!String(document.openapi).startsWith('3.0')) return document
  const read = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(read)
    if (!isObject(node)) return node
    return mapped(typeof node.$ref === 'string' ? meantBesideRef(document, node) : node, read)
  }
  // A path item may say more beside its `$ref`.
  const paths = mapped(object(document.paths), (item) => mapped(object(item), read))
  return { ...mapped(document, read), paths }
}

const mapped = (node: Json, change: (child: unknown) => unknown): Json =>
  Object.fromEntries(Object.entries(node).map(([key, child]) => [key, change(child)]))
