/** The tags with which the form of a unified method begins. */
import { type Case, exampleOf, json } from '@tags/mocks'
import type { Method } from '@tags/scripts/method'
import { splitPath } from '@tags/scripts/reply'
import { partOf } from '@tags/scripts/request'
import type { Document, Link } from '@tags/scripts/spec'

/** A tag that no example has, so that a set with it differs from the set that the mock returns. */
const newTag = 'customer'

/** Returns tags from the examples of a spec that make a method send its requests. */
export function exampleTags(
  document: Document,
  { name, link, sending, request: { tagLimits } }: Method,
  all: readonly Case[],
): string[] {
  const { tag, getTags } = document['x-unified'] ?? {}
  const caseOf = (link: Link) =>
    all.find(({ operation }) => operation.operationId === link.operationId) as Case
  // The mock knows these tags by their names.
  if (tag?.find) return namesIn(caseOf(tag.find), String(tag.find.outputs?.name))
  if (sending === 'set' && getTags) {
    const set = namesIn(caseOf(getTags), String(getTags.outputs?.tags))
    return name === 'addTags' ? [...set, newTag] : set.slice(-1)
  }
  const { request, parameters } = caseOf(link)
  const pattern = new RegExp(tagLimits.pattern ?? '', 'u')
  const values = parameters.map((parameter) => [
    link.parameters?.[parameter.name],
    exampleOf(parameter),
  ])
  return [[link.requestBody, request.body], ...values]
    .flatMap(([mapping, example]) => tagsIn(mapping, example))
    .filter((tag) => pattern.test(tag))
}

/** Returns the names of tags in the first example of a reply. */
function namesIn({ responses }: Case, expression: string): string[] {
  const [, response] = responses.find(([status]) => status < 300) ?? []
  const [path = [], key = []] = splitPath(expression)
  const at = (value: unknown, keys: string[]): unknown =>
    keys.reduce((child, token) => Object(child)[token], value)
  const list = Object.values(Object(at(exampleOf(json(response)), path)))
  // Without a key, an object has its name in `name`.
  const names = list.map((item) => at(item, key)).map((name) => String(Object(name).name ?? name))
  return names.slice(0, 2)
}

/** Returns the values in an example at the places where its mapping has tags. */
function tagsIn(mapping: unknown, example: unknown): string[] {
  if (typeof mapping === 'string') {
    const list = /\$inputs\.tags?\b/.test(mapping) ? [example ?? []].flat() : []
    return list.map((tag) => partOf(mapping, String(tag)) ?? '').filter(Boolean)
  }
  if (typeof mapping !== 'object' || mapping === null) return []
  if (Array.isArray(mapping)) {
    return [example ?? []].flat().flatMap((item) => mapping.flatMap((one) => tagsIn(one, item)))
  }
  return Object.entries(mapping).flatMap(([key, child]) => tagsIn(child, Object(example)[key]))
}
