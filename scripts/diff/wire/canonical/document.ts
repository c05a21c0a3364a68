import { step } from '../../pointer.ts'
import type { OperationLabel } from '../../report.ts'
import { list } from './keywords.ts'
import { follow, isNode, keyOf, type Located, type Node, put, start, textOf } from './node.ts'
import { createSchemas, type Direction, type Schemas } from './schema.ts'
import { emitSecurity, securityKeys } from './security.ts'

/** A document in the form in which two that say the same are equal, and each schema has one direction. */
export interface Canonical {
  document: Node
  /** The operations by where they stand in `document`: `#/paths/…/post`. */
  operations: Map<string, OperationLabel>
}

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'])

/** What an operation needs of the document around it. */
interface Context {
  document: Node
  schemas: Schemas
  security: Map<string, string>
  operations: Map<string, OperationLabel>
}

/** The canonical form of an OpenAPI document. */
export function canonical(document: Node): Canonical {
  const schemas = createSchemas(document)
  const security = securityKeys(document)
  const operations = new Map<string, OperationLabel>()
  const context = { document, schemas, security, operations }
  const root = start('#')
  for (const [key, value] of Object.entries(document)) {
    const own = ['openapi', 'paths', 'webhooks', 'components', 'security', 'servers']
    const content = key === 'x-unified' ? emitUnified(value as Node) : value
    if (!own.includes(key)) put(root, key, content, `#${step(key)}`)
  }
  root.openapi = '3.1.0'
  put(root, 'servers', document.servers ?? [{ url: '/' }], '#/servers')
  for (const section of ['paths', 'webhooks']) {
    put(root, section, emitPaths(context, section), `#/${section}`)
  }
  put(
    root,
    'components',
    { schemas: schemas.components, securitySchemes: emitSecurity(document, security) },
    '#/components',
  )
  return { document: root, operations }
}

function emitPaths(context: Context, section: string): Node {
  const paths = start(`#/${section}`)
  for (const [path, node] of Object.entries((context.document[section] ?? {}) as Node)) {
    const at = `#/${section}${step(path)}`
    const isWebhook = section === 'webhooks'
    const key = keyOf(isWebhook ? path : withoutNames(path))
    const pointer = `#/${section}${step(key)}`
    const label = isWebhook ? `webhook ${path}` : path
    put(paths, key, emitPathItem(context, { node, at }, pointer, label, isWebhook), at)
  }
  return paths
}

/** `/contacts/{contactId}` → `/contacts/{1}`: what a path parameter is called changes no request. */
function withoutNames(path: string): string {
  let count = 0
  return path.replace(/\{[^}]*\}/g, () => `{${++count}}`)
}

function emitPathItem(
  context: Context,
  located: Located,
  pointer: string,
  path: string,
  isReversed: boolean,
): Node {
  const { node, at } = follow(context.document, located)
  const item = start(at)
  const { servers, parameters, ...rest } = (isNode(node) ? node : {}) as Node
  for (const [key, value] of Object.entries(rest)) {
    if (!methods.has(key)) {
      put(item, key, value, `${at}${step(key)}`)
      continue
    }
    const { operationId } = value as Node
    context.operations.set(`${pointer}/${key}`, {
      ...(typeof operationId === 'string' && { operationId }),
      method: key.toUpperCase(),
      path,
    })
    const shared = { parameters: list(parameters, `${at}/parameters`), servers, at }
    const operation = emitOperation(
      context,
      { node: value, at: `${at}/${key}` },
      shared,
      `${pointer}/${key}`,
      path,
      isReversed,
    )
    put(item, key, operation, `${at}/${key}`)
  }
  return item
}

function emitOperation(
  context: Context,
  { node, at }: Located,
  shared: { parameters: Located[]; servers: unknown; at: string },
  pointer: string,
  path: string,
  isReversed: boolean,
): Node {
  const operation = start(at)
  const { parameters, requestBody, responses, security, servers, callbacks, ...rest } = node as Node
  for (const [key, value] of Object.entries(rest)) {
    if (key !== 'deprecated' || value === true) put(operation, key, value, `${at}${step(key)}`)
  }
  const sent: Direction = isReversed ? 'response' : 'request'
  const told: Direction = isReversed ? 'request' : 'response'
  const all = [...shared.parameters, ...list(parameters, `${at}/parameters`)]
  put(operation, 'parameters', emitParameters(context, all, sent, path), `${at}/parameters`)
  if (requestBody) {
    const located = { node: requestBody, at: `${at}/requestBody` }
    put(operation, 'requestBody', emitBody(context, located, sent), located.at)
  }
  put(
    operation,
    'responses',
    emitMap(responses, `${at}/responses`, (located) => emitResponse(context, located, told)),
    `${at}/responses`,
  )
  const requirements = security ?? context.document.security ?? []
  const place = security ? `${at}/security` : '#/security'
  put(operation, 'security', rename(requirements as Node[], context.security), place)
  put(
    operation,
    'servers',
    servers ?? shared.servers,
    servers ? `${at}/servers` : `${shared.at}/servers`,
  )
  const emitCallback = (located: Located, name: string) => {
    const { node, at } = follow(context.document, located)
    return emitMap(node, at, (located, expression) => {
      const inside = `${pointer}/callbacks${step(keyOf(name))}${step(keyOf(expression))}`
      return emitPathItem(context, located, inside, `callback ${expression}`, !isReversed)
    })
  }
  put(
    operation,
    'callbacks',
    emitMap(callbacks, `${at}/callbacks`, emitCallback),
    `${at}/callbacks`,
  )
  return operation
}

