import { methodNames } from '@tags/scripts/tags'
import type { Vendor } from '../vendors.ts'
import { type Column, fact, methodColumns, methodsOf, pageOf } from './fact.ts'
import { inputPlace } from './input.ts'

/** The methods that a vendor supports, and its ways to refer to a contact. */
export const methods: Column[] = [
  ...methodColumns(methodNames, (vendor, { route }) => [
    fact('yes', pageOf(vendor, route), route.operation['x-source']),
  ]),
  { title: 'Contact', facts: references },
]

function references(vendor: Vendor) {
  const [method] = methodsOf(vendor.document)
  if (!method) return [{ text: 'not in the spec', href: `/${vendor.name}/` }]
  const { section, source } = inputPlace(vendor.document, method, '$inputs.contact')
  const kinds = Object.keys(vendor.document['x-unified']?.contact ?? {})
  const href = pageOf(vendor, method.route, section)
  return kinds.map((kind) => fact(`\`{ ${kind} }\``, href, source))
}
