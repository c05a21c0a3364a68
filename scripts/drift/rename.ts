import { pointerOf, tokensOfRef } from '../lib/pointer.ts'
import { isObject, type Json, object } from '../redocly/context.ts'

/** The new names for components and headers, whose names have no meaning. */
export interface Names {
  /** Returns the new name of a component in a section. */
  component(name: string, section: string): string
  header(name: string): string
  /** The new pointer to the paths of the document. */
  paths: string
}

/** Renames the components and headers of a document. */
export function renamed(document: Json, names: Names): Json {
  const { components, ...rest } = document
  const schemas = object(object(components).schemas)
  const rewrite = rewriter(names, (name) => Object.hasOwn(schemas, name))
  const sections = Object.entries(object(components)).map(([section, all]) => {
    const own = withKeys(object(all), (name) => names.component(name, section))
    return [section, mapped(own, (child) => rewrite(child, ''))]
  })
  return { ...(rewrite(rest, '') as Json), components: Object.fromEntries(sections) }
}

/** Creates a function that rewrites the node under a key; `isSchema` checks for the name of a schema. */
function rewriter(names: Names, isSchema: (name: string) => boolean) {
  return function rewrite(node: unknown, key: string): unknown {
    if (typeof node === 'string') return key === '$ref' ? reference(node, names) : node
    if (Array.isArray(node)) return node.map((child) => rewrite(child, ''))
    if (!isObject(node)) return node
    // Properties may have any name.
    if (key === 'properties') return mapped(node, (child) => rewrite(child, ''))
    if (key === 'mapping') return mapped(node, (child) => selected(child, names, isSchema))
    const own = key === 'headers' ? withKeys(node, names.header) : node
    return mapped(own, (child, name) => rewrite(child, name))
  }
}

const mapped = (node: Json, change: (child: unknown, key: string) => unknown): Json =>
  Object.fromEntries(Object.entries(node).map(([key, child]) => [key, change(child, key)]))

const withKeys = (node: Json, rename: (key: string) => string): Json =>
  Object.fromEntries(Object.entries(node).map(([key, child]) => [rename(key), child]))

/** Rewrites the schema that a value of a discriminator selects: a reference, or the name of a component. */
function selected(target: unknown, names: Names, isSchema: (name: string) => boolean): unknown {
  if (typeof target !== 'string') return target
  return isSchema(target) ? names.component(target, 'schemas') : reference(target, names)
}

function reference($ref: string, names: Names): string {
  if ($ref.startsWith('#/paths/')) return $ref.replace('#/paths', names.paths)
  if (!$ref.startsWith('#/components/')) return $ref
  const [, section = '', name, ...rest] = tokensOfRef($ref)
  if (name === undefined) return $ref
  return pointerOf(['components', section, names.component(name, section), ...rest])
}