/** Parameters by place and name, because a list cannot tell a changed one from another. */
function emitParameters(
  context: Context,
  all: Located[],
  direction: Direction,
  path: string,
): Node {
  const order = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name)
  const parameters = start(all[0]?.at.replace(/\/\d+$/, '') ?? '#')
  for (const located of all) {
    const { node, at } = follow(context.document, located)
    const { name, in: place, required, style, explode, schema, content, ...rest } = node as Node
    const isPath = place === 'path'
    const canonicalName = isPath
      ? String(order.indexOf(String(name)) + 1)
      : place === 'header'
        ? String(name).toLowerCase()
        : String(name)
    const parameter = emitRest(rest, at)
    put(parameter, 'name', canonicalName, `${at}/name`)
    put(parameter, 'in', place, `${at}/in`)
    if (isPath) put(parameter, 'x-name', name, `${at}/name`)
    if (required === true) put(parameter, 'required', true, `${at}/required`)
    const usual = place === 'query' || place === 'cookie' ? 'form' : 'simple'
    if (style !== usual) put(parameter, 'style', style, `${at}/style`)
    if (explode !== ((style ?? usual) === 'form'))
      put(parameter, 'explode', explode, `${at}/explode`)
    if (schema) {
      const located = { node: schema, at: `${at}/schema` }
      put(parameter, 'schema', context.schemas.emit(located, direction), located.at)
    }
    if (content)
      put(
        parameter,
        'content',
        emitContent(context, content, `${at}/content`, direction),
        `${at}/content`,
      )
    put(parameters, keyOf(`${place} ${canonicalName}`), parameter, at)
  }
  return parameters
}

/** `x-unified` with what it sends as text. */
const emitUnified = (unified: Node): Node =>
  Object.fromEntries(
    Object.entries(unified).map(([method, link]) => {
      const { parameters, requestBody, ...rest } = link as Node
      const sent = Object.entries({ parameters, requestBody }).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, textOf(value)]],
      )
      return [method, { ...rest, ...Object.fromEntries(sent) }]
    }),
  )

function emitBody(context: Context, located: Located, direction: Direction): Node {
  const { node, at } = follow(context.document, located)
  const { required, content, ...rest } = node as Node
  const body = emitRest(rest, at)
  if (required === true) put(body, 'required', true, `${at}/required`)
  put(body, 'content', emitContent(context, content, `${at}/content`, direction), `${at}/content`)
  return body
}

function emitResponse(context: Context, located: Located, direction: Direction): Node {
  const { node, at } = follow(context.document, located)
  const { headers, content, ...rest } = node as Node
  const response = emitRest(rest, at)
  const emitHeader = (located: Located) => {
    const { node, at } = follow(context.document, located)
    const { schema, required, ...rest } = node as Node
    const header = emitRest(rest, at)
    if (required === true) put(header, 'required', true, `${at}/required`)
    const inner = { node: schema, at: `${at}/schema` }
    if (schema) put(header, 'schema', context.schemas.emit(inner, direction), inner.at)
    return header
  }
  put(response, 'headers', emitMap(headers, `${at}/headers`, emitHeader), `${at}/headers`)
  put(
    response,
    'content',
    emitContent(context, content, `${at}/content`, direction),
    `${at}/content`,
  )
  return response
}

const emitContent = (context: Context, content: unknown, at: string, direction: Direction): Node =>
  emitMap(content, at, ({ node, at }) => {
    const { schema, ...rest } = node as Node
    const media = emitRest(rest, at)
    const located = { node: schema, at: `${at}/schema` }
    if (schema !== undefined)
      put(media, 'schema', context.schemas.emit(located, direction), located.at)
    return media
  })

function emitMap(
  nodes: unknown,
  at: string,
  emit: (located: Located, name: string) => unknown,
): Node {
  const map = start(at)
  for (const [name, node] of Object.entries((nodes ?? {}) as Node)) {
    const located = { node, at: `${at}${step(name)}` }
    put(map, keyOf(name), emit(located, name), located.at)
  }
  return map
}

/** What needs no other form; what is false by default says nothing. */
function emitRest(rest: Node, at: string): Node {
  const node = start(at)
  for (const [key, value] of Object.entries(rest)) {
    if (value !== false) put(node, key, value, `${at}${step(key)}`)
  }
  return node
}

const rename = (requirements: Node[], keys: Map<string, string>): Node[] =>
  requirements.map((requirement) =>
    Object.fromEntries(
      Object.entries(requirement).map(([name, scopes]) => [keys.get(name) ?? name, scopes]),
    ),
  )
