import { findRoute } from '@tags/scripts/document'
import type { ContactKind, Link } from '@tags/scripts/spec'
import type { Vendor } from '../vendors.ts'
import { type Column, type Fact, fact, methodsOf, missing, pageOf } from './fact.ts'
import { inputPlace } from './input.ts'

const kinds: ContactKind[] = ['id', 'email', 'phone']

/** How each reference to a contact reaches the vendor: in the request of a method, or by a look-up of the id. */
export const contacts: Column[] = kinds.map((kind) => ({
  title: `\`{ ${kind} }\``,
  facts(vendor) {
    const sent = vendor.document['x-unified']?.contact[kind]
    if (sent === undefined) return [missing(vendor)]
    return [typeof sent === 'string' ? inMethod(vendor, sent) : lookUp(vendor, kind, sent)]
  },
}))

function inMethod(vendor: Vendor, template: string): Fact {
  const [method] = methodsOf(vendor.document)
  if (!method) return missing(vendor)
  const { section, source } = inputPlace(vendor.document, method, '$inputs.contact')
  const text = template.startsWith('$') ? 'sent' : `sent as \`${template.replace(/\{.*\}/, '…')}\``
  return fact(text, pageOf(vendor, method.route, section), source)
}

function lookUp(vendor: Vendor, kind: ContactKind, link: Link): Fact {
  const { document } = vendor
  const route = findRoute(document, `x-unified.contact.${kind}`, link)
  const { source } = inputPlace(document, { route, link }, `$inputs.contact.${kind}`)
  const isList = String(link.outputs?.id).includes('/*/')
  const way = !isList ? 'one at most' : kind in (link.outputs ?? {}) ? 'hits are compared' : 'exact'
  return {
    ...fact('looked up', pageOf(vendor, route), source),
    note: `\`${route.method} ${route.path}\`, ${way}`,
  }
}
