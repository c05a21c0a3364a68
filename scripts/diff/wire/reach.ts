import { remembered } from '../../lib/list.ts'
import { find, lastToken, parentOf, tokensOf } from '../../lib/pointer.ts'
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

  /** The places at paths, of which many begin alike. */
  const places = new Map<string, Place>([['#', { home: '#', node: document }]])

  function placeAt(path: string): Place {
    const found = places.get(path)
    if (found) return found
    const around = placeAt(parentOf(path))
    const child = find(around.node, [lastToken(path)])
    const home = referenceIn(child) ?? around.home + path.slice(path.lastIndexOf('/'))
    const place = { home, node: followed(child) }
    places.set(path, place)
    return place
  }

  const below = (node: unknown, tokens: string[]): unknown =>
    tokens.reduce((around: unknown, token) => followed(find(around, [token])), followed(node))

  /** The targets of references, because many refer to the same. */
  const targets = new Map<string, unknown>()

  function followed(node: unknown): unknown {
    const $ref = referenceIn(node)
    return $ref === undefined
      ? node
      : remembered(targets, $ref, () => find(document, tokensOf($ref)))
  }

  const digests = new Map<unknown, string>()
  const essences = new Map<unknown, string>()

  function constraintsOf(node: unknown): string | undefined {
    if (node === undefined) return undefined
    const text = essences.get(node) ?? textOf(essenceOf(document, node, digests))
    essences.set(node, text)
    return text
  }

  return {
    of,
    homeOf: (path) => placeAt(parentOf(path)).home,
    nodeAt: (path) => placeAt(path).node,
    below,
    essenceOf: constraintsOf,
  }
}

/** The place to which a path leads, which may pass through references. */
interface Place {
  /** The pointer to the node, where it stands. */
  home: string
  node: unknown
}

const referenceIn = (node: unknown): string | undefined =>
  isObject(node) && typeof node.$ref === 'string' ? node.$ref : undefined

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
