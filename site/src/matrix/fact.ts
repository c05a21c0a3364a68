import { type Document, type Link, type Route, routes, type Source } from '@tags/scripts/spec'
import { type Method, readMethods } from '@tags/scripts/tags'
import { operationPage } from '../links.ts'
import type { Certainty } from '../source.ts'
import type { Vendor } from '../vendors.ts'

/** Something that a cell says, with the operation that says more. */
export interface Fact {
  /** One line of Markdown. */
  text: string
  href: string
  /** How sure the vendor's fact is. Absent where nothing is known, and for what the client does. */
  certainty?: Certainty
  /** What the spec adds in its own words, in Markdown. */
  note?: string
}

/** A column of the matrix: what it says of each vendor. */
export interface Column {
  /** One line of Markdown. */
  title: string
  facts: (vendor: Vendor) => Fact[]
}

/** A unified method of a vendor with the Link Object that maps it. */
export type MappedMethod = Method & { link: Link }

/** A fact of an operation, as sure as `source` says; outside of operations, what has none is documented. */
export const fact = (text: string, href: string, source?: Source): Fact => ({
  text,
  href,
  certainty: source?.certainty ?? 'documented',
})

/** A column for each unified method, which says so itself where a vendor has no such method. */
export const methodColumns = (
  names: readonly Method['name'][],
  facts: (vendor: Vendor, method: MappedMethod) => Fact[],
): Column[] =>
  names.map((name) => ({
    title: `\`${name}\``,
    facts(vendor) {
      const method = methodsOf(vendor.document).find((method) => method.name === name)
      return method ? facts(vendor, method) : [missing(vendor)]
    },
  }))

/** The unified methods of a vendor, by its `x-unified`. */
export function methodsOf(document: Document): MappedMethod[] {
  const unified = document['x-unified']
  if (!unified) return []
  return readMethods('', document, unified).map((method) => ({
    ...method,
    link: unified[method.name] as Link,
  }))
}

/** The part of an operation's page that tells a fact. */
export type Section = 'authorizations' | 'parameters' | 'request-body' | 'responses'

/** The page of an operation, or a part of it. */
export function pageOf({ name }: Vendor, { operation }: Route, section?: Section): string {
  const page = operationPage(name, operation.operationId)
  return section ? `${page}#${section}` : page
}

/** The operation at which to look for what holds for all of a vendor's. */
export const firstRoute = ({ document }: Vendor): Route =>
  methodsOf(document)[0]?.route ?? (routes(document)[0] as Route)

/** What is said where a vendor has no such method, or where its methods are written by hand. */
function missing({ name, document }: Vendor): Fact {
  const text = document['x-unified'] ? 'not there' : 'not in the spec'
  return { text, href: `/${name}/` }
}
