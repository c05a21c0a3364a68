import type { ContactReference } from '@tags/core'
import { UsageError } from '../error.ts'
import type { BadRow, Work } from '../work.ts'
import type { Columns, Header } from './columns.ts'
import { type List, readList } from './list.ts'
import { normalize } from './names.ts'
import { counted, type Noted, type Peculiarity } from './notes.ts'
import {
  type Column,
  columnNames,
  type FileOptions,
  type FileRules,
  type Kind,
  kinds,
} from './options.ts'
import type { Row } from './scanner.ts'
import { clean, hasHidden, isUsual, referenceProblem, show, unwrap } from './value.ts'

const keptLists = 1000
const quoteForm = 'expected a field that contains quotes to be written as "say ""hello"""'

/** Returns the index in `Row.values` of each column of a file. */
export const slotsOf = ({ names }: Header, { indexes }: Columns): number[] =>
  names.map((_, index) => columnNames.findIndex((column) => indexes[column] === index))

const slotOf = (column: Column) => columnNames.indexOf(column)
const [vendorSlot, tagsSlot] = [slotOf('vendor'), slotOf('tags')]

/** Creates the function that reads a row as a work or a problem, and notes its peculiarities. */
export function createReader(
  header: Header,
  options: FileOptions,
  rules: FileRules,
  noted: Noted,
): (row: Row) => Work | BadRow {
  const columns = header.names.length
  const known = [...rules.vendors.keys()].join(', ')
  const given = givenTags(options, rules)
  const google = header.names.some((name) => /^(email|phone)1value$/.test(normalize(name)))
  const separator = options.tagSeparator ?? (google ? ':::' : undefined)
  const lists = new Map<string, List & { hasSystem?: boolean }>()

  const note = (name: Peculiarity, line: number) => {
    noted.tallies[name] = counted(noted.tallies[name], line)
  }

  let listBefore: { field: string; read: List & { hasSystem?: boolean } } | undefined
  /** Returns the list of a field; the field of the row before is not looked up again. */
  function listOf(field: string) {
    if (listBefore?.field !== field) listBefore = { field, read: findList(field) }
    return listBefore.read
  }

  /** Returns the list of a field; equal fields are read once. */
  function findList(field: string) {
    const before = lists.get(field)
    if (before) return before
    const list = readList(field, separator)
    const tags = google ? list.tags.filter((tag) => !tag.startsWith('* ')) : list.tags
    const read = { ...list, tags: tags.map(copy), hasSystem: tags.length < list.tags.length }
    if (lists.size < keptLists) lists.set(copy(field), read)
    return read
  }

  let vendorBefore: { field: string; read: ReturnType<typeof readVendor> } | undefined
  /** Returns the vendor of a field; the field of the row before is not read again. */
  function vendorOf(field: string) {
    if (vendorBefore?.field !== field) vendorBefore = { field, read: readVendor(field) }
    return vendorBefore.read
  }

  const titleOf = (vendor: string) => rules.vendors.get(vendor)?.title

  function readVendor(field: string): { vendor: string } | { problem: string } {
    const vendor = clean(field).toLowerCase()
    if (options.vendor === undefined) {
      if (rules.vendors.has(vendor)) return { vendor }
      const found = vendor ? `there is no vendor ${show(vendor)}` : 'the vendor is missing'
      return { problem: `${found}; expected one of ${known}.` }
    }
    if (vendor === options.vendor || !rules.vendors.has(vendor)) return { vendor: options.vendor }
    return {
      problem: `the row is for ${titleOf(vendor)}, and --vendor is ${options.vendor}; leave out --vendor, or this row.`,
    }
  }

  /** The references that each vendor takes, with their indexes in `Row.values`. */
  const taken = new Map(
    [...rules.vendors].map(([name, vendor]) => [
      name,
      kinds
        .filter((kind) => vendor.kinds.includes(kind))
        .map((kind) => [kind, slotOf(kind)] as const),
    ]),
  )

  function contactOf(vendor: string, { line, values }: Row): ContactReference | string {
    const references = taken.get(vendor) ?? []
    for (const [kind, slot] of references) {
      const field = values[slot] as string
      if (isUsual(kind, field)) return reference(kind, field)
      const text = clean(field)
      if (text === '') continue
      const value = unwrap(text)
      const problem = referenceProblem(kind, value)
      if (problem) return problem
      if (value !== text) note('unwrapped', line)
      return reference(kind, value)
    }
    const list = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(
      references.map(([kind]) => kind),
    )
    return references.length > 1
      ? `the contact has no ${list}; expected at least one of them.`
      : `the contact has no ${list}; ${titleOf(vendor)} takes a contact by ${list} only.`
  }

  function problemOf({ count, filled, quotes, line }: Row): string | undefined {
    if (quotes?.kind === 'open') {
      const where = quotes.line === line ? '' : ` on line ${quotes.line}`
      return `a quote is opened${where} and never closed; ${quoteForm}.`
    }
    if (quotes?.kind === 'stray' || (quotes && count !== columns)) {
      return `there is a quote in the middle of a field; ${quoteForm}.`
    }
    if (filled <= columns) return undefined
    return `the row has ${count} fields; expected ${columns}, one per column (a field that contains the delimiter must be quoted).`
  }

  return (row) => {
    const { line, values } = row
    const bad = (message: string): BadRow => ({ line, message })
    const problem = problemOf(row)
    if (problem) return bad(problem)
    const vendor = vendorOf(values[vendorSlot] as string)
    if ('problem' in vendor) return bad(vendor.problem)
    const contact = contactOf(vendor.vendor, row)
    if (typeof contact === 'string') return bad(contact)
    const list: List & { hasSystem?: boolean } = given ?? listOf(values[tagsSlot] as string)
    if (list.problem) return bad(list.problem)
    if (list.tags.length === 0 && rules.action !== 'get') {
      return bad("there are no tags; expected at least one, such as 'vip|hot lead'.")
    }
    if (list.hasSystem) note('system', line)
    if (row.quotes) note('quotes', line)
    if (list.separator) {
      const tally = noted.separators.get(list.separator)
      if (tally) tally.rows += 1
      else noted.separators.set(list.separator, { rows: 1, line })
    }
    return { line, vendor: vendor.vendor, contact, tags: list.tags }
  }
}

const reference = (kind: Kind, value: string): ContactReference =>
  kind === 'id' ? { id: value } : kind === 'email' ? { email: value } : { phone: value }

/** Returns the tags of all rows, if the column of tags is not used. */
function givenTags(options: FileOptions, { action }: FileRules): List | undefined {
  if (action === 'get') return { tags: [] }
  if (!options.tags) return undefined
  const tags = [...new Set(options.tags.map(clean).filter((tag) => tag !== ''))]
  if (tags.length === 0)
    throw new UsageError('--tags: there are no tags; expected some, such as --tags "vip|hot lead".')
  const hidden = tags.find(hasHidden)
  if (hidden === undefined) return { tags }
  throw new UsageError(
    `--tags: the tag ${show(hidden)} has invisible characters; write it without them.`,
  )
}

/** Copies a text that is part of a larger one, which can then be freed. */
const copy = (text: string): string => Buffer.from(text).toString()
