import { lostKey } from '../../../generate/document.ts'
import { withoutNames } from '../../../lib/naming.ts'
import { step } from '../../../lib/pointer.ts'
import { isObject, type Json, object } from '../../../redocly/context.ts'
import type { OperationLabel } from '../../report.ts'
import type { IsEqual } from './equal.ts'
import { follow, keyOf, type Located, list, put, start, textOf } from './node.ts'
import { bodyForm, emitParameters, responseForm } from './parts.ts'
import { hasServersWith, type Prefix, urlWithout, variablesIn } from './prefix.ts'
import { each, eachIn, type Form, fields, rewrite } from './rewrite.ts'
import { createSchemas, type Others, type Schemas } from './schema.ts'
import { emitSecurity, type SecurityKeys, securityKeys } from './security.ts'
import { emitUnified } from './unified.ts'

/** A document in canonical form: documents with the same meaning are equal, and each schema has one direction. */
export interface Canonical {
  document: Json
  /** The operations by their pointer in `document`: `#/paths/…/post`. */
  operations: Map<string, OperationLabel>
  schemas: Schemas
  /** The sources of the parts that were left empty, by their pointer in `document`. */
  equal: Map<string, string>
}

/** The parts of the document that an operation needs. */
interface Context {
  document: Json
  schemas: Schemas
  /** The canonical names of security schemes by their names in the document. */
  security: SecurityKeys
  operations: Map<string, OperationLabel>
  equal: Map<string, string>
  isEqual: IsEqual
  prefix: Prefix | undefined
  deep: Set<string>
}

/** The place of an operation or path item in the canonical document. */
interface Target {
  pointer: string
  /** The path as reports show it. */
  path: string
  /** The place of the prefix of its URL, if it has another in the other document. */
  prefix?: string | undefined
  /** Whether the vendor sends the request. */
  isReversed: boolean
  /** The sources of the path items around, because a callback may lead back to one. */
  around: string[]
}

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'])

/** The relations of a document to another, with which it is compared. */
export interface Relations {
  /** Checks that a body or response is equal, and is left empty. */
  isEqual?: IsEqual | undefined
  /** The schemas of the other document, of which equal ones are shared. */
  others?: Others
  /** The prefix of paths that moved, which stands in the paths. */
  prefix?: Prefix | undefined
  security?: SecurityKeys
  /** The components that are written as their subtypes. */
  parents?: Set<string>
  /** The names of `deepObject` parameters that are written as parameters such as `filter[name]`. */
  deep?: Set<string>
}

/** Converts an OpenAPI document to its canonical form. */
export function canonical(
  document: Json,
  {
    isEqual = () => false,
    others,
    prefix,
    security = securityKeys(document, document).base,
    parents,
    deep = new Set(),
  }: Relations = {},
): Canonical {
  const context: Context = {
    document,
    schemas: createSchemas(document, others, parents),
    security,
    operations: new Map(),
    equal: new Map(),
    isEqual,
    prefix,
    deep,
  }
  const servers = serversForm(prefix)
  const root = rewrite(
    document,
    { node: document, at: '#' },
    {
      openapi: () => '3.1.0',
      servers: ({ node, at }) => servers({ node: node ?? [{ url: '/' }], at }),
      tags: tagsForm,
      paths: (paths) => emitPaths(context, paths, false),
      webhooks: (webhooks) => emitPaths(context, webhooks, true),
      security: () => undefined,
      components: () => undefined,
      'x-unified': ({ node }) => emitUnified(node as Json),
    },
    ['servers', 'paths', 'webhooks'],
  )
  const [first] = (root.servers ?? []) as Json[]
  put(root, 'x-first-server', first?.url, '#/servers/0/url')
  root.components = {
    schemas: context.schemas.components,
    securitySchemes: emitSecurity(document, context.security),
  }
  const { operations, schemas, equal } = context
  return { document: root, operations, schemas, equal }
}

function emitPaths(context: Context, { node, at }: Located, isReversed: boolean): Json {
  const paths = start(at)
  for (const [name, item] of Object.entries((node ?? {}) as Json)) {
    // The names of path parameters do not affect requests.
    const located = { node: item, at: `${at}${step(name)}` }
    const prefix = isReversed ? undefined : prefixOf(context, located, name)
    const full = prefix?.isInServers ? prefix.text + name : name
    const short = keyOf(isReversed ? name : withoutNames(full))
    const key = short in paths ? keyOf(full) : short
    const path = isReversed ? `webhook ${name}` : name
    const target = {
      pointer: `${at}${step(key)}`,
      path,
      isReversed,
      around: [],
      prefix: prefix && `${prefix.isInServers ? 'servers' : 'paths'} ${prefix.text}`,
    }
    put(paths, key, emitPathItem(context, located, target), located.at)
  }
  return paths
}

/** Returns the prefix that moved, if the URL of a path has it. */
function prefixOf({ document, prefix }: Context, item: Located, name: string): Prefix | undefined {
  if (!prefix) return undefined
  const { text, isInServers } = prefix
  const isMoved = isInServers
    ? hasServersWith(follow(document, item).node, text)
    : name.startsWith(`${text}/`)
  return isMoved ? prefix : undefined
}

