import { TagsError } from './error.ts'

/** What a spec's schema says of a string; lengths are in characters. */
export interface StringLimits {
  minLength?: number
  maxLength?: number
  pattern?: RegExp
}

export interface TagLimits extends StringLimits {
  /** How many tags one request may carry. */
  maxItems?: number
}

type Kind = 'id' | 'email' | 'phone'

/** A way to name a contact: what is sent for it, and a right value for error messages. */
interface Reference {
  example?: string
  send: (value: string) => string
}

/** What is sent for `contact`, which must be named in just one of the ways of `references`. */
export function contactReference(
  vendor: string,
  contact: unknown,
  references: Partial<Record<Kind, Reference>>,
  limits: StringLimits,
): string {
  const entries = typeof contact === 'object' && contact !== null ? Object.entries(contact) : []
  const given = entries.filter(([, value]) => value !== undefined)
  const [[kind, value] = ['', undefined]] = given
  const reference = Object.hasOwn(references, kind) ? references[kind as Kind] : undefined
  if (given.length !== 1 || !reference) {
    const forms = Object.entries(references).map(([key, known]) => form(key, known))
    const found = given.map(([key]) => key).join(' and ') || show(contact)
    throw invalid(vendor, `the contact must be given as ${forms.join(' or ')}, not as ${found}.`)
  }
  const text = Number.isSafeInteger(value) ? String(value) : value
  const write = () => `; write it like ${form(kind, reference)}.`
  if (typeof text !== 'string' || text.trim() === '') {
    throw invalid(vendor, `the contact's ${kind} is ${show(value)}${write()}`)
  }
  const fault = urlFault(text)
  if (fault) throw invalid(vendor, `the contact's ${kind} ${fault}${write()}`)
  const sent = reference.send(text)
  check(vendor, `the contact's ${kind}`, sent, limits, write)
  return sent
}

const form = (kind: string, { example = '…' }: Reference) => `{ ${kind}: '${example}' }`

/** An integer id, as the number that the vendor's spec asks for. */
export function integer(
  vendor: string,
  text: string,
  { minimum = -Infinity, maximum = Infinity } = {},
): number {
  const value = Number(text)
  if (String(value) !== text || !Number.isSafeInteger(value)) {
    throw invalid(vendor, `the contact's id must be an integer, such as '123', not ${show(text)}.`)
  }
  if (value < minimum || value > maximum) {
    const bound = value < minimum ? `at least ${minimum}` : `at most ${maximum}`
    throw invalid(vendor, `the contact's id must be ${bound}, not ${value}.`)
  }
  return value
}

/** The tags once each, checked against what the vendor takes. */
export function checkTags(vendor: string, tags: unknown, limits: TagLimits): string[] {
  if (!Array.isArray(tags) || tags.length === 0) {
    throw invalid(
      vendor,
      `tags must be a list of at least one string, such as ['vip'], not ${show(tags)}.`,
    )
  }
  for (const [index, tag] of tags.entries()) {
    if (typeof tag !== 'string' || tag.trim() === '') {
      throw invalid(vendor, `tags[${index}] must be a string that is not empty, not ${show(tag)}.`)
    }
    check(vendor, `tags[${index}]`, tag, limits)
  }
  return [...new Set<string>(tags)]
}

function check(
  vendor: string,
  name: string,
  value: string,
  { minLength = 0, maxLength, pattern }: StringLimits,
  write = () => '.',
): void {
  const length = minLength || maxLength ? [...value].length : 0
  if (length < minLength || (maxLength !== undefined && length > maxLength)) {
    const bound = length < minLength ? `at least ${minLength}` : `at most ${maxLength}`
    throw invalid(vendor, `${name} has ${length} characters, and must have ${bound}${write()}`)
  }
  if (pattern && !pattern.test(value)) {
    throw invalid(vendor, `${name}, sent as ${show(value)}, must match ${pattern}${write()}`)
  }
}

/** Why `text` cannot stand for one thing in a URL, if it cannot. */
export function urlFault(text: string): string | undefined {
  if (/^(\.|%2e){1,2}$/i.test(text))
    return `is '${text}', which would change the path of the request`
  if (text.includes('\0') || !text.isWellFormed()) {
    return 'has a NUL or half of a surrogate pair, which no URL can carry'
  }
  return undefined
}

export const invalid = (vendor: string, message: string): TagsError =>
  new TagsError('invalid', message, { vendor })

/** A value as a message shows it. */
function show(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  if (typeof value !== 'string') return String(value)
  return `'${value.length > 60 ? `${value.slice(0, 60)}…` : value}'`
}
