import type { Schema } from './schema.ts'

/** A place in the document and what stands there; there is one `Node` for each place. */
export interface Node {
  readonly value: unknown
  /** As a URI fragment. */
  readonly pointer: string
  readonly root: Node | undefined
  readonly children: Map<string, Node>
  target?: Node | undefined
  /** What it says as a schema, once it was asked for that. */
  schema?: Schema
}

/** What an object of the document holds. */
export type Fields = Readonly<Record<string, unknown>>

/** The tree of a document. */
export const plant = (document: unknown): Node => ({
  value: document,
  pointer: '#',
  root: undefined,
  children: new Map(),
})

/** What is at `token` of a node. */
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

/** What is at `token` of a node, or where its `$ref` leads to. */
export const part = (node: Node | undefined, token: string): Node | undefined =>
  follow(child(node, token))

/** The children of a node by their keys, or indexes. */
export const entries = (node: Node | undefined): [string, Node][] =>
  Object.keys(typeof node?.value === 'object' ? (node.value ?? {}) : {}).map((key) => [
    key,
    child(node, key) as Node,
  ])

/** What a node holds, if that is an object. */
export const fieldsOf = (node: Node | undefined): Fields =>
  typeof node?.value === 'object' && node.value !== null ? (node.value as Fields) : {}

/** The node itself, or where its `$ref` leads to; `undefined` if that is nowhere. */
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

/** Where the `$ref` of a node leads to. */
export function targetOf(node: Node): Node | undefined {
  if (!('target' in node)) node.target = find(node.root ?? node, String(fieldsOf(node).$ref))
  return node.target
}

function find(root: Node, reference: string): Node | undefined {
  if (!/^#(\/|$)/.test(reference)) return undefined
  return tokensOf(reference).reduce<Node | undefined>(child, root)
}

const tokensOf = (reference: string): string[] =>
  decoded(reference)
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))

/** `text` without percent-encoding, as far as it has one. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The part of a JSON Pointer that leads to the child `token`. */
export const step = (token: string): string =>
  `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`
