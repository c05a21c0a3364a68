import { find, pointerOf, tokensOf } from '../../lib/pointer.ts'
import { isObject, type Json } from '../../redocly/context.ts'
import type { Canonical } from './canonical/document.ts'

/** An operation that a change affects, with the path from the operation to the change. */
export interface Reached {
  /** The operation's pointer in the canonical document. */
  operation: string
  /** The tokens from the operation to the change. */
  way: string[]
}

/** A `$ref` to a component: the operation or component that contains it, and the tokens from there. */
interface Site {
  from: string
  way: string[]
}

/** An index of the operations of a canonical document that reach a node. */
export interface Reach {
  /** Finds the operations that reach a pointer; empty if it belongs to the whole document. */
  of(pointer: string): Reached[]
  /** Returns the pointer to the parent of the last token of a path, which may pass through references. */
  homeOf(path: string): string
  /** Returns the node at a path, which may pass through references. */
  nodeAt(path: string): unknown
}

/** Creates an index of a document; `changed` has at least all references that lead to a change. */
export function createReach({ document, operations }: Canonical, changed = document): Reach {
  const sites = sitesOf(changed, operations)
  const known = new Map<string, Reached[]>()

  /** Finds the shortest path from each operation to a component. */
  function toComponent(component: string): Reached[] {
    const reached = known.get(component) ?? searchFrom(component)
    known.set(component, reached)
    return reached
  }

  function searchFrom(component: string): Reached[] {
    const found = new Map<string, string[]>()
    const seen = new Set([component])
    let front: { at: string; way: string[] }[] = [{ at: component, way: [] }]
    while (front.length) {
      const next: typeof front = []
      for (const { at, way } of front) {
        for (const site of sites.get(at) ?? []) {
          const whole = [...site.way, ...way]
          if (operations.has(site.from)) {
            if (!found.has(site.from)) found.set(site.from, whole)
          } else if (!seen.has(site.from)) {
            seen.add(site.from)
            next.push({ at: site.from, way: whole })
          }
        }
      }
      front = next
    }
    return [...found].map(([operation, way]) => ({ operation, way }))
  }

  /** Finds the innermost operation that contains a pointer. */
  function ownerOf(pointer: string): string | undefined {
    let owner = pointer
    while (owner && !operations.has(owner))
      owner = owner.slice(0, Math.max(0, owner.lastIndexOf('/')))
    return owner || undefined
  }

  function of(pointer: string): Reached[] {
    const tokens = tokensOf(pointer)
    const [section, kind, name = ''] = tokens
    if (section === 'components' && kind === 'schemas') {
      const inside = tokens.slice(3)
      return toComponent(name).map(({ operation, way }) => ({
        operation,
        way: [...way, ...inside],
      }))
    }
    if (section === 'components' && kind === 'securitySchemes') {
      return [...operations.keys()]
        .filter((operation) => isSecuredBy(find(document, tokensOf(operation)), name))
        .map((operation) => ({ operation, way: ['security', name, ...tokens.slice(3)] }))
    }
    const owner = ownerOf(pointer)
    const way = owner === undefined ? tokens : tokens.slice(tokensOf(owner).length)
    if (owner !== undefined && way[0] !== 'callbacks') return [{ operation: owner, way }]
    if (tokens.length < 2 || (section !== 'paths' && section !== 'webhooks')) return []
    return [...operations.keys()]
      .filter((each) => each.startsWith(`${pointer}/`) && isDirect(each.slice(pointer.length)))
      .sort()
      .map((operation) => ({ operation, way: [] }))
  }

  /** Follows a path, which may pass through references. */
  function walk(path: string[]): { home: string[]; node: unknown } {
    let home: string[] = []
    let node: unknown = document
    for (const token of path) {
      home = [...home, token]
      node = find(node, [token])
      if (isObject(node) && typeof node.$ref === 'string') {
        home = tokensOf(node.$ref)
        node = find(document, home)
      }
    }
    return { home, node }
  }

  return {
    of,
    homeOf: (path) => pointerOf(walk(tokensOf(path).slice(0, -1)).home),
    nodeAt: (path) => walk(tokensOf(path)).node,
  }
}

/** Checks that an operation is not reached through a callback. */
const isDirect = (rest: string): boolean => !rest.includes('/callbacks/')

const isSecuredBy = (operation: unknown, scheme: string): boolean =>
  isObject(operation) &&
  Array.isArray(operation.security) &&
  operation.security.some((requirement) => isObject(requirement) && scheme in requirement)

/** Collects the references to each component. */
function sitesOf(document: Json, operations: Canonical['operations']): Map<string, Site[]> {
  const sites = new Map<string, Site[]>()
  const walk = (node: unknown, from: string, way: string[]): void => {
    if (typeof node !== 'object' || node === null) return
    const ref = (node as Json).$ref
    if (typeof ref === 'string') {
      const component = tokensOf(ref)[2] ?? ''
      const list = sites.get(component) ?? []
      if (!sites.has(component)) sites.set(component, list)
      list.push({ from, way })
      return
    }
    for (const [key, child] of Object.entries(node)) {
      if (!(key === 'callbacks' && operations.has(from) && way.length === 0)) {
        walk(child, from, [...way, key])
      }
    }
  }
  for (const operation of operations.keys())
    walk(find(document, tokensOf(operation)), operation, [])
  const { schemas } = document.components as Json
  for (const [name, schema] of Object.entries(schemas as Json)) walk(schema, name, [])
  return sites
}
