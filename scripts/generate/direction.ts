import { find, pointerOf, tokensOfRef } from '../lib/pointer.ts'
import { isObject, type Json, list, object, type Path, type Resolve } from '../redocly/context.ts'
import { schemasOf, withParts } from '../redocly/parts.ts'
import * as schemas from '../redocly/schema.ts'
import { follow } from './document.ts'
import type { Document } from './spec.ts'

/** The keyword of the properties that the messages of each direction do not have. */
const marks = { Request: 'readOnly', Response: 'writeOnly' } as const

type Direction = keyof typeof marks

/** The keys of a document below which schemas are of one direction. */
const directions: Record<string, Direction> = {
  requestBody: 'Request',
  requestBodies: 'Request',
  parameters: 'Request',
  responses: 'Response',
  headers: 'Response',
}

/**
 * Removes `readOnly` properties from the requests of a document, and `writeOnly` ones from its responses. A
 * component with such properties stays as it is; a message refers to its variant: `ContactRequest`.
 */
export function directed(document: Document): Document {
  const copy = structuredClone(document) as unknown as Json
  const resolve = follow(document)
  const text = JSON.stringify(document)
  for (const direction of Object.keys(marks) as Direction[]) {
    if (!text.includes(`"${marks[direction]}":true`)) continue
    const context = { mark: marks[direction], resolve, inlined: new Set<string>() }
    const variants = variantsOf(document, direction, context)
    for (const [path, schema] of schemasOf(document as unknown as Json)) {
      if (directionOf(path) !== direction) continue
      const holder = path.slice(0, -1).reduce((node, key) => node[key] as Json, copy)
      holder[path.at(-1) as string] = variants.refer(strip(schema, [], context))
    }
    variants.add(copy)
  }
  return copy as unknown as Document
}

const directionOf = (path: Path): Direction | undefined =>
  directions[String(path.findLast((key) => Object.hasOwn(directions, key)))]

interface Context {
  mark: (typeof marks)[Direction]
  resolve: Resolve
  /** The references that are being replaced by a copy of their schema, which may contain itself. */
  inlined: Set<string>
}

/** Copies a schema without hidden properties. `around` are the schemas that the same values must satisfy. */
function strip(node: unknown, around: schemas.Schema, context: Context): unknown {
  if (!isObject(node)) return node
  const { mark, resolve, inlined } = context
  const own = schemas.read(node, resolve)
  const all = [...around, ...own]
  const isHidden = (name: string, among = all) =>
    schemas.isMarked(schemas.property(among, name, resolve), mark)
  const { $ref, ...siblings } = node
  if (typeof $ref === 'string' && !inlined.has($ref)) {
    const target = schemas.read(resolve({ $ref }).node, resolve)
    const names = [...schemas.names(target), ...schemas.required(target)]
    // The schemas around a target may hide properties, which the target does not know.
    if (names.some((name) => isHidden(name) && !isHidden(name, target))) {
      inlined.add($ref)
      const copy = { ...siblings, allOf: [resolve({ $ref }).node, ...list(siblings.allOf)] }
      const stripped = strip(copy, around, context)
      inlined.delete($ref)
      return stripped
    }
  }
  const copy = withParts(node, (part, keyword) => {
    return strip(part, schemas.compositions.includes(keyword) ? all : [], context)
  })
  const named = Object.entries(object(copy.properties))
  const shown = named.filter(([name]) => !isHidden(name))
  if (shown.length < named.length) copy.properties = Object.fromEntries(shown)
  // A response without known properties may have others; a request may not.
  if (mark === 'writeOnly' && named.length > 0 && shown.length === 0) delete copy.properties
  if (Array.isArray(copy.required)) {
    copy.required = copy.required.filter((name) => !isHidden(name))
  }
  return copy
}

