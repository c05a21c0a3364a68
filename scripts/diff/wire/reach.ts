import { find, pointerOf, tokensOf } from '../../lib/pointer.ts'
import { isObject } from '../../redocly/context.ts'
import type { Canonical } from './canonical/document.ts'
import { textOf } from './canonical/node.ts'
import { essenceOf } from './essence.ts'

/** An operation that a change affects, with the path from the operation to the change. */
export interface Reached {
  /** The operation's pointer in the canonical document. */
  operation: string
  /** The tokens from the operation to the change. */
  way: string[]
}

/** An index of the operations of a canonical document that reach a node. */
export interface Reach {
  /** Finds the operations that a pointer outside of operations and schemas affects; empty for the whole document. */
  of(pointer: string): Reached[]
  /** Returns the pointer to the parent of the last token of a path, which may pass through references. */
  homeOf(path: string): string
  /** Returns the node at a path, which may pass through references. */
  nodeAt(path: string): unknown
  /** Returns the node below another, where the tokens may pass through references. */
  below(node: unknown, tokens: string[]): unknown
  /** Returns the constraints of a schema as text; `undefined` for no schema. */
  essenceOf(node: unknown): string | undefined
}

/** Creates an index of a document. */
export function createReach({ document, operations }: Canonical): Reach {
  function of(pointer: string): Reached[] {
    const tokens = tokensOf(pointer)
    const [section, kind, name = ''] = tokens
    if (section === 'components' && kind === 'securitySchemes') {
      return [...operations.keys()]
        .filter((operation) => isSecuredBy(find(document, tokensOf(operation)), name))
        .map((operation) => ({ operation, way: ['security', name, ...tokens.slice(3)] }))
    }
    if (tokens.length < 2 || (section !== 'paths' && section !== 'webhooks')) return []
    return [...operations.keys()]
      .filter((each) => each.startsWith(`${pointer}/`) && isDirect(each.slice(pointer.length)))
      .sort()
      .map((operation) => ({ operation, way: [] }))
  }

  /** The nodes at paths, of which many begin alike. */
  const known = new Map<string, unknown>([['#', document]])

  function nodeAt(path: string): unknown {
    const found = known.get(path)
    if (found !== undefined || known.has(path)) return found
    const end = path.lastIndexOf('/')
    const node = below(nodeAt(path.slice(0, end)), tokensOf(`#${path.slice(end)}`))
    known.set(path, node)
    return node
  }

  const below = (node: unknown, tokens: string[]): unknown =>
    tokens.reduce((around: unknown, token) => followed(find(around, [token])), followed(node))

  const followed = (node: unknown): unknown =>
    isObject(node) && typeof node.$ref === 'string' ? find(document, tokensOf(node.$ref)) : node

  const digests = new Map<unknown, string>()
  const essences = new Map<unknown, string>()

  function constraintsOf(node: unknown): string | undefined {
    if (node === undefined) return undefined
    const text = essences.get(node) ?? textOf(essenceOf(document, node, digests))
    essences.set(node, text)
    return text
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
    nodeAt,
    below,
    essenceOf: constraintsOf,
  }
}

/** Checks that an operation is not reached through a callback. */
const isDirect = (rest: string): boolean => !rest.includes('/callbacks/')

const isSecuredBy = (operation: unknown, scheme: string): boolean =>
  isObject(operation) &&
  Array.isArray(operation.security) &&
  operation.security.some((requirement) => isObject(requirement) && scheme in requirement)

/** Checks that the client sends a value: in a request, or in the answer to a webhook or callback. */
export function isSent({ operation, way: [first] }: Reached): boolean {
  const turns = operation.match(/^#\/webhooks\/|\/callbacks\//g) ?? []
  return (first !== 'responses') === (turns.length % 2 === 0)
}
