import { pointerOf } from '../lib/pointer.ts'
import { isObject, type Json, list, object, type Resolve } from '../redocly/context.ts'
import * as schemas from '../redocly/schema.ts'
import { follow } from './document.ts'
import type { Document } from './spec.ts'

interface Context {
  components: Json
  resolve: Resolve
}

/**
 * Corrects the discriminators whose schemas state other values than their names, by `enum` or `const`; the types
 * generator would write the name in place of the value. One whose schemas all state values is removed, because their
 * types differ without it; another gets the values in its mapping. `document` has references in mappings.
 */
export function discriminated(document: Document): Document {
  if (!JSON.stringify(document).includes('"discriminator"')) return document
  const components = object(document.components?.schemas)
  return map(document, { components, resolve: follow(document) }) as Document
}

/** Copies a node. `owner` is the component that a schema is, or is a part of by `allOf`. */
function map(node: unknown, context: Context, owner?: string): unknown {
  if (Array.isArray(node)) return node.map((item) => map(item, context, owner))
  if (!isObject(node)) return node
  const isComponents = node === context.components
  const copy = Object.fromEntries(
    Object.entries(node).map(([key, child]) => {
      if (isComponents) return [key, map(child, context, key)]
      const isData = /^(const|default|enum|examples?)$|^x-/.test(key)
      return [key, isData ? child : map(child, context, key === 'allOf' ? owner : undefined)]
    }),
  )
  const { discriminator } = node
  if (!isObject(discriminator) || typeof discriminator.propertyName !== 'string') return copy
  const names = [...list(node.oneOf), ...list(node.anyOf)].flatMap(nameIn)
  const children = owner === undefined ? [] : childrenOf(owner, context)
  return correct(copy, [...names, ...children], context)
}

/** Corrects the discriminator of a schema that selects one of some components. */
function correct(schema: Json, names: string[], context: Context): Json {
  const { discriminator, ...rest } = schema
  const { propertyName, mapping, ...more } = object(discriminator)
  const mapped = Object.values(object(mapping))
  const stated = names.map((name): [name: string, values: unknown[]] => [
    name,
    valuesOf(context.components[name], String(propertyName), context.resolve),
  ])
  const other = stated.filter(
    ([name, values]) => values.length && !values.includes(name) && !mapped.includes(refTo(name)),
  )
  if (other.length === 0) return schema
  if (stated.every(([, values]) => values.length > 0)) return rest
  const further = other.flatMap(([name, values]) => values.map((value) => [value, refTo(name)]))
  const all = { ...Object.fromEntries(further), ...object(mapping) }
  return { ...rest, discriminator: { propertyName, mapping: all, ...more } }
}

/** Lists the values that a schema allows for a property; empty if it allows any. */
function valuesOf(schema: unknown, name: string, resolve: Resolve): unknown[] {
  const lists = schemas
    .property(schemas.read(schema, resolve), name, resolve)
    .flatMap((part) => ('const' in part ? [[part.const]] : part.enum ? [list(part.enum)] : []))
  const [first = [], ...others] = lists
  return first.filter((value) => others.every((values) => values.includes(value)))
}

/** Lists the components that contain another by `allOf`. */
const childrenOf = (name: string, { components }: Context): string[] =>
  Object.keys(components).filter((child) =>
    list(object(components[child]).allOf).some((part) => object(part).$ref === refTo(name)),
  )

const refTo = (name: string): string => pointerOf(['components', 'schemas', name])

const nameIn = (node: unknown): string[] => {
  const [, name] = /^#\/components\/schemas\/([^/]+)$/.exec(String(object(node).$ref)) ?? []
  return name === undefined ? [] : [name.replaceAll('~1', '/').replaceAll('~0', '~')]
}
