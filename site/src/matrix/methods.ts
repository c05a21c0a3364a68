import { methodNames } from '@tags/scripts/tags'
import type { Vendor } from '../vendors.ts'
import { type Column, fact, methodColumns, methodsOf, pageOf } from './fact.ts'
import { placeOf } from './place.ts'

/** What a vendor can do, and how its contacts are named. */
export const methods: Column[] = [
  ...methodColumns(methodNames, (vendor, { route }) => [
    fact('yes', pageOf(vendor, route), route.operation['x-source']),
  ]),
  { title: 'A contact is', facts: references },
]

function references(vendor: Vendor) {
  const [method] = methodsOf(vendor.document)
  if (!method) return [{ text: 'not in the spec', href: `/${vendor.name}/` }]
  const { section, source } = placeOf(vendor.document, method, '$inputs.contact')
  const kinds = Object.keys(vendor.document['x-unified']?.contact ?? {})
  const href = pageOf(vendor, method.route, section)
  return kinds.map((kind) => fact(`\`{ ${kind} }\``, href, source))
}
