import { type Facts, kindOf } from './facts.ts'
import { isObject, isScalar } from './object.ts'

/** The fields of a contact in the body of a request. */
export interface ContactFields {
  id?: string
  email?: string
  phone?: string
  tags?: string[]
  /** The other fields beside them, by their names. */
  others?: Record<string, unknown> | undefined
}

/**
 * Reads the contacts that a body gives, from the places where the document's example has its own contact. The items
 * of a list are contacts of their own if the list is all that the example holds.
 */
export function fieldsIn(example: unknown, body: unknown, facts: Facts): ContactFields[] {
  const [list, ...others] = Object.entries(Object(example)).filter(([, value]) => isObject(value))
  if (list && !others.length) {
    const [key, items] = list
    const [item] = Array.isArray(items) ? items : []
    const given: unknown = Object(body)[key]
    const fields = typeof item === 'object' ? read(item, item, facts) : {}
    if (Object.keys(fields).length > 1 && Array.isArray(given)) {
      return given.map((one) => read(item, one, facts))
    }
  }
  const fields = read(example, body, facts)
  const isWrapped = list && !others.length && !facts.tagsKeys.has(list[0])
  const inner = isWrapped ? Object(body)[list[0]] : body
  fields.others ??= scalarsIn(Array.isArray(inner) ? inner[0] : inner)
  return Object.values(fields).some((field) => field !== undefined) ? [fields] : []
}

/** Reads the fields of one contact. The first place of each counts. */
function read(example: unknown, body: unknown, facts: Facts): ContactFields {
  if (!isObject(example)) return {}
  if (!isObject(body)) return {}
  const isList = Array.isArray(example)
  const found: ContactFields = {}
  const own = new Set<string>()
  for (const [key, value] of Object.entries(body)) {
    const part: unknown = isList ? example[0] : (example as Record<string, unknown>)[key]
    const text = isScalar(value) ? String(value) : undefined
    const isTagList = facts.tagsKeys.has(key) || isTags(part, facts)
    const fields = isTagList
      ? tagsOf(value)
      : text === undefined
        ? read(part, value, facts)
        : leafOf(part, key, text, facts)
    if (isTagList || (text !== undefined && Object.keys(fields).length)) own.add(key)
    Object.assign(found, { ...fields, ...found })
  }
  if (own.size && !isList) found.others = scalarsIn(body, own)
  return found
}

/** Returns the fields of an object that are neither lists nor objects, without the ones that are known. */
function scalarsIn(
  body: unknown,
  known: ReadonlySet<string> = new Set(),
): Record<string, unknown> | undefined {
  if (!isObject(body) || Array.isArray(body)) return undefined
  const entries = Object.entries(body).filter(
    ([key, value]) => typeof value !== 'object' && !known.has(key),
  )
  return entries.length ? Object.fromEntries(entries) : undefined
}

/** The document's example says what a value is, or else its name does. */
function leafOf(example: unknown, key: string, text: string, facts: Facts): ContactFields {
  const kind = kindOf(example, facts) ?? (example === undefined ? facts.keys.get(key) : undefined)
  return kind ? { [kind]: text } : {}
}

const isTags = (example: unknown, { tagNames }: Facts): boolean =>
  Array.isArray(example) && example.some((item) => tagNames.has(String(nameOf(item))))

function tagsOf(value: unknown): ContactFields {
  const list = typeof value === 'string' ? value.split(/ *, */) : value
  if (!Array.isArray(list)) return {}
  return { tags: list.map(nameOf).filter((name) => typeof name === 'string') }
}

const nameOf = (item: unknown): unknown =>
  isObject(item) ? Object.values(item).find((leaf) => typeof leaf === 'string') : item

/** Lists the names of tags in a body whose example has one. */
export function namesIn(example: unknown, facts: Facts, body: unknown = example): string[] {
  if (!isObject(example)) {
    return facts.tagNames.has(String(example)) && typeof body === 'string' ? [body] : []
  }
  if (!isObject(body)) return []
  return Object.entries(example).flatMap(([key, part]) =>
    namesIn(part, facts, (body as { [key: string]: unknown })[key]),
  )
}
