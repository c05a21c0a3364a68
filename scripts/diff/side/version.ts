import { InputError } from '../../lib/input.ts'
import { isObject, type Json } from '../../redocly/context.ts'

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'])

/** Keys that OpenAPI 3.2 added and that affect requests or responses, each inside its parent. */
const added: Record<string, (node: Json, parent: string) => boolean> = {
  query: (node) => isObject(node.query) && 'responses' in node.query,
  additionalOperations: (node) => isObject(node.additionalOperations),
  itemSchema: (node, parent) => 'itemSchema' in node && parent.includes('/'),
  itemEncoding: (node, parent) => 'itemEncoding' in node && parent.includes('/'),
  prefixEncoding: (node, parent) => 'prefixEncoding' in node && parent.includes('/'),
  $self: (node, parent) => parent === '#' && '$self' in node,
  'in: querystring': (node) => node.in === 'querystring',
  'style: cookie': (node) => node.style === 'cookie' && node.in === 'cookie',
  deviceAuthorization: (node, parent) => parent === 'flows' && 'deviceAuthorization' in node,
}

/**
 * Checks that a document is OpenAPI that can be compared; a document of OpenAPI 3.2 without new keys becomes 3.1.
 * @throws {InputError} with the next command, if there is one.
 */
export function mustBeOpenApi(document: unknown, file: string): void {
  const keys = isObject(document) ? document : {}
  if (typeof keys.openapi === 'string' && /^3\.[01]\.\d/.test(keys.openapi)) return
  if (typeof keys.openapi === 'string' && /^3\.2\.\d/.test(keys.openapi)) {
    const key = newKeyIn(keys)
    if (key === undefined) {
      keys.openapi = '3.1.2'
      return
    }
    throw new InputError(
      `${file}: it is OpenAPI ${keys.openapi} and has \`${key}\`, which only OpenAPI 3.2 has. ` +
        'Only the keys of OpenAPI 3.0 and 3.1 can be compared; leave it out on both sides to compare the rest.',
    )
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

/** Finds a key of OpenAPI 3.2 that affects requests or responses. */
function newKeyIn(document: Json): string | undefined {
  const search = (node: unknown, parent: string): string | undefined => {
    if (Array.isArray(node)) return firstOf(node.map((item) => () => search(item, parent)))
    if (!isObject(node)) return undefined
    const found = Object.keys(added).find((key) => added[key]?.(node, parent))
    if (found) return found
    return firstOf(
      Object.entries(node)
        .filter(([key]) => !/^(x-|examples?$|properties$|default$|enum$|const$)/.test(key))
        .map(
          ([key, child]) =>
            () =>
              search(child, methods.has(key) ? '' : key),
        ),
    )
  }
  return search(document, '#')
}

function firstOf(searches: (() => string | undefined)[]): string | undefined {
  for (const search of searches) {
    const found = search()
    if (found !== undefined) return found
  }
  return undefined
}

function kindOf(document: unknown): string {
  if (document === null) return 'empty'
  if (Array.isArray(document)) return 'a list'
  return typeof document === 'object' ? 'an object without `openapi`' : 'plain text'
}
