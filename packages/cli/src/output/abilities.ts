import { aligned, enumerate, wrap } from './text.ts'

/** The abilities of a vendor, from its spec. */
export interface VendorFacts {
  /** The word for `--vendor`: `highlevel`. */
  name: string
  /** The vendor's own name: `HighLevel`. */
  title: string
  /** The methods that its API has, and how that is known: `documented`, `reported`. */
  methods: Readonly<Partial<Record<keyof typeof commands, string>>>
  /** How it is known that its API lists contacts; absent if it cannot. */
  list?: string | undefined
  /** The ways to name a contact. */
  kinds: readonly string[]
  /** The limits, such as `100 requests in 10 seconds`, and how each is known. */
  limits: readonly { text: string; certainty: string }[]
  /** The environment variables with its credential and the parts of every request. */
  variables: readonly { name: string; isRequired: boolean }[]
}

const commands = { addTags: 'add', removeTags: 'remove', getTags: 'get' }

/** Formats the page of `tags vendors` in lines of at most `width` columns. */
export const vendorsPage = (vendors: readonly VendorFacts[], width: number): string =>
  vendors.map((vendor) => `${vendorPart(vendor, width)}\n`).join('\n')

/** Formats the same facts as JSON, for `--json`. */
export const vendorsJson = (vendors: readonly VendorFacts[]): string =>
  JSON.stringify(vendors, undefined, 2)

function vendorPart(vendor: VendorFacts, width: number): string {
  const { name, title, methods, list, kinds, limits, variables } = vendor
  const can = Object.entries(commands).flatMap(([method, command]) => {
    const certainty = methods[method as keyof typeof commands]
    return certainty === undefined ? [] : [known(command, certainty)]
  })
  if (list !== undefined) can.push(known('export', list))
  const allowed = limits.map(({ text, certainty }) => known(text, certainty))
  const variablesOf = (wanted: boolean) =>
    variables.filter(({ isRequired }) => isRequired === wanted).map(({ name }) => name)
  const pairs: [string, string][] = [
    ['Commands', can.join(', ') || 'none'],
    ['Contact by', kinds.join(', ') || 'none'],
    ['Limits', allowed.join('; ') || 'none known'],
    ['Variables', enumerate(variablesOf(true)) || 'none'],
    ['Optional', enumerate(variablesOf(false))],
  ]
  const filled = pairs.filter(([, text]) => text !== '')
  return `${wrap(`${title} (--vendor ${name})`, width)}\n${aligned(filled, width)}`
}

/** Adds how a fact is known, unless the vendor documents it. */
const known = (fact: string, certainty: string): string =>
  certainty === 'documented' ? fact : `${fact} (${certainty})`
