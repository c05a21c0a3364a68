import { step } from '../lib/pointer.ts'
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
  const components = Object.entries(object(document.components)).map(([section, all]) => [
    section,
    withKeys(object(all), (name) => names.component(name, section)),
  ])
  return rewrite({ ...document, components: Object.fromEntries(components) }, '', names) as Json
}

/** Rewrites the node under a key. */
function rewrite(node: unknown, key: string, names: Names): unknown {
  if (typeof node === 'string') return key === '$ref' ? reference(node, names) : node
  if (Array.isArray(node)) return node.map((child) => rewrite(child, '', names))
  if (!isObject(node)) return node
  const children = Object.entries(key === 'headers' ? withKeys(node, names.header) : node)
  return Object.fromEntries(
    children.map(([name, child]) => [
      name,
      // The values of a discriminator mapping are references.
      rewrite(child, key === 'mapping' ? '$ref' : name, names),
    ]),
  )
}

const withKeys = (node: Json, rename: (key: string) => string): Json =>
  Object.fromEntries(Object.entries(node).map(([key, child]) => [rename(key), child]))

const reference = ($ref: string, names: Names): string => {
  if ($ref.startsWith('#/paths/')) return $ref.replace('#/paths', names.paths)
  const [, section = '', name = '', rest] = /^#\/components\/([^/]+)\/([^/]+)(.*)$/.exec($ref) ?? []
  if (!section) return $ref
  const plain = name.replaceAll('~1', '/').replaceAll('~0', '~')
  return `#/components/${section}${step(names.component(plain, section))}${rest}`
}
