import { lostKey } from '../../generate/document.ts'
import { InputError } from '../../lib/input.ts'
import { pointerOf } from '../../lib/pointer.ts'
import { isObject, type Json } from '../../redocly/context.ts'

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'])

/** A key of OpenAPI 3.2, of which the meaning is unknown. */
export interface NewKey {
  /** The key, or the key with its value: `in: querystring`. */
  key: string
  /** The version of the document. */
  version: string
  /** The pointer to the key. */
  pointer: string
  /** The path or operation that has the key as a whole, if it is not found by what it contains. */
  owner?: string
}

/** What becomes of a node that has a key of OpenAPI 3.2, so that the rest of it can be compared. */
type Removal = (node: Json, key: string, mark: string) => void

const leaveOut: Removal = (node, key) => {
  delete node[key]
}

/** Stands for a whole parameter. */
const replace: Removal = (node, _key, mark) => {
  for (const key of Object.keys(node)) delete node[key]
  node[lostKey] = mark
}

/** Stands for the schema of a body. */
const describe: Removal = (node, key, mark) => {
  delete node[key]
  node.schema = { [lostKey]: mark }
}

/** The keys that OpenAPI 3.2 added and that affect requests or responses, each inside its parent. */
const added: Record<string, [has: (node: Json, parent: string) => boolean, remove: Removal]> = {
  query: [(node) => isObject(node.query) && 'responses' in node.query, leaveOut],
  additionalOperations: [(node) => isObject(node.additionalOperations), leaveOut],
  itemSchema: [(node, parent) => 'itemSchema' in node && parent.includes('/'), describe],
  itemEncoding: [(node, parent) => 'itemEncoding' in node && parent.includes('/'), leaveOut],
  prefixEncoding: [(node, parent) => 'prefixEncoding' in node && parent.includes('/'), leaveOut],
  $self: [(node, parent) => parent === '#' && '$self' in node, leaveOut],
  'in: querystring': [(node) => node.in === 'querystring', replace],
  'style: cookie': [(node) => node.style === 'cookie' && node.in === 'cookie', replace],
  defaultMapping: [
    (node, parent) => parent === 'discriminator' && 'defaultMapping' in node,
    leaveOut,
  ],
  deviceAuthorization: [
    (node, parent) => parent === 'flows' && 'deviceAuthorization' in node,
    leaveOut,
  ],
}

/**
 * Checks that a document is OpenAPI that can be compared. A document of OpenAPI 3.2 becomes one of 3.1 without the keys
 * that only 3.2 has, which are returned.
 * @throws {InputError} with the next command, if there is one.
 */
export function mustBeOpenApi(document: unknown, file: string): NewKey[] {
  const keys = isObject(document) ? document : {}
  if (typeof keys.openapi === 'string' && /^3\.[01]\.\d/.test(keys.openapi)) return []
  if (typeof keys.openapi === 'string' && /^3\.2\.\d/.test(keys.openapi)) {
    const found = removeNewKeys(keys, keys.openapi)
    keys.openapi = '3.1.2'
    return found
  }
  if ('swagger' in keys) {
    throw new InputError(
      `${file}: it is Swagger ${keys.swagger}, and only OpenAPI 3.0 and 3.1 can be compared. ` +
        `Convert it first: \`npx @scalar/cli document upgrade ${file} --output openapi.json\`.`,
    )
  }
  const other = Object.entries({
    openapi: 'OpenAPI',
    asyncapi: 'AsyncAPI',
    arazzo: 'Arazzo',
  }).find(([key]) => key in keys)
  throw new InputError(
    `${file}: it is ${other ? `${other[1]} ${keys[other[0]]}` : kindOf(document)}, ` +
      'and only OpenAPI 3.0 and 3.1 can be compared, which begin with `openapi: 3.1.0` or the like.',
  )
}

/** Removes the keys of OpenAPI 3.2 that affect requests or responses. */
function removeNewKeys(document: Json, version: string): NewKey[] {
  const found: NewKey[] = []
  const search = (node: unknown, tokens: string[], parent: string): void => {
    if (Array.isArray(node)) {
      for (const [index, item] of node.entries()) search(item, [...tokens, String(index)], parent)
    }
    if (!isObject(node)) return
    for (const [key, [has, remove]] of Object.entries(added)) {
      if (!has(node, parent)) continue
      const [own = key] = key.split(':')
      const owner = ownerOf(tokens)
      found.push({ key, version, pointer: pointerOf([...tokens, own]), ...(owner && { owner }) })
      remove(node, own, markOf(key))
    }
    for (const [key, child] of Object.entries(node)) {
      if (/^(x-|examples?$|properties$|default$|enum$|const$)/.test(key)) continue
      search(child, [...tokens, key], methods.has(key) ? '' : key)
    }
  }
  search(document, [], '#')
  return found
}

/** The value that stands for what a key of OpenAPI 3.2 says. */
export const markOf = (key: string): string => `OpenAPI 3.2 ${key}`

/** Names the path or operation around a place: `GET /a`. */
function ownerOf([root, path, method = '']: string[]): string | undefined {
  if (root !== 'paths' || path === undefined) return undefined
  return methods.has(method) ? `${method.toUpperCase()} ${path}` : path
}

function kindOf(document: unknown): string {
  if (document === null) return 'empty'
  if (Array.isArray(document)) return 'a list'
  return typeof document === 'object' ? 'an object without `openapi`' : 'plain text'
}
