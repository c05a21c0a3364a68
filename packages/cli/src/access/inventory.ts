import { type CallOptions, unwrap } from '@tags/core'
import type { Access } from './access.ts'
import type { VendorEntry } from './entry.ts'
import { readDocument, type VendorDocument } from './vendor.ts'

/** The operation with which a vendor's spec looks tags up. */
interface TagList {
  path: string
  hasPages: boolean
  /** The parameters of a list of all tags, on pages as large as they may be. */
  query: Record<string, unknown>
  /** The places of the list in the reply, and of a tag's name in an item. */
  list: string[]
  name: string[]
}

/** Tells whether an account of a vendor can list its tags. */
export const canListTags = (vendor: VendorEntry): boolean =>
  tagListOf(readDocument(vendor)) !== undefined

/**
 * Finds those of some tags that an account does not have, not even in other letter case. Returns nothing if the vendor has
 * no list of its tags. Only reads.
 * @throws {TagsError} if the list cannot be read.
 */
export async function newTagsOf(
  access: Access,
  tags: Iterable<string>,
  options: CallOptions,
): Promise<Set<string> | undefined> {
  const list = tagListOf(access.vendor.document)
  if (!list) return undefined
  const known = new Set<string>()
  for await (const item of itemsOf(access, list, options)) {
    known.add(String(at(item, list.name)).toLowerCase())
  }
  return new Set([...tags].filter((tag) => !known.has(tag.toLowerCase())))
}

// biome-ignore lint/suspicious/noExplicitAny: an operation of a vendor that is known by its spec only
type Untyped = any

async function* itemsOf(
  { vendor, client }: Access,
  { path, hasPages, query, list }: TagList,
  options: CallOptions,
): AsyncGenerator<unknown> {
  const init = { ...options, params: { query } }
  if (hasPages) {
    const { paginate }: Untyped = await import(`@tags/${vendor.name}`)
    yield* paginate(client, `GET ${path}`, init)
    return
  }
  const items = at(unwrap(await (client.api as Untyped).GET(path, init)), list)
  if (Array.isArray(items)) yield* items
}

const at = (value: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>((inner, key) => Object(inner)[key], value)

function tagListOf(document: VendorDocument): TagList | undefined {
  const { find }: Untyped = document['x-unified']?.tag ?? {}
  if (!find) return undefined
  const pathItems: [string, Untyped][] = Object.entries(document.paths)
  const [path, item] = pathItems.find(([, { get }]) => get?.operationId === find.operationId) ?? []
  const match = /^\$response\.body#\/(.*)\/\*\/(.*)$/.exec(find.outputs.name)
  if (path === undefined || !match) return undefined
  const [, list = '', name = ''] = match
  const pages = item.get['x-pages']
  const [, size] = /^\$request\.query\.(.+)$/.exec(String(pages?.size)) ?? []
  const most = size && maximumOf(document, item.get.parameters, size)
  return {
    path,
    hasPages: pages !== undefined,
    // Without what looks for one tag, the operation lists all.
    query: { ...(most && { [size]: most }), ...constantsOf(find.parameters ?? {}) },
    list: list.split('/'),
    name: name.split('/'),
  }
}

/** Returns what has no input among the parameters of a look-up, and in those that are objects. */
function constantsOf(sent: unknown): Untyped {
  if (typeof sent !== 'object' || Array.isArray(sent)) {
    return JSON.stringify(sent).includes('$inputs') ? undefined : sent
  }
  const kept = Object.entries(Object(sent))
    .map(([key, value]) => [key, constantsOf(value)])
    .filter(([, value]) => value !== undefined)
  return kept.length ? Object.fromEntries(kept) : undefined
}

/** Returns the greatest value of a parameter. */
function maximumOf(document: Untyped, parameters: Untyped[], name: string): number | undefined {
  const resolved = parameters.map(({ $ref, ...own }) =>
    $ref ? document.components.parameters[$ref.split('/').at(-1)] : own,
  )
  return resolved.find((parameter) => parameter.name === name)?.schema.maximum
}
