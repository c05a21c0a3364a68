import type { Operation, Parameter } from './document.ts'
import { successesOf } from './errors.ts'
import type { Facts } from './facts.ts'
import { fieldsIn, namesIn } from './fields.ts'
import { isObject } from './object.ts'

/** A list of contacts or of tags in a reply, or one of them. */
export type Shown = 'contact' | 'contacts' | 'tag' | 'tags'

/** The effect of an operation on the account, by its method, its path, its examples and `x-effect`. */
export interface Resource {
  /** The path parameter that names a contact. */
  contact?: Parameter | undefined
  /** The path parameter that names a tag. */
  tag?: Parameter | undefined
  /** The subject of the reply if the path names no contact and no tag. */
  shows?: Shown | undefined
  /** Whether the operation creates what it does not know, or what it is given in any case. */
  creates?: 'contact' | 'tag' | undefined
  /** Whether it changes the contact that it knows in place of creating another. */
  updates: boolean
  /** Whether it deletes the contact or the tag that the path names. */
  deletes: boolean
  /** Whether it is about that contact or tag as a whole, and not about a part of it. */
  isWhole: boolean
}

/** Describes an operation. */
export function resourceOf(operation: Operation, all: Iterable<Operation>, facts: Facts): Resource {
  const { method, path, effect, parameters, body } = operation
  const inPath = parameters.filter(({ in: place }) => place === 'path')
  const contact = inPath.find(({ example }) => isContact(example, facts))
  const tag = inPath.find((one) => one !== contact && facts.tagIds.has(String(one.example)))
  const replies = successesOf(operation).flatMap(({ media }) => media?.examples ?? [])
  const shown = replies.map(({ value }) => entitiesIn(value, facts))
  const given = (body?.examples ?? []).flatMap(({ value }) => fieldsIn(value, value, facts))
  const updates = effect === 'upsert'
  const isEnd = path.endsWith(`{${(contact ?? tag)?.name}}`)
  const common = {
    tag,
    updates,
    deletes: effect ? effect === 'delete' : isEnd && method === 'DELETE',
    isWhole: isEnd || effect === 'update',
  }
  const isItem = [...all].some((other) => other.path === path && other.method === 'GET')
  if (contact) {
    const isNew = isEnd && (updates || (!effect && method === 'POST' && isItem))
    return { ...common, contact, creates: isNew ? 'contact' : undefined }
  }
  const isShown = (one: Shown) => shown.some((found) => found.has(one))
  const shows = (['contacts', 'contact', 'tags', 'tag'] as const).find(isShown)
  if (method === 'GET' || effect === 'search') return { ...common, shows }
  const isSaved = method === 'POST' || method === 'PUT'
  const hasContact = given.some(({ email, phone }) => email ?? phone)
  if (tag || !isSaved || given.some(({ id }) => id)) return common
  const hasTag = (body?.examples ?? []).some(({ value }) => namesIn(value, facts).length === 1)
  const isTag = hasTag && (isShown('tag') || isShown('tags'))
  return { ...common, creates: hasContact ? 'contact' : isTag ? 'tag' : undefined }
}

function isContact(example: unknown, facts: Facts): boolean {
  if (example === undefined || example === null) return false
  const { kind, value } = facts.reference(String(example))
  return { id: facts.ids, email: facts.emails, phone: facts.phones }[kind].has(value)
}

/** Lists what an example shows: lists of contacts or tags, and single ones. */
function entitiesIn(example: unknown, facts: Facts): Set<Shown> {
  const found = new Set<Shown>()
  const visit = (value: unknown, isItem: boolean): void => {
    if (!isObject(value)) return
    for (const [key, leaf] of Object.entries(value)) {
      const text = typeof leaf === 'object' ? '' : String(leaf)
      const isTag = facts.tagNames.has(text)
      if (facts.ids.has(text)) found.add(isItem ? 'contacts' : 'contact')
      if (isTag) found.add(isItem || Array.isArray(value) ? 'tags' : 'tag')
      visit(leaf, isItem || Array.isArray(value) || key === String(Object(leaf).id))
    }
  }
  visit(example, false)
  return found
}
