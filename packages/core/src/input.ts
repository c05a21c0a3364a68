import { TagsError } from './error.ts'
import { defined, own } from './object.ts'

/** Throws if a value breaks a limit of the spec, in a sentence that names it and has that end. */
type Check = (vendor: string, name: string, value: string, end?: string) => void

export interface TagLimits {
  /** How many tags one request may carry. */
  maxItems?: number
  /** What each tag must be. */
  checks?: readonly Check[]
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
  checks: readonly Check[] = [],
): string {
  const names = contact && typeof contact === 'object' ? contact : {}
  const given = Object.entries(defined(names))
  const [[kind, value] = ['', undefined]] = given
  const reference = own(references)[kind as Kind]
  const text = Number.isSafeInteger(value) ? String(value) : value
  if (given.length !== 1 || !reference || typeof text !== 'string' || !text.trim()) {
    const forms = Object.entries(references).map(([key, { example = '…' }]) => form(key, example))
    const found = given.map(([key, value]) => form(key, value)).join(' and ') || show(contact)
    throw invalid(vendor, `the contact must be given as ${forms.join(' or ')}, not as ${found}.`)
  }
  const sent = reference.send(text)
  const end = `; write it like ${form(kind, reference.example ?? '…')}.`
  for (const check of checks) check(vendor, `the contact's ${kind}`, sent, end)
  return sent
}

const form = (kind: string, value: unknown) => `{ ${kind}: ${show(value)} }`

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
export function checkTags(vendor: string, tags: unknown, checks: readonly Check[] = []): string[] {
  const list = new Set<string>()
  let index = 0
  for (const tag of Array.isArray(tags) ? tags : []) {
    if (typeof tag !== 'string' || tag.trim() === '') {
      throw invalid(vendor, `tags[${index}] must be a string that is not empty, not ${show(tag)}.`)
    }
    for (const check of checks) check(vendor, `tags[${index}]`, tag)
    list.add(tag)
    index += 1
  }
  if (index) return [...list]
  throw invalid(vendor, `tags must be a list of strings, such as ['vip'], not ${show(tags)}.`)
}

/** A check of a length in characters. */
export const characters =
  (least: number, most = Infinity): Check =>
  (vendor, name, value, end = '.') => {
    const { length } = [...value]
    if (length >= least && length <= most) return
    const bound = length < least ? `at least ${least}` : `at most ${most}`
    throw invalid(vendor, `${name} has ${length} characters, and must have ${bound}${end}`)
  }

/** A check of a pattern. */
export const matching =
  (pattern: RegExp): Check =>
  (vendor, name, value, end = '.') => {
    if (pattern.test(value)) return
    throw invalid(vendor, `${name}, sent as ${show(value)}, must match ${pattern}${end}`)
  }

export const invalid = (vendor: string, message: string): TagsError =>
  new TagsError('invalid', message, { vendor })

/** A value as a message shows it. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (value && typeof value === 'object') return 'an object'
  if (typeof value !== 'string') return String(value)
  return `'${value.length > 60 ? `${value.slice(0, 60)}…` : value}'`
}
