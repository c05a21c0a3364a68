import { routes } from '@tags/scripts/document'
import { type Method, readMethods } from '@tags/scripts/method'
import type { Document, Route, Source } from '@tags/scripts/spec'
import { operationPage } from '../links.ts'
import type { Certainty } from '../source.ts'
import type { Vendor } from '../vendors.ts'

/** A fact in a cell, with a link to the operation that has the details. */
export interface Fact {
  /** One line of Markdown. */
  text: string
  href: string
  /** The certainty of the vendor's fact. Absent if nothing is known, and for the client's own behaviour. */
  certainty?: Certainty
  /** The description in the spec, in Markdown. */
  note?: string
}

/** A column of the matrix. */
export interface Column {
  /** One line of Markdown. */
  title: string
  /** Returns the facts in the cell of a vendor. */
  facts: (vendor: Vendor) => Fact[]
}

/** Creates a fact with the certainty of `source`. A fact without a source is documented. */
export const fact = (text: string, href: string, source?: Source): Fact => ({
  text,
  href,
  certainty: source?.certainty ?? 'documented',
})

/** Adds a note to a fact, if there is one. */
export const withNote = (one: Fact, note: string | undefined): Fact =>
  note ? { ...one, note } : one

/** Creates a column for each unified method, which also handles vendors without the method. */
export const methodColumns = (
  names: readonly Method['name'][],
  facts: (vendor: Vendor, method: Method) => Fact[],
): Column[] =>
  names.map((name) => ({
    title: `\`${name}\``,
    facts(vendor) {
      const method = methodsOf(vendor.document).find((method) => method.name === name)
      return method ? facts(vendor, method) : [missing(vendor)]
    },
  }))

/** Returns the unified methods that a vendor's `x-unified` maps. */
export function methodsOf(document: Document): Method[] {
  const unified = document['x-unified']
  return unified ? readMethods('', document, unified) : []
}

/** Returns the operation that reads the tags before the whole set is replaced. */
export const readingOf = (document: Document): Route | undefined =>
  methodsOf(document).find(({ name }) => name === 'getTags')?.route

/** A section of an operation's page. */
export type Section = 'authorizations' | 'parameters' | 'request-body' | 'responses'

/** Returns the path of an operation's page, or of a section of it. */
export function pageOf({ name }: Vendor, { operation }: Route, section?: Section): string {
  const page = operationPage(name, operation.operationId)
  return section ? `${page}#${section}` : page
}

/** Returns the operation whose page shows the facts that hold for all operations of a vendor. */
export const firstRoute = ({ document }: Vendor): Route =>
  methodsOf(document)[0]?.route ?? (routes(document)[0] as Route)

/** Returns the fact for a method that a vendor lacks, or whose mapping is written by hand. */
export function missing({ name, document }: Vendor): Fact {
  const text = document['x-unified'] ? 'not supported' : 'not in the spec'
  return { text, href: `/${name}/` }
}
