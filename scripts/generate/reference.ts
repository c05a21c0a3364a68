import { find, pointerOf, tokensOfRef } from '../lib/pointer.ts'
import { isObject, type Json, list, object, type Path } from '../redocly/context.ts'
import { httpMethods } from './document.ts'
import type { Document } from './spec.ts'

/** The sections of components that have a type each, which a reference can name. */
const sections = ['headers', 'parameters', 'pathItems', 'requestBodies', 'responses', 'schemas']

/** Keys whose children have arbitrary names, which are not keywords. */
const maps = new Set(
  (
    'callbacks content dependentSchemas headers pathItems paths patternProperties properties ' +
    'requestBodies responses schemas webhooks $defs'
  ).split(' '),
)

const isData = (key: string): boolean =>
  /^(callbacks|const|default|enum|examples?|links)$|^x-/.test(key)

interface Context {
  document: Document
  /** The references that are being replaced by a copy of their target, which may contain itself. */
  open: Set<string>
  /** The names of the components that are added for targets that contain themselves, by pointer. */
  added: Map<string, string>
}

/**
 * Rewrites the references of a document into those that the types generator can follow, which are the names of
 * components. It writes names without percent-encoding, copies the target of any other reference, and adds a
 * component if the target contains itself. The mapping of a discriminator gets references in place of names, and
 * loses those to nothing. Only the first of several operations with one `operationId` keeps it.
 */
export function referable(document: Document): Document {
  const context: Context = { document, open: new Set(), added: new Map() }
  const copy = map(document, [], false, context) as Document
  const { components = {} } = copy
  for (const [pointer, name] of context.added) {
    const target = find(document, tokensOfRef(pointer))
    context.open.add(pointer)
    components.schemas = { ...object(components.schemas), [name]: map(target, [], false, context) }
  }
  return withoutSharedIds(context.added.size ? { ...copy, components } : copy)
}

function map(node: unknown, path: Path, isNames: boolean, context: Context): unknown {
  if (Array.isArray(node)) {
    return node.map((item, index) => map(item, [...path, index], false, context))
  }
  if (!isObject(node)) return node
  if (typeof node.$ref === 'string' && !isNames) return follow(node, path, context)
  const copy = Object.fromEntries(
    Object.entries(node)
      // The generator takes definitions for a property; their references are replaced by copies.
      .filter(([key]) => isNames || key !== '$defs')
      .map(([key, child]) => {
        if (!isNames && isData(key)) return [key, child]
        return [key, map(child, [...path, key], !isNames && maps.has(key), context)]
      }),
  )
  if (!isNames && isObject(copy.discriminator)) {
    copy.discriminator = withReferences(copy.discriminator, context)
  }
  return copy
}

/** Rewrites a node that is a reference. */
function follow({ $ref, ...rest }: Json, path: Path, context: Context): unknown {
  const tokens = tokensOfRef(String($ref))
  const pointer = pointerOf(tokens)
  const { document, open, added } = context
  const target = find(document, tokens)
  const isItem = path.length === 2 && (path[0] === 'paths' || path[0] === 'webhooks')
  const isExtended = isItem && httpMethods.some((method) => method in rest)
  const siblings = map(rest, path, false, context) as Json
  const refer = (...to: string[]) => ({ $ref: pointerOf(to), ...siblings })
  if (target === undefined) return { $ref, ...siblings }
  if (isNamed(tokens) && !isExtended) return refer(...tokens)
  const known = added.get(pointer)
  if (known !== undefined) return refer('components', 'schemas', known)
  if (open.has(pointer)) {
    const name = unused(nameOf(tokens), {
      ...object(document.components?.schemas),
      ...names(added),
    })
    added.set(pointer, name)
    return refer('components', 'schemas', name)
  }
  open.add(pointer)
  const copy = map(target, isItem ? path : [], false, context)
  open.delete(pointer)
  if (!isObject(copy)) return copy
  const isPlain = Object.keys(rest).every((key) => /^(summary|description)$|^x-/.test(key))
  if (isPlain || isItem) return { ...copy, ...siblings }
  // OpenAPI 3.0 ignores keywords beside a `$ref`.
  if (String((document as { openapi?: string }).openapi).startsWith('3.0')) return copy
  return { ...siblings, allOf: [copy, ...list(siblings.allOf)] }
}

/** Checks whether tokens lead to a component, or to a path item, which have a type of their own. */
const isNamed = ([root, section = '', name, ...rest]: string[]): boolean =>
  root === 'components'
    ? sections.includes(section) && name !== undefined && rest.length === 0
    : (root === 'paths' || root === 'webhooks') && name === undefined

const names = (added: Map<string, string>): Json =>
  Object.fromEntries([...added.values()].map((name) => [name, name]))

/** Names a component after the last names on the way to it: `TreeNode` for `Tree/$defs/Node`. */
const nameOf = (tokens: string[]): string =>
  tokens
    .slice(2)
    .filter((token) => /^[A-Za-z_]/.test(token) && !maps.has(token))
    .slice(-2)
    .map((token) => token.replace(/[^A-Za-z0-9]+/g, ''))
    .map((token) => token.charAt(0).toUpperCase() + token.slice(1))
    .join('') || 'Part'

function unused(name: string, taken: Json): string {
  let free = name
  for (let count = 2; Object.hasOwn(taken, free); count++) free = `${name}${count}`
  return free
}

/** Rewrites the mapping of a discriminator to references, without those to nothing. */
function withReferences({ mapping, ...rest }: Json, { document }: Context): Json {
  if (!isObject(mapping)) return rest
  const schemas = object(document.components?.schemas)
  const entries = Object.entries(mapping).flatMap(([value, target]) => {
    if (typeof target !== 'string') return []
    const tokens = target.startsWith('#') ? tokensOfRef(target) : ['components', 'schemas', target]
    const isThere = target.startsWith('#')
      ? find(document, tokens) !== undefined
      : Object.hasOwn(schemas, target)
    return isThere ? [[value, pointerOf(tokens)]] : []
  })
  return entries.length ? { ...rest, mapping: Object.fromEntries(entries) } : rest
}

/** Removes each `operationId` that an operation before has. */
function withoutSharedIds(document: Document): Document {
  const seen = new Set<string>()
  const all = [document.paths, document.components?.pathItems, document.webhooks]
  for (const item of all.flatMap((items) => Object.values(items ?? {}))) {
    for (const method of httpMethods) {
      const operation = item?.[method] as { operationId?: string } | undefined
      if (operation?.operationId === undefined) continue
      if (seen.has(operation.operationId)) delete operation.operationId
      else seen.add(operation.operationId)
    }
  }
  return document
}