/** Emits a path item; what stands beside its `$ref` counts before what it refers to. */
function emitPathItem(context: Context, located: Located, target: Target): Json {
  const { node, at } = follow(context.document, located)
  if (target.around.includes(at)) return start(at)
  const around = [...target.around, at]
  const item = object(node)
  const { $ref, ...rest } = object(located.node)
  const beside = $ref === undefined ? {} : rest
  const fieldOf = (key: string): Located =>
    key in beside
      ? { node: beside[key], at: `${located.at}/${key}` }
      : { node: item[key], at: `${at}/${key}` }
  const parameters = fieldOf('parameters')
  const shared = { parameters: list(parameters.node, parameters.at), servers: fieldOf('servers') }
  const forms = [...methods].map((method) => [
    method,
    (operation: Located) => {
      if (!isObject(operation.node)) return undefined
      const place = { ...target, around, pointer: `${target.pointer}/${method}` }
      const { operationId } = operation.node
      context.operations.set(place.pointer, {
        ...(typeof operationId === 'string' && { operationId }),
        method: method.toUpperCase(),
        path: target.path,
      })
      return emitOperation(context, operation, shared, place)
    },
  ])
  const dropped = { parameters: () => undefined, servers: () => undefined }
  const all = { ...Object.fromEntries(forms), ...dropped }
  const emitted = rewrite(context.document, located, all)
  const own = rewrite(context.document, { node: beside, at: located.at }, all)
  for (const [key, value] of Object.entries(own)) put(emitted, key, value, `${located.at}/${key}`)
  return emitted
}

function emitOperation(
  context: Context,
  located: Located,
  shared: { parameters: Located[]; servers: Located },
  { pointer, path, isReversed, around, prefix }: Target,
): Json {
  const { document } = context
  const [sent, answered] = isReversed
    ? (['response', 'request'] as const)
    : (['request', 'response'] as const)
  const operation = rewrite(
    document,
    located,
    {
      parameters: (parameters) => {
        const own = list(parameters.node, parameters.at)
        const form = () => emitParameters(context, [...shared.parameters, ...own], sent, path)
        const areShared = shared.parameters.every(({ node }) => context.isEqual(node))
        return areShared ? unlessEqual(context, `${pointer}/parameters`, form)(parameters) : form()
      },
      requestBody: unlessEqual(context, `${pointer}/requestBody`, bodyForm(context, sent)),
      responses: eachIn(document, (response, status) => {
        const place = `${pointer}/responses${step(keyOf(status))}`
        return unlessEqual(context, place, responseForm(context, answered))(response)
      }),
      servers: (located) => {
        const servers = located.node ? located : shared.servers
        return textOf(servers.node) === textOf(document.servers)
          ? undefined
          : serversForm(context.prefix)(servers)
      },
      tags: ({ node }) => (Array.isArray(node) ? [...new Set(node)] : node),
      security: () => undefined,
      'x-idempotent': ({ node }) => Boolean(node),
      callbacks: each((callback, name) => {
        const expressions = each((item, expression) => {
          const inside = `${pointer}/callbacks${step(keyOf(name))}${step(keyOf(expression))}`
          const target = { pointer: inside, path: `callback ${expression}` }
          return emitPathItem(context, item, { ...target, isReversed: !isReversed, around })
        })
        const { node, at } = follow(document, callback)
        const { [lostKey]: lost, ...rest } = object(node)
        const map = expressions({ node: rest, at }) as Json
        put(map, lostKey, lost, at)
        return map
      }),
    },
    ['parameters', 'responses', 'servers', 'callbacks'],
    fields.operation,
  )
  put(operation, 'x-prefix', prefix, located.at)
  put(operation, lostParameters, lostIn(document, located, shared.parameters), located.at)
  const declared = (located.node as Json).security
  const requirements = (declared ?? document.security ?? []) as Json[]
  const place = declared ? `${located.at}/security` : '#/security'
  put(operation, 'security', renamed(requirements, context.security), place)
  return operation
}

/** The key of an operation with unknown parameters. */
export const lostParameters = `${lostKey}-parameters`

/** Lists the parameters of an operation that its document does not have, as text. */
function lostIn(document: Json, { node }: Located, shared: Located[]): string | undefined {
  const all = [...shared, ...list((node as Json).parameters, '')]
  const lost = all.flatMap((one) => (follow(document, one).node as Json | null)?.[lostKey] ?? [])
  return lost.length ? lost.join(' ') : undefined
}

/** Creates a form that leaves a part empty that is equal in the other document. */
const unlessEqual =
  ({ equal, isEqual }: Context, pointer: string, form: Form): Form =>
  (located) => {
    if (!isEqual(located.node)) return form(located)
    equal.set(pointer, located.at)
    return start(located.at)
  }

/** Creates the form of servers, if there are any, with their variables by place, whose names requests do not contain. */
const serversForm =
  (prefix: Prefix | undefined) =>
  ({ node, at }: Located): Json[] | undefined =>
    node === undefined
      ? undefined
      : list(node, at).map((server) => {
          const names = variablesIn((server.node as Json | null)?.url)
          const keyOf = (name: string) => String(names.indexOf(name) + 1 || name)
          return rewrite({}, server, {
            url: ({ node }) => urlWithout(node, prefix?.isInServers ? prefix.text : undefined),
            variables: each((variable, name) => {
              const form = rewrite({}, variable, {})
              put(form, 'x-name', name, variable.at)
              return form
            }, keyOf),
          })
        })

/** Writes tags by name, because Redocly compares each letter of those that it finds in one list only. */
function tagsForm({ node, at }: Located): Json {
  const tags = start(at)
  for (const tag of list(node, at)) {
    const { name } = (tag.node ?? {}) as Json
    put(tags, keyOf(String(name)), rewrite({}, tag, {}), tag.at)
  }
  return tags
}

/** Renames the schemes of security requirements as in `securityKeys`. */
const renamed = (requirements: Json[], keys: SecurityKeys): Json[] =>
  requirements.map((requirement) =>
    Object.fromEntries(
      Object.entries(requirement).map(([name, scopes]) => [keys.get(name) ?? name, scopes]),
    ),
  )
