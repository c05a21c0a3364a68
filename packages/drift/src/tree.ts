/** A place in the document and its value; there is one `Node` for each place. */
export interface Node {
  readonly value: unknown
  /** A JSON Pointer as a URI fragment. */
  readonly pointer: string
  readonly root: Node | undefined
  readonly children: Map<string, Node>
  target?: Node | undefined
  /** The compiled form of the value, cached by `schemaOf`. */
  compiled?: object
}

/** The properties of an object in the document. */
export type Fields = Readonly<Record<string, unknown>>

/** Returns the root node of a document. */
export const rootOf = (document: unknown): Node => ({
  value: document,
  pointer: '#',
  root: undefined,
  children: new Map(),
})

/** Returns the child of a node at `token`, a key or an index. */
export function child(node: Node | undefined, token: string): Node | undefined {
  if (!node) return undefined
  const known = node.children.get(token)
  if (known) return known
  const { value } = node
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) return undefined
  const made: Node = {
    value: (value as Fields)[token],
    pointer: node.pointer + step(token),
    root: node.root ?? node,
    children: new Map(),
  }
  node.children.set(token, made)
  return made
}

/** Returns the child of a node at `token`, with its `$ref` resolved. */
export const resolvedChild = (node: Node | undefined, token: string): Node | undefined =>
  follow(child(node, token))

/**
 * Joins a node with the target of its `$ref`; what stands beside the `$ref` counts first. `lost` is the node
 * whose reference leads nowhere.
 */
export function joined(node: Node): { node: Node; lost?: Node } {
  const passed = new Set<Node>()
  const parts: Node[] = []
  let current: Node | undefined = node
  while (current && !passed.has(current)) {
    passed.add(current)
    parts.push(current)
    if (typeof fieldsOf(current).$ref !== 'string') {
      return { node: parts.length > 1 ? union(parts) : node }
    }
    current = targetOf(current)
  }
  return { node: union(parts), lost: parts.at(-1) as Node }
}

/** Joins nodes into one that has the children of all; the first with a key counts. */
function union(parts: readonly Node[]): Node {
  const last = parts.at(-1) as Node
  const children = new Map(parts.toReversed().flatMap(entries))
  children.delete('$ref')
  const value = Object.fromEntries([...children].map(([key, { value }]) => [key, value]))
  return { value, pointer: last.pointer, root: last.root ?? last, children }
}

/** Lists the children of a node with their keys or indexes. */
export const entries = (node: Node | undefined): [string, Node][] =>
  Object.keys(typeof node?.value === 'object' ? (node.value ?? {}) : {}).map((key) => [
    key,
    child(node, key) as Node,
  ])

/** Returns the properties of a node; none if it is not an object. */
export const fieldsOf = (node: Node | undefined): Fields =>
  typeof node?.value === 'object' && node.value !== null ? (node.value as Fields) : {}

/** Resolves the `$ref` of a node, repeatedly; `undefined` if it leads nowhere. */
export function follow(node: Node | undefined): Node | undefined {
  const passed = new Set<Node>()
  let current = node
  while (current && typeof fieldsOf(current).$ref === 'string') {
    if (passed.has(current)) return undefined
    passed.add(current)
    current = targetOf(current)
  }
  return current
}

/** Describes a reference that leads nowhere. */
export const unresolved = (node: Node | undefined): { pointer: string; detail: string } => ({
  pointer: `${node?.pointer ?? '#'}/$ref`,
  detail: String(fieldsOf(node).$ref),
})

/** Returns the node that a `$ref` points to. */
export function targetOf(node: Node): Node | undefined {
  if (!('target' in node)) node.target = find(node, String(fieldsOf(node).$ref))
  return node.target
}

/** Returns the node that a reference in the document of `node` points to. */
export function find(node: Node, reference: string): Node | undefined {
  if (!/^#(\/|$)/.test(reference)) return undefined
  return tokensOf(reference).reduce<Node | undefined>(child, node.root ?? node)
}

const tokensOf = (reference: string): string[] =>
  decoded(reference)
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))

/** Removes percent-encoding from a text; returns an invalid one as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Formats the segment of a JSON Pointer for the child `token`: `/a~1b`. */
export const step = (token: string): string =>
  `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`