/** Creates the variants of the components that have hidden properties, or refer to a component that has them. */
function variantsOf(document: Document, direction: Direction, context: Context) {
  const components = object(document.components.schemas)
  const stripped = new Map(
    Object.entries(components).map(([name, schema]) => [name, strip(schema, [], context)]),
  )
  const variants = new Map<string, string>()
  const taken = new Set(Object.keys(components))
  const add = (name: string) => {
    if (variants.has(name)) return
    const variant = unused(`${name}${direction}`, taken)
    taken.add(variant)
    variants.set(name, variant)
  }
  for (const [name, schema] of stripped) {
    if (JSON.stringify(schema) !== JSON.stringify(components[name])) add(name)
  }
  const edges = [...stripped].map(([name, schema]) => ({
    name,
    uses: componentsIn(schema),
    // The discriminator of a parent names its children, so that it must know of their variants.
    parents: list(object(schema).allOf)
      .flatMap(componentsIn)
      .filter((parent) => object(components[parent]).discriminator),
  }))
  for (let size = -1; size !== variants.size; ) {
    size = variants.size
    for (const { name, uses, parents } of edges) {
      if (uses.some((other) => variants.has(other))) add(name)
      if (variants.has(name)) parents.forEach(add)
    }
  }
  const used = new Set<string>()
  const refer = (schema: unknown) =>
    withRefs(schema, ($ref) => {
      const [, , name = '', ...rest] = tokensOfRef($ref)
      const variant = componentOf($ref) && variants.get(name)
      if (!variant || find(stripped.get(name), rest) === undefined) return $ref
      used.add(name)
      return refTo(variant, ...rest)
    })
  return {
    /** Copies a schema with references to variants, in place of their components. */
    refer,
    /** Adds each variant that is referred to behind its component. */
    add(copy: Json) {
      const made = new Map<string, unknown>()
      // A variant may refer to further ones, which then join the iteration.
      for (const name of used) {
        made.set(name, refer(withChildren(name, stripped)))
      }
      const holder = object(copy.components)
      holder.schemas = Object.fromEntries(
        Object.entries(object(holder.schemas)).flatMap(([name, schema]) => [
          [name, schema],
          ...(made.has(name) ? [[variants.get(name), made.get(name)]] : []),
        ]),
      )
    },
  }
}

function unused(name: string, taken: ReadonlySet<string>): string {
  let free = name
  for (let count = 2; taken.has(free); count++) free = `${name}${count}`
  return free
}

const refTo = (...tokens: string[]): string => pointerOf(['components', 'schemas', ...tokens])

/** Returns the name of the component that a reference leads to, or into. */
function componentOf($ref: string): string | undefined {
  const [section, kind, name] = tokensOfRef($ref)
  return section === 'components' && kind === 'schemas' ? name : undefined
}

/** Lists the components that a schema refers to. */
function componentsIn(schema: unknown): string[] {
  const names: string[] = []
  withRefs(schema, ($ref) => {
    names.push(componentOf($ref) ?? '')
    return $ref
  })
  return names
}

/** Returns the schema of a component; its discriminator maps the children that refer to it in `allOf`. */
function withChildren(name: string, all: Map<string, unknown>): unknown {
  const schema = object(all.get(name))
  if (!schema.discriminator) return schema
  const children = [...all].filter(([, child]) =>
    list(object(child).allOf).some((part) => componentOf(String(object(part).$ref)) === name),
  )
  return mapped(
    schema,
    children.map(([child]) => child),
  )
}

/** Adds components to the mapping of a discriminator by their names, unless it maps them. */
function mapped(schema: Json, names: string[]): Json {
  const discriminator = object(schema.discriminator)
  const mapping = Object.entries(object(discriminator.mapping)).map(([value, target]) => [
    value,
    String(target).startsWith('#') ? target : refTo(String(target)),
  ])
  const further = names
    .filter((name) => !mapping.some(([, target]) => target === refTo(name)))
    .map((name) => [name, refTo(name)])
  const all = Object.fromEntries([...further, ...mapping])
  return { ...schema, discriminator: { ...discriminator, mapping: all } }
}

/** Copies a schema with other references, also in the mappings of discriminators. */
function withRefs(node: unknown, rename: ($ref: string) => string): unknown {
  if (Array.isArray(node)) return node.map((item) => withRefs(item, rename))
  if (!isObject(node)) return node
  const { discriminator } = node
  if (isObject(discriminator) && typeof discriminator.propertyName === 'string') {
    const { discriminator: _, ...rest } = node
    const branches = [...list(node.oneOf), ...list(node.anyOf)]
    const named = mapped(
      node,
      branches.flatMap((branch) => componentOf(String(object(branch).$ref)) ?? []),
    )
    const mapping = Object.entries(object(object(named.discriminator).mapping))
    const renamed = mapping.map(([value, $ref]) => [value, rename(String($ref))])
    const isSame = renamed.every(([, $ref], index) => $ref === mapping[index]?.[1])
    return {
      ...(withRefs(rest, rename) as Json),
      discriminator: isSame
        ? discriminator
        : { ...discriminator, mapping: Object.fromEntries(renamed) },
    }
  }
  return Object.fromEntries(
    Object.entries(node).map(([key, child]) => [
      key,
      key === '$ref' && typeof child === 'string' ? rename(child) : withRefs(child, rename),
    ]),
  )
}
