import type { Operation, Parameter } from './document.ts'
import { documentedError, successesOf } from './errors.ts'
import type { Facts } from './facts.ts'
import { fieldsIn, namesIn } from './fields.ts'

/** What an operation without a role does to the account, as far as its path and its examples show. */
export interface Resource {
  /** The path parameter that names a contact. */
  contact?: Parameter | undefined
  /** The path parameter that names a tag. */
  tag?: Parameter | undefined
  /** Whether the reply shows contacts or tags of which the request names none. */
  lists?: 'contact' | 'tag' | undefined
  /** Whether the operation creates what it does not know, or what it is given in any case. */
  creates?: 'contact' | 'tag' | undefined
  /** Whether it changes the contact that it knows in place of creating another. */
  updates: boolean
}

/** Describes an operation by its path, its method and its examples. */
export function resourceOf(operation: Operation, all: Iterable<Operation>, facts: Facts): Resource {
  const { id, method, path, parameters, body } = operation
  const inPath = parameters.filter(({ in: place }) => place === 'path')
  const contact = inPath.find(({ example }) => isContact(example, facts))
  const tag = inPath.find((one) => one !== contact && facts.tagIds.has(String(one.example)))
  const replies = successesOf(operation).flatMap(({ media }) => media?.examples ?? [])
  const shown = replies.map(({ value }) => entitiesIn(value, facts))
  const isSearch = method === 'GET' || /search|list|filter/i.test(path.split('/').at(-1) ?? '')
  const given = (body?.examples ?? []).flatMap(({ value }) => fieldsIn(value, value, facts))
  const statuses = successesOf(operation).map(({ status }) => status)
  const updates =
    /upsert|sync|or_?update/i.test(`${path} ${id}`) ||
    (statuses.includes(200) && statuses.includes(201) && !documentedError(operation, 'conflict'))
  const isItem = [...all].some((other) => other.path === path && other.method === 'GET')
  if (contact) {
    const isWhole = path.endsWith(`{${contact.name}}`) && method !== 'GET' && method !== 'DELETE'
    const creates = isWhole && ((method === 'POST' && isItem) || updates) ? 'contact' : undefined
    return { contact, tag, creates, updates }
  }
  const lists = (['contact', 'tag'] as const).find((one) => shown.some((found) => found.has(one)))
  if (isSearch) return { tag, lists, updates }
  const isSaved = method === 'POST' || method === 'PUT'
  const hasContact = given.some(({ email, phone }) => email ?? phone)
  if (tag || !isSaved || given.some(({ id }) => id)) return { tag, updates }
  const hasTag = (body?.examples ?? []).some(({ value }) => namesIn(value, facts).length === 1)
  const isTag = hasTag && shown.some((found) => found.has('tag'))
  return { creates: hasContact ? 'contact' : isTag ? 'tag' : undefined, updates }
}

function isContact(example: unknown, facts: Facts): boolean {
  if (example === undefined || example === null) return false
  const { kind, value } = facts.reference(String(example))
  return { id: facts.ids, email: facts.emails, phone: facts.phones }[kind].has(value)
}

/** Lists what the objects and texts of an example are. */
function entitiesIn(example: unknown, facts: Facts): Set<'contact' | 'tag'> {
  const found = new Set<'contact' | 'tag'>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value) && value.some((item) => facts.tagNames.has(String(item)))) {
      found.add('tag')
    }
    if (typeof value !== 'object' || value === null) return
    for (const leaf of Object.values(value)) {
      if (facts.ids.has(String(leaf))) found.add('contact')
      if (typeof leaf === 'string' && facts.tagNames.has(leaf)) found.add('tag')
      visit(leaf)
    }
  }
  visit(example)
  return found
}
