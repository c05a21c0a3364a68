import type { Account, Contact, ContactKind, Tag } from './account.ts'
import { type Operation, pathOf } from './document.ts'
import { type Code, documentedError, type Subject } from './errors.ts'
import { type Meaning, meaningOf } from './facts.ts'
import type { Scope } from './render.ts'
import type { Match } from './roles.ts'
import type { Vendor } from './vendor.ts'

/** What a request came to: a change or a view of the account, or a failure. */
export type Outcome =
  | { code: Code; subject: Subject }
  | {
      code?: undefined
      scope: Scope
      meanings: ReadonlyMap<string, Meaning>
      /** Whether something was created. */
      isNew: boolean
      isChange: boolean
      /** The output that depends on the status. */
      byStatus?: object | undefined
    }

/** Returns the scope of a contact. */
export const scopeOf = (account: Account, contact: Contact): Scope => ({
  contact,
  contacts: [contact],
  tags: contact.tags.map(account.tag),
  taggings: account.taggingsOf(contact),
  changed: [],
})

/** Returns the scope of a list of contacts. */
export const scopeOfList = (account: Account, contacts: readonly Contact[]): Scope => {
  const names = new Set(contacts.flatMap(({ tags }) => tags))
  return {
    contacts,
    tags: [...names].map(account.tag),
    taggings: contacts.flatMap(account.taggingsOf),
    changed: [],
  }
}

/** Does what a request with these roles asks for. */
export function act(
  { facts, unified }: Vendor,
  account: Account,
  operation: Operation,
  matches: readonly Match[],
): Outcome {
  const meanings = new Map(matches.flatMap(meaningsOf))
  const fail = (subject: Subject): Outcome => ({
    code: documentedError(operation, 'not_found') ? 'not_found' : 'invalid',
    subject,
  })
  const changed: string[] = []
  let contact: Contact | undefined
  let found: readonly Contact[] | undefined
  let tag: Tag | undefined
  let tags: readonly Tag[] | undefined
  let tagging: ReturnType<Account['findTagging']>
  let isNew = false
  let byStatus: object | undefined

  for (const match of matches) {
    const { name, link } = match
    const names = match.values('$inputs.tag').map(String)
    if (typeof link.outputs?.changed === 'object') byStatus = link.outputs.changed ?? undefined

    if (name === 'contact.email' || name === 'contact.phone') {
      const kind = name.slice('contact.'.length) as ContactKind
      const value = String(match.values(`$inputs.${name}`)[0])
      found = account.find(kind, value)
      if (!String(link.outputs?.id).includes('*')) {
        contact = found[0] ?? account.find('id', value)[0]
        if (!contact) return fail('contact')
      }
      const none = found.length ? undefined : documentedError(operation, 'not_found')
      if (none && none.status < 300) return fail('contact')
      continue
    }
    if (name === 'tag.find') {
      tags = names.length
        ? names.flatMap((one) => account.findTag('name', one) ?? [])
        : account.tags()
      continue
    }
    if (name === 'tag.create') {
      const [first = ''] = names
      isNew = account.findTag('name', first) === undefined
      tag = account.tag(first)
      continue
    }
    const [id] = match.values('$inputs.tagging')
    if (id !== undefined) {
      tagging = account.findTagging(String(id))
      if (!tagging) return fail('tag')
      contact = tagging.contact
      tag = tagging.tag
      if (account.remove(contact, tag.name)) changed.push(tag.name)
      continue
    }
    contact = contactOf(match)
    if (!contact) {
      // A filter that nothing fits is no failure.
      if (operation.parameters.some(isFilter(match)) && !documentedError(operation, 'not_found')) {
        found = []
        continue
      }
      return fail('contact')
    }
    if (name === 'getTags' || name === 'tagging') continue
    if (name === 'setTags') {
      contact.tags = []
      for (const one of names) account.add(contact, one)
      continue
    }
    for (const text of names) {
      const named = facts.hasTagIds ? account.findTag('id', text) : undefined
      if (facts.hasTagIds && !named) return fail('tag')
      if (names.length === 1) tag = named ?? (name === 'addTags' ? account.tag(text) : undefined)
      const isChanged = account[name === 'addTags' ? 'add' : 'remove'](contact, named?.name ?? text)
      if (isChanged) changed.push(named?.name ?? text)
    }
  }

  const scope = contact ? scopeOf(account, contact) : scopeOfList(account, found ?? [])
  tagging ??= scope.taggings.find((one) => one.tag === tag)
  return {
    scope: { ...scope, changed, tag, tagging, ...(tags && { tags }) },
    meanings,
    isNew,
    isChange: true,
    byStatus,
  }

  /** Finds the contact of a match: by what is sent for one, or by an e-mail address in the same place. */
  function contactOf({ values, link }: Match): Contact | undefined {
    const text = String(values('$inputs.contact')[0])
    const { kind, value } = facts.reference(text)
    const [known] = account.find(kind, value)
    if (known || kind !== 'id') return known
    const { email } = unified.contact
    const place = keyOf(link.parameters, '$inputs.contact')
    const isShared =
      typeof email === 'object' && keyOf(email.parameters, '$inputs.contact.email') === place
    return place !== undefined && isShared ? account.find('email', value)[0] : undefined
  }
}

const keyOf = (parameters: object | undefined, wanted: string): string | undefined =>
  Object.entries(parameters ?? {}).find(([, value]) => value === wanted)?.[0]

/** Whether a parameter in the query names the contact. */
const isFilter =
  ({ link }: Match) =>
  ({ name, in: place }: Operation['parameters'][0]): boolean =>
    place === 'query' && String(link.parameters?.[name]).includes('$inputs.contact')

/** Returns the meanings of the places in the reply, by their path. */
const meaningsOf = ({ name, link }: Match): [string, Meaning][] =>
  Object.entries(link.outputs ?? {}).flatMap(([output, expression]): [string, Meaning][] => {
    const meaning = meaningOf(name, output)
    if (!meaning || typeof expression !== 'string') return []
    const path = pathOf(expression).map((key) => (/^\d+$/.test(key) ? '*' : key))
    const isItem = path.includes('*') && meaning === 'contact.tags'
    return [[path.join('/'), isItem ? 'tag.name' : meaning]]
  })
