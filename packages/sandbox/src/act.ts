import type { Account, Contact, ContactKind, Tag, Tagging } from './account.ts'
import { type Operation, pathOf } from './document.ts'
import { type Code, documentedError, type Subject } from './errors.ts'
import { type Meaning, meaningOf } from './facts.ts'
import { isObject } from './object.ts'
import { placeOf, type Scope } from './render.ts'
import type { Match } from './roles.ts'
import type { Vendor } from './vendor.ts'

/** The effect of a request: a change or a view of the account, or a failure. */
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
  ...scopeOfList(account, [contact]),
  contact,
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

/** The contact and the tags that the matches of a request have found and changed so far. */
interface View {
  contact?: Contact | undefined
  /** The hits of a search. */
  found?: readonly Contact[]
  tag?: Tag | undefined
  /** The tags of a list. */
  tags?: readonly Tag[]
  tagging?: Tagging | undefined
  changed: string[]
  isNew: boolean
}

/** Carries out a request with these roles. */
export function act(
  vendor: Vendor,
  account: Account,
  operation: Operation,
  matches: readonly Match[],
): Outcome {
  const view: View = { changed: [], isNew: false }
  for (const match of matches) {
    const subject = apply(match, view, vendor, account, operation)
    if (!subject) continue
    if (subject === 'full') return { code: 'invalid', subject: 'tag' }
    const code = documentedError(operation, 'not_found', subject) ? 'not_found' : 'invalid'
    return { code, subject }
  }
  const { contact, found = [], tag, tags, changed, isNew } = view
  const scope = contact ? scopeOf(account, contact) : scopeOfList(account, found)
  const tagging = view.tagging ?? scope.taggings.find((one) => one.tag === tag)
  return {
    scope: { ...scope, changed, tag, tagging, ...(tags && { tags }) },
    meanings: new Map(matches.flatMap(meaningsOf)),
    isNew,
    isChange: true,
    byStatus: matches.map(({ link }) => link.outputs?.changed).find((changed) => isObject(changed)),
  }
}

/**
 * Carries out one role. Returns the subject that the account does not know, if that is a failure, or that the contact
 * would have too many tags.
 */
function apply(
  match: Match,
  view: View,
  vendor: Vendor,
  account: Account,
  operation: Operation,
): Subject | 'full' | undefined {
  const { name, link, values } = match
  const names = values('$inputs.tag').map(String)
  const [first = ''] = names
  const { hasTagIds } = vendor.facts
  const known = names.map((text) => (hasTagIds ? account.findTag('id', text)?.name : text))
  if (name === 'listContacts') {
    const all = view.found ?? [...account.contacts.values()]
    if (known.length) view.found = all.filter(({ tags }) => tags.some((tag) => known.includes(tag)))
    else view.found = all
    return known.includes(undefined) && operation.path.includes('{') ? 'tag' : undefined
  }
  if (name === 'contact.email' || name === 'contact.phone') {
    const kind = name.slice('contact.'.length) as ContactKind
    const value = String(values(`$inputs.${name}`)[0])
    view.found = account.find(kind, value)
    const isList = String(link.outputs?.id).includes('*')
    if (!isList) view.contact = view.found[0] ?? account.find('id', value)[0]
    const { status = 500 } = documentedError(operation, 'not_found', 'contact') ?? {}
    // An empty list is no failure, unless a success of its own says so.
    const isFailure = isList ? !view.found.length && status < 300 : !view.contact
    return isFailure ? 'contact' : undefined
  }
  if (name === 'tag.find') {
    const named = names.flatMap((one) => account.findTag('name', one) ?? [])
    view.tags = names.length ? named : account.tags()
    return undefined
  }
  if (name === 'tag.create') {
    view.isNew = account.findTag('name', first) === undefined
    view.tag = account.tag(first)
    return undefined
  }
  const [taggingId] = values('$inputs.tagging')
  if (taggingId !== undefined) {
    const tagging = account.findTagging(String(taggingId))
    if (!tagging) return 'tag'
    Object.assign(view, { tagging, contact: tagging.contact, tag: tagging.tag })
    change(tagging.tag.name)
    return undefined
  }
  view.contact = contactOf(match, vendor, account)
  if (!view.contact) {
    // A filter that nothing fits is no failure.
    const isFilter = operation.parameters.some(
      ({ name, in: place }) =>
        place === 'query' &&
        !link.outputs?.contactId &&
        JSON.stringify([link.parameters?.[name]]).includes('$inputs.contact'),
    )
    return isFilter && !documentedError(operation, 'not_found', 'contact') ? undefined : 'contact'
  }
  if (name === 'setTags') {
    if (isFull(names)) return 'full'
    view.contact.tags = []
    for (const one of names) account.add(view.contact, one)
  }
  if (name !== 'addTags' && name !== 'removeTags') return undefined
  if (known.includes(undefined)) return 'tag'
  if (name === 'addTags' && isFull([...view.contact.tags, ...known])) return 'full'
  for (const one of known) change(one as string)
  if (names.length === 1) view.tag = account.findTag('name', known[0] as string)
  return undefined

  function isFull(tags: readonly unknown[]): boolean {
    return new Set(tags).size > vendor.facts.maxTags
  }

  function change(tag: string): void {
    const isChanged = account[name === 'addTags' ? 'add' : 'remove'](view.contact as Contact, tag)
    if (isChanged) view.changed.push(tag)
  }
}

/** Finds the contact of a match: by what is sent for one, or by an e-mail address in the same place. */
function contactOf(
  { values, link }: Match,
  { facts, unified }: Vendor,
  account: Account,
): Contact | undefined {
  const { kind, value } = facts.reference(String(values('$inputs.contact')[0]))
  const [known] = account.find(kind, value)
  if (known || kind !== 'id') return known
  const { email } = unified.contact
  const place = keyOf(link.parameters, '$inputs.contact')
  const isShared =
    typeof email === 'object' && keyOf(email.parameters, '$inputs.contact.email') === place
  return place !== undefined && isShared ? account.find('email', value)[0] : undefined
}

const keyOf = (parameters: object | undefined, wanted: string): string | undefined =>
  Object.entries(parameters ?? {}).find(([, value]) => value === wanted)?.[0]

/** Returns the meanings of the places in the reply, by their path. */
const meaningsOf = ({ name, link }: Match): [string, Meaning][] =>
  Object.entries(link.outputs ?? {}).flatMap(([output, expression]): [string, Meaning][] => {
    const meaning = meaningOf(name, output)
    if (!meaning || typeof expression !== 'string') return []
    const path = pathOf(expression)
    const isItem = path.includes('*') && meaning === 'contact.tags'
    return [[placeOf(path), isItem ? 'tag.name' : meaning]]
  })
