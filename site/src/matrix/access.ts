import { securityScheme } from '@tags/scripts/document'
import { credentialOptions } from '@tags/scripts/naming'
import { isSelfHosted, type RequestOption, requestOptions } from '@tags/scripts/options'
import type { Document, RateLimit, SecurityScheme } from '@tags/scripts/spec'
import type { Vendor } from '../vendors.ts'
import { type Column, type Fact, fact, firstRoute, pageOf, withNote } from './fact.ts'

/** The credential and the options that a vendor requires, and its rate limits. */
export const access: Column[] = [
  { title: 'Credential', facts: credentials },
  { title: 'Options', facts: options },
  { title: 'Rate limits', facts: limits },
]

function credentials(vendor: Vendor): Fact[] {
  const scheme = securityScheme(vendor.document)
  const href = pageOf(vendor, firstRoute(vendor), 'authorizations')
  const options = credentialOptions(scheme).map((option) => `\`${option}\``)
  const text = `${options.join(' and ')}, ${sentAs(scheme)}`
  return [withNote(fact(text, href, scheme['x-source']), scheme.description)]
}

/** Lists the options that are part of every request; a question mark means that an option may be left out. */
function options(vendor: Vendor): Fact[] {
  const all = optionsOf(vendor.document)
  if (all.length === 0) return [{ text: 'none', href: pageOf(vendor, firstRoute(vendor)) }]
  return all.map(({ name, isRequired, description }) =>
    withNote(
      { text: `\`${name}${isRequired ? '' : '?'}\``, href: `/${vendor.name}/#options` },
      description,
    ),
  )
}

/** Returns the options that a client puts into its requests, beside its credential. */
export function optionsOf(document: Document): Omit<RequestOption, 'type'>[] {
  const { default: example = '', description } = document.servers?.[0]?.variables?.baseUrl ?? {}
  const baseUrl = { name: 'baseUrl', isRequired: true, description, example }
  return [...(isSelfHosted(document) ? [baseUrl] : []), ...requestOptions(document)]
}

function limits(vendor: Vendor): Fact[] {
  const href = pageOf(vendor, firstRoute(vendor))
  const all = vendor.document['x-rate-limit'] ?? []
  if (all.length === 0) return [{ text: 'not documented', href }]
  return all.map((limit) =>
    withNote(fact(describeLimit(limit), href, limit['x-source']), limit.description),
  )
}

/** Describes a rate limit: `100 requests in 10 seconds, for each credential`, or `10 requests at a time, …`. */
export const describeLimit = ({ requests, seconds, scope }: RateLimit): string =>
  `${requests.toLocaleString('en')} requests ${seconds ? `in ${duration(seconds)}` : 'at a time'}, for each ${scope}`

/** Describes where a request carries the credential. */
function sentAs({ type, scheme = '', in: place, name }: SecurityScheme): string {
  if (type === 'apiKey') return `sent in the ${place} \`${name}\``
  return `sent as \`Authorization: ${schemeName(scheme)}\``
}

/** Returns the name of an HTTP scheme as a request has it: `Bearer`, `Zoho-oauthtoken`. */
export const schemeName = (scheme: string): string =>
  scheme.charAt(0).toUpperCase() + scheme.slice(1)

const units: [name: string, seconds: number][] = [
  ['day', 86400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
]

function duration(seconds: number): string {
  const [unit, length] = units.find(([, length]) => seconds % length === 0) ?? ['second', 1]
  const count = seconds / length
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`
}
