import { findRoute } from '@tags/scripts/document'
import { type Method, methodNames } from '@tags/scripts/method'
import { leastCertain } from '../source.ts'
import type { Vendor } from '../vendors.ts'
import {
  type Column,
  type Fact,
  fact,
  methodColumns,
  methodsOf,
  pageOf,
  readingOf,
} from './fact.ts'
import { inputPlace } from './input.ts'

/** The methods that a vendor supports, and its ways to refer to a contact. */
export const methods: Column[] = [
  ...methodColumns(methodNames, (vendor, method) => [
    fact('yes', pageOf(vendor, method.route), sourceOf(vendor, method)),
  ]),
  { title: 'Contact', facts: references },
]

/** Returns the source of a method: of the less certain operation, if it reads the tags before it replaces them. */
function sourceOf({ document }: Vendor, { sending, route }: Method) {
  const reading = sending === 'set' ? readingOf(document) : undefined
  return leastCertain([route.operation['x-source'], reading?.operation['x-source']])
}

function references(vendor: Vendor): Fact[] {
  const { name, document } = vendor
  const [method] = methodsOf(document)
  if (!method) return [{ text: 'not in the spec', href: `/${name}/` }]
  return Object.entries(document['x-unified']?.contact ?? {}).map(([kind, sent]) => {
    const { route, section, source } =
      typeof sent === 'string'
        ? inputPlace(document, method, '$inputs.contact')
        : inputPlace(
            document,
            { route: findRoute(document, `x-unified.contact.${kind}`, sent), link: sent },
            `$inputs.contact.${kind}`,
          )
    return fact(`\`{ ${kind} }\``, pageOf(vendor, route, section), source)
  })
}
