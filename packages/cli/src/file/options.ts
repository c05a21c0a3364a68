import type { Action, Work } from '../work.ts'

/** The use of a column. */
export type Column = 'vendor' | Kind | 'tags'

/** A kind of reference to a contact. */
export type Kind = 'id' | 'email' | 'phone'

export const kinds = ['id', 'email', 'phone'] as const
export const columnNames = ['vendor', ...kinds, 'tags'] as const

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

/** The way to read a file. A journal repeats it, as JSON. */
export interface FileOptions {
  /** The vendor of all rows. */
  vendor?: string
  /** The tags of all rows, used instead of a column. */
  tags?: string[]
  /** The name of the column for each use: `{ id: 'Contact Id' }`; an empty name means none. */
  columns?: Partial<Record<Column, string>>
  /** The text between two tags of a field. */
  tagSeparator?: string
  /** The default is UTF-8, or what a byte order mark says. */
  encoding?: Encoding
}

/** The rules for the rows of a file. */
export interface FileRules {
  action: Action
  /** The vendors that exist, by name. */
  vendors: ReadonlyMap<string, VendorRules>
}

export interface VendorRules {
  /** The vendor's own name: `HighLevel`. */
  title: string
  /** The references that the vendor takes. */
  kinds: readonly Kind[]
  /** Returns a sentence about the problem of a row, found by the client without a request. */
  check?: (work: Work) => Promise<string | undefined>
}
