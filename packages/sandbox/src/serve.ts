import type { Account, Contact, Tag } from './account.ts'
import { scopeOf, scopeOfList } from './act.ts'
import type { Operation, Parameter } from './document.ts'
import { type Code, documentedError, type Subject } from './errors.ts'
import { kindOf } from './facts.ts'
import { type ContactFields, fieldsIn, namesIn } from './fields.ts'
import type { Scope } from './render.ts'
import type { Resource } from './resource.ts'
import type { Values } from './roles.ts'
import type { Vendor } from './vendor.ts'

/** The effect of a request without a role. Without `scope`, the reply shows nothing of the account. */
export type Served =
  | { code: Code; subject: Subject }
  | { code?: undefined; scope?: Scope; isNew: boolean; isChange: boolean }

/** Does what a request to an operation without a role asks for. */
export function serve(
  { facts }: Vendor,
  account: Account,
  operation: Operation,
  resource: Resource,
  { parameters, body }: Values,
): Served {
  const { method } = operation
  const examples = operation.body?.examples ?? []
  const [fields = {}, ...others] = examples.flatMap(({ value }) => fieldsIn(value, body, facts))
  const named = (parameter: Parameter | undefined) =>
    parameter && String(parameters[parameter.name])
  const done = (scope: Scope | undefined, isChange = false, isNew = false): Served => ({
    ...(scope && { scope }),
    isNew,
    isChange,
  })
  const failure = (code: Code, subject: Subject): Served => ({
    code: documentedError(operation, code, subject) ? code : 'invalid',
    subject,
  })
  const fail = (subject: Subject) => failure('not_found', subject)
  const conflict = (subject: Subject) => failure('conflict', subject)
  if (fields.tags && fields.tags.length > facts.maxTags) return failure('invalid', 'tag')

  const tagId = named(resource.tag)
  const tag = tagId === undefined ? undefined : account.findTag('id', tagId)
  if (tagId !== undefined && !tag) return fail('tag')

  const reference = named(resource.contact)
  if (reference !== undefined) {
    const { kind, value } = facts.reference(reference)
    let [contact] = account.find(kind, value)
    contact ??= kind === 'id' ? account.find('email', value)[0] : undefined
    if (resource.creates) return save([{ ...fields, [kind]: value }], contact)
    if (!contact) return fail('contact')
    if (resource.deletes && !tag) {
      const scope = scopeOf(account, contact)
      account.delete(contact.id)
      return done(scope, true)
    }
    const [other] = fields.email === undefined ? [] : account.find('email', fields.email)
    if (other && other !== contact && documentedError(operation, 'conflict', 'contact')) {
      return conflict('contact')
    }
    const isChange = method !== 'GET' && updateFields(resource, account, contact, fields)
    return done({ ...scopeOf(account, contact), tag }, isChange)
  }

  if (tag) return tagged(tag)
  if (resource.creates === 'contact') return save([fields, ...others])
  if (resource.creates === 'tag') {
    const [name = ''] = examples.flatMap(({ value }) => namesIn(value, facts, body))
    if (!name) return done(undefined)
    const isNew = !account.findTag('name', name)
    if (!isNew && documentedError(operation, 'conflict', 'tag')) return conflict('tag')
    const tag = account.tag(name)
    return done({ ...scopeOfList(account, []), tag, tags: [tag] }, true, isNew)
  }
  const { shows } = resource
  if (shows === 'contacts') return done(scopeOfList(account, filtered().contacts))
  if (shows === 'contact') {
    const { contacts, isAsked } = filtered()
    const [contact] = isAsked ? contacts : []
    if (!contact && isAsked && documentedError(operation, 'not_found', 'contact'))
      return fail('contact')
    const none = isAsked ? { ...scopeOfList(account, []), isUnknown: true } : undefined
    return done(contact ? scopeOf(account, contact) : none)
  }
  if (shows === 'tags') return done({ ...scopeOfList(account, []), tags: account.tags() })
  return done(undefined)

  /** Serves an operation on one tag: its contacts, its name, or a contact of it that the body names. */
  function tagged(tag: Tag): Served {
    const holders = [...account.contacts.values()].filter(({ tags }) => tags.includes(tag.name))
    const scope = { ...scopeOfList(account, holders), tag, tags: [tag] }
    if (resource.shows || method === 'GET') return done(scope)
    if (fields.email !== undefined) {
      const [contact] = account.find('email', fields.email)
      if (!contact) return fail('contact')
      const isChange =
        method === 'DELETE' ? account.remove(contact, tag.name) : account.add(contact, tag.name)
      return done({ ...scopeOf(account, contact), tag }, true, isChange && method === 'POST')
    }
    if (resource.deletes) {
      account.deleteTag(tag)
      return done(scope, true)
    }
    const [name] = examples.flatMap(({ value }) => namesIn(value, facts, body))
    if (name && (account.findTag('name', name) ?? tag) !== tag) return conflict('tag')
    if (name) account.rename(tag, name)
    return done(scope, Boolean(name))
  }

  /** Lists the contacts that have the id, the e-mail address, the phone number or the tag that the query asks for. */
  function filtered(): { contacts: Contact[]; isAsked: boolean } {
    let contacts = [...account.contacts.values()]
    let isAsked = false
    const { parameters: after, url } = operation.pages?.next ?? {}
    for (const { name, example } of operation.parameters) {
      const value = name in { ...after, ...url } ? undefined : parameters[name]
      const kind = kindOf(example, facts)
      const isTag = facts.tagNames.has(String(example))
      if (typeof value !== 'string' || (!kind && !isTag)) continue
      isAsked = true
      const found = new Set(kind && account.find(kind, value))
      // A part of an address is a search; a whole one is compared.
      const isPart = (text = '') => !value.includes('@') && text.includes(value)
      contacts = contacts.filter((one) =>
        kind ? found.has(one) || isPart(one[kind]) : one.tags.includes(value),
      )
    }
    return { contacts, isAsked }
  }

  /** Creates contacts, or changes the ones that are known where the operation does so. */
  function save(list: readonly ContactFields[], existing?: Contact): Served {
    const known = list.map(
      ({ email, phone }) =>
        existing ??
        (email !== undefined ? account.find('email', email)[0] : undefined) ??
        (email === undefined && phone !== undefined ? account.find('phone', phone)[0] : undefined),
    )
    const isKnown = known.some((one) => one)
    if (
      isKnown &&
      !resource.updates &&
      (existing || documentedError(operation, 'conflict', 'contact'))
    ) {
      return conflict('contact')
    }
    const contacts = list.map((fields, index) => {
      const contact = (resource.updates && known[index]) || account.create({ id: fields.id })
      changeFields(account, contact, fields)
      return contact
    })
    const [only] = contacts
    const scope = scopeOfList(account, contacts)
    const single = contacts.length === 1 && only ? scopeOf(account, only) : scope
    return done(single, true, !(isKnown && resource.updates))
  }
}

/** Sets the fields of a contact that an operation on it is given. Returns whether there are any. */
export function updateFields(
  { isWhole }: Resource,
  account: Account,
  contact: Contact,
  fields: ContactFields,
): boolean {
  // An operation on a part of the contact has fields of that part.
  return changeFields(account, contact, isWhole ? fields : { ...fields, others: undefined })
}

/** Sets the fields of a contact. Returns whether there are any. */
function changeFields(
  account: Account,
  contact: Contact,
  { email, phone, tags, others }: ContactFields,
): boolean {
  contact.others = { ...contact.others, ...others }
  account.change(contact, { email, phone })
  if (tags) {
    contact.tags = []
    for (const name of tags) account.add(contact, name)
  }
  return [email, phone, tags, others].some((field) => field !== undefined)
}
