import {
  isAlias,
  isMap,
  isPair,
  isSeq,
  LineCounter,
  parseDocument,
  type Document as Tree,
} from 'yaml'
import type { Document } from '../../generate/spec.ts'
import { InputError } from '../../lib/input.ts'
import { tokensOf } from '../../lib/pointer.ts'
import type { SideLabel } from '../report.ts'
import { findLost } from './references.ts'

/** A parsed OpenAPI document. */
export interface Parsed {
  label: SideLabel
  document: Document
  /** Finds the position of the key or list item that a pointer refers to. */
  locate(pointer: string): Position | undefined
}

interface Position {
  line: number
  column: number
}

/**
 * Parses an OpenAPI document in YAML or JSON.
 * @throws {InputError} if it is not OpenAPI, or refers to other files.
 */
export function parse(text: string, label: SideLabel): Parsed {
  const lineCounter = new LineCounter()
  const tree = parseDocument(text, {
    lineCounter,
    logLevel: 'error',
    merge: true,
    prettyErrors: false,
  })
  const positionOf = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset)
    return { line, column: col }
  }
  const fail = (offset: number, message: string): never => {
    const { line, column } = positionOf(offset)
    throw new InputError(`${label.file}:${line}:${column}: ${message}`)
  }
  const [error] = tree.errors
  if (error) fail(error.pos[0], `this is not valid YAML or JSON: ${sentence(error.message)}`)
  const document = dataOf(tree, label.file)
  mustBeOpenApi(document, label.file)
  const offsetOf = finder(tree)
  const lost = findLost(document, label.file)
  if (lost) fail(offsetOf(lost.pointer) ?? 0, lost.message)
  return {
    label,
    document: document as Document,
    locate(pointer) {
      const offset = offsetOf(pointer)
      return offset === undefined ? undefined : positionOf(offset)
    },
  }
}

const sentence = (message: string): string => message.replace(/\.?$/, '.')

/** Converts the tree to plain JSON data without shared objects. */
function dataOf(tree: Tree, file: string): unknown {
  try {
    return JSON.parse(JSON.stringify(tree.toJS() ?? null))
  } catch (error) {
    throw new InputError(`${file}: it cannot be read: ${sentence((error as Error).message)}`)
  }
}

function mustBeOpenApi(document: unknown, file: string): void {
  const isObject = typeof document === 'object' && document !== null && !Array.isArray(document)
  const keys = (isObject ? document : {}) as Record<string, unknown>
  if (typeof keys.openapi === 'string' && /^3\.[01]\.\d/.test(keys.openapi)) return
  const other = Object.entries({
    openapi: 'OpenAPI',
    swagger: 'Swagger',
    asyncapi: 'AsyncAPI',
    arazzo: 'Arazzo',
  }).find(([key]) => key in keys)
  throw new InputError(
    `${file}: it is ${other ? `${other[1]} ${keys[other[0]]}` : kindOf(document)}, ` +
      'and only OpenAPI 3.0 and 3.1 can be compared, which begin with `openapi: 3.1.0` or the like.',
  )
}

function kindOf(document: unknown): string {
  if (document === null) return 'empty'
  if (Array.isArray(document)) return 'a list'
  return typeof document === 'object' ? 'an object without `openapi`' : 'plain text'
}

/** A node of the tree with the offset of its key, or of the node itself in a list. */
interface Child {
  node: unknown
  offset?: number
}

/** Creates a function that finds the offset of a pointer, and caches the visited nodes. */
function finder(tree: Tree): (pointer: string) => number | undefined {
  const known = new WeakMap<object, Map<string, Child>>()
  const childrenOf = (node: unknown): Map<string, Child> | undefined => {
    const target = isAlias(node) ? node.resolve(tree) : node
    if (!isMap(target) && !isSeq(target)) return undefined
    const children = known.get(target) ?? new Map(target.items.map(entryOf))
    known.set(target, children)
    return children
  }
  return (pointer) =>
    tokensOf(pointer).reduce<Child | undefined>(
      (parent, token) => parent && childrenOf(parent.node)?.get(token),
      { node: tree.contents, offset: offsetOf(tree.contents) },
    )?.offset
}

function entryOf(item: unknown, index: number): [token: string, Child] {
  if (!isPair(item)) return [String(index), { node: item, offset: offsetOf(item) }]
  const key = item.key as { value?: unknown } | null
  return [String(key?.value ?? ''), { node: item.value, offset: offsetOf(key) }]
}

const offsetOf = (node: unknown): number | undefined =>
  (node as { range?: [number, number, number] } | null)?.range?.[0]
