import { TagsError } from './error.ts'
import { defined, withoutPrototype } from './object.ts'

/** The keywords of a string's schema; lengths are in characters. */
export interface StringSchema {
  minLength?: number
  maxLength?: number
  pattern?: RegExp
  /** The character that joins tags in a request, which a tag must therefore not contain. */
  separator?: string
  /** Whether the vendor takes texts that differ only in case for equal. */
  ignoreCase?: boolean
  /** The limits of a text that must be an integer. */
  integer?: { minimum?: number; maximum?: number }
}

/** The schema of a list of tags: how many fit into one request, and the schema of each. */
export interface TagsSchema extends StringSchema {
  maxItems?: number
}

export type ContactKind = 'id' | 'email' | 'phone'

/** A way to refer to a contact: the value that is sent, and an example for error messages. */
export interface SentReference {
  example?: string
  send: (value: string) => string
}

/** Returns the value that is sent for `contact`, which must have exactly one of the keys of `references`. */
export const contactReference = (
  vendor: string,
  contact: unknown,
  references: Partial<Record<ContactKind, SentReference>>,
  schema?: StringSchema,
): string => {
  const { reference, value, check } = readContact(vendor, contact, references)
  return check(reference.send(value), schema)
}

/** Reads a reference to a contact, which must have exactly one of the keys of `references`. */
export function readContact<Reference extends { example?: string }>(
  vendor: string,
  contact: unknown,
  references: Partial<Record<ContactKind, Reference>>,
) {
  const names = contact && typeof contact === 'object' ? contact : {}
  const given = Object.entries(defined(names))
  const [[kind, value] = ['', undefined]] = given
  const reference = withoutPrototype(references)[kind as ContactKind]
  const text = Number.isSafeInteger(value) ? String(value) : value
  if (given.length !== 1 || !reference || typeof text !== 'string' || !text.trim()) {
    const forms = Object.entries(references).map(([key, { example = '…' }]) => form(key, example))
    const found = given.map(([key, value]) => form(key, value)).join(' and ') || show(contact)
    throw invalid(vendor, `the contact must be given as ${forms.join(' or ')}, not as ${found}.`)
  }
  const name = `the contact's ${kind}`
  const end = () => `; write it like ${form(kind, reference.example ?? '…')}.`
  checkVisible(vendor, name, text, end)
  return {
    kind: kind as ContactKind,
    value: text,
    reference,
    /** Returns the text that is sent, or throws if it does not match `schema`. */
    check(sent: string, given?: StringSchema): string {
      const schema = withoutPrototype(given)
      if (schema.integer) integer(vendor, sent, schema.integer, name)
      checkString(vendor, name, sent, schema, end)
      return sent
    },
  }
}

const form = (kind: string, value: unknown) => `{ ${kind}: ${show(value)} }`

/** Converts an integer id to the number that the vendor's spec asks for. */
export function integer(
  vendor: string,
  text: string,
  limits?: { minimum?: number; maximum?: number },
  name = "the contact's id",
): number {
  const { minimum = -Infinity, maximum = Infinity } = withoutPrototype(limits)
  const value = Number(text)
  if (String(value) !== text || !Number.isSafeInteger(value)) {
    throw invalid(vendor, `${name} must be an integer, such as '123', not ${show(text)}.`)
  }
  if (value < minimum || value > maximum) {
    const bound = value < minimum ? `at least ${minimum}` : `at most ${maximum}`
    throw invalid(vendor, `${name} must be ${bound}, not ${value}.`)
  }
  return value
}

/** Returns the tags without duplicates; throws if one does not match `schema`. */
export function checkTags(vendor: string, tags: unknown, given?: StringSchema): string[] {
  const schema = withoutPrototype(given)
  const list = new Set<string>()
  for (const [index, tag] of (Array.isArray(tags) ? tags : []).entries()) {
    list.add(checkTag(vendor, `tags[${index}]`, tag, schema))
  }
  if (list.size) return [...list]
  throw invalid(vendor, `tags must be a list of strings, such as ['vip'], not ${show(tags)}.`)
}

/** Returns a tag; throws if it does not match `schema`. */
export function checkTag(vendor: string, name: string, tag: unknown, schema: StringSchema): string {
  if (typeof tag !== 'string' || tag.trim() === '') {
    throw invalid(vendor, `${name} must be a string that is not empty, not ${show(tag)}.`)
  }
  checkVisible(vendor, name, tag)
  checkString(vendor, name, tag, schema)
  return tag
}

export function checkString(
  vendor: string,
  name: string,
  value: string,
  { minLength = 0, maxLength = Infinity, pattern, separator }: StringSchema,
  end = () => '.',
): void {
  if (separator && value.includes(separator)) {
    const why = 'which separates tags in the request'
    throw invalid(
      vendor,
      `${name}, ${show(value)}, must not contain '${separator}', ${why}${end()}`,
    )
  }
  const { length } = minLength || maxLength < Infinity ? [...value] : value
  if (length < minLength || length > maxLength) {
    const bound = length < minLength ? `at least ${minLength}` : `at most ${maxLength}`
    throw invalid(vendor, `${name} has ${length} characters, and must have ${bound}${end()}`)
  }
  if (pattern && !pattern.test(value)) {
    throw invalid(vendor, `${name}, sent as ${show(value)}, must match ${pattern}${end()}`)
  }
}

/** Returns the pattern of control characters, halves of surrogate pairs and invisible format characters. */
const invisible = () =>
  // biome-ignore lint/complexity/useRegexLiterals: a literal is compiled at import, where `\p` takes a tenth of the time
  new RegExp(String.raw`[\p{Cc}\p{Cs}]|(?=\p{Default_Ignorable_Code_Point})\p{Cf}`, 'gu')

/** Finds invisible characters that belong to visible text: joiners between letters, and the flags of regions. */
const joined = /(?<=\S)[\u200c\u200d](?=\S)|\u{1f3f4}[\u{e0020}-\u{e007f}]+/gu

/** Throws if `text` has a character that nobody sees: two names would look the same. */
export function checkVisible(vendor: string, name: string, text: string, end = () => '.'): void {
  if (/^[ -~]*$/.test(text) || text.replace(joined, '').search(invisible()) < 0) return
  throw invalid(vendor, `${name}, ${show(text)}, must not contain invisible characters${end()}`)
}

export const invalid = (vendor: string, message: string): TagsError =>
  new TagsError('invalid', message, { vendor })

/** Formats a value for a message, with invisible characters as escapes. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (value && typeof value === 'object') return 'an object'
  if (typeof value !== 'string') return String(value)
  const text = value.length > 60 ? `${value.slice(0, 60)}…` : value
  return `'${text.replace(invisible(), (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)}'`
}
