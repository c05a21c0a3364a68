import { readFile } from 'node:fs/promises'
import type { ContactReference } from '@tags/core'
import { readCsv } from './csv.ts'
import { UsageError } from './error.ts'
import { quote } from './text.ts'

/** A contact to tag: one row of a CSV file. */
export interface Contact {
  line: number
  vendor: string
  reference: ContactReference
  tags: string[]
}

/** A problem of one line in a CSV file; the message names the expected form. */
export interface RowProblem {
  line: number
  message: string
}

/** The contents of a CSV file. */
export interface Contacts {
  contacts: Contact[]
  /** The rows without a valid contact. */
  badRows: RowProblem[]
  /** Notes about ignored columns. */
  warnings: RowProblem[]
}

const references = ['id', 'email', 'phone'] as const
const columns = ['vendor', ...references, 'tags'] as const
const expected = 'expected vendor, tags and at least one of id, email and phone'

/**
 * Reads the contacts of a CSV file, for `vendors`.
 * @throws {UsageError} if the file cannot be read, or has no rows or no usable header.
 */
export async function readContacts(file: string, vendors: readonly string[]): Promise<Contacts> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    const reason = { ENOENT: 'there is no such file', EISDIR: 'it is a folder' }[error.code ?? '']
    throw new UsageError(`${file}: ${reason ?? error.message}; expected a CSV file of contacts.`)
  })
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UsageError(`${file}: it is not UTF-8 text; save it as CSV in UTF-8.`)
  }
  return parseContacts(text, file, vendors)
}

/**
 * Parses the contacts in `text`, the contents of the CSV file `file`.
 * @throws {UsageError} if it has no rows or no usable header.
 */
export function parseContacts(text: string, file: string, vendors: readonly string[]): Contacts {
  const [header, ...rows] = readCsv(text)
  if (!header) throw new UsageError(`${file}: the file is empty; expected a line of column names.`)
  if ('problem' in header) throw new UsageError(`${file}:${header.line}: ${header.problem}`)
  const names = header.fields.map((name) => name.toLowerCase())
  const wrong = wrongHeader(names)
  if (wrong) throw new UsageError(`${file}:${header.line}: ${wrong}`)
  if (rows.length === 0) {
    throw new UsageError(`${file}:${header.line}: the file has column names, but no contacts.`)
  }
  const contacts: Contact[] = []
  const badRows: RowProblem[] = []
  for (const row of rows) {
    const contact = 'problem' in row ? row.problem : contactOf(row.fields, names, vendors)
    if (typeof contact === 'string') badRows.push({ line: row.line, message: contact })
    else contacts.push({ line: row.line, ...contact })
  }
  const warnings = header.fields
    .filter((_, index) => !columns.some((column) => column === names[index]))
    .map((name) => ({
      line: header.line,
      message: `the column ${quote(name)} is ignored; the known columns are ${columns.join(', ')}.`,
    }))
  return { contacts, badRows, warnings }
}

function wrongHeader(names: readonly string[]): string | undefined {
  const twice = columns.find((column) => names.indexOf(column) !== names.lastIndexOf(column))
  if (twice) return `there are two columns ${twice}; expected one.`
  const missing = (['vendor', 'tags'] as const).find((column) => !names.includes(column))
  const found = names.map(quote).join(', ')
  if (missing) return `there is no column ${missing} among ${found}; ${expected}.`
  if (!references.some((column) => names.includes(column))) {
    return `no column among ${found} identifies a contact; ${expected}.`
  }
  return undefined
}

/** Returns the contact of a row, or a sentence about its problem. */
function contactOf(
  fields: readonly string[],
  names: readonly string[],
  vendors: readonly string[],
): Omit<Contact, 'line'> | string {
  if (fields.length !== names.length) {
    return `the row has ${fields.length} fields; expected ${names.length}, one per column (a field that contains a comma must be quoted).`
  }
  const field = (column: string) => fields[names.indexOf(column)] ?? ''
  const vendor = field('vendor').toLowerCase()
  if (!vendors.includes(vendor)) {
    const found = vendor ? `there is no vendor ${quote(vendor)}` : 'the vendor is missing'
    return `${found}; expected one of ${vendors.join(', ')}.`
  }
  const [kind] = references.filter((column) => field(column))
  if (!kind) return 'the contact has no id, email or phone; expected at least one of them.'
  const tags = splitTags(field('tags'))
  if (tags.length === 0) return "there are no tags; expected at least one, such as 'vip|hot lead'."
  return { vendor, reference: { [kind]: field(kind) } as ContactReference, tags }
}

/** Splits a field into tags: at bars or, if it has none, at commas. */
const splitTags = (field: string): string[] =>
  field
    .split(field.includes('|') ? '|' : ',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
