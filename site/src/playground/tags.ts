/** The tags in the examples of a spec. */
import { type Case, exampleOf, json } from '@tags/mocks'
import { splitPath } from '@tags/scripts/reply'
import type { Document } from '@tags/scripts/spec'

/** Returns the tags of the contact in the spec's example of `getTags`. */
export function exampleTags(document: Document, all: readonly Case[]): string[] {
  const { getTags } = document['x-unified'] ?? {}
  const found = all.find(({ operation }) => operation.operationId === getTags?.operationId)
  const [, response] = found?.responses.find(([status]) => status < 300) ?? []
  const [path = [], key = []] = splitPath(String(getTags?.outputs?.tags))
  const at = (value: unknown, keys: string[]): unknown =>
    keys.reduce((child, token) => Object(child)[token], value)
  const tags = at(exampleOf(json(response)), path)
  const list = typeof tags === 'string' ? tags.split(/ *, */) : Object.values(Object(tags))
  // Without a key, an object has its name in `name`.
  return list.map((item) => at(item, key)).map((name) => String(Object(name).name ?? name))
}
