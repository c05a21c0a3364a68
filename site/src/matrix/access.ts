import { credentialOptions } from '@tags/scripts/naming'
import { type RateLimit, type SecurityScheme, securityScheme } from '@tags/scripts/spec'
import type { Vendor } from '../vendors.ts'
import { type Column, type Fact, fact, firstRoute, pageOf } from './fact.ts'

/** The credential that a vendor requires, and its rate limits. */
export const access: Column[] = [
  { title: 'Credential', facts: credentials },
  { title: 'Rate limits', facts: limits },
]

function credentials(vendor: Vendor): Fact[] {
  const scheme = securityScheme(vendor.document)
  const href = pageOf(vendor, firstRoute(vendor), 'authorizations')
  const options = credentialOptions(scheme).map((option) => `\`${option}\``)
  const text = `${options.join(' and ')}, ${sentAs(scheme)}`
  return [withNote(fact(text, href, scheme['x-source']), scheme.description)]
}

function limits(vendor: Vendor): Fact[] {
  const href = pageOf(vendor, firstRoute(vendor))
  const all = vendor.document['x-rate-limit'] ?? []
  if (all.length === 0) return [{ text: 'not documented', href }]
  return all.map((limit) =>
    withNote(fact(describeLimit(limit), href, limit['x-source']), limit.description),
  )
}

/** Describes a rate limit: `100 requests in 10 seconds, for each credential`. */
export const describeLimit = ({ requests, seconds, scope }: RateLimit): string =>
  `${requests.toLocaleString('en')} requests in ${duration(seconds)}, for each ${scope}`

/** Describes where a request carries the credential. */
function sentAs({ type, scheme = '', in: place, name }: SecurityScheme): string {
  if (type === 'apiKey') return `sent in the ${place} \`${name}\``
  return `sent as \`Authorization: ${scheme.charAt(0).toUpperCase()}${scheme.slice(1)}\``
}

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

const withNote = (one: Fact, note: string | undefined): Fact => (note ? { ...one, note } : one)
