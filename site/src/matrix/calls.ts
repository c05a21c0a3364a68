import { findRoute } from '@tags/scripts/document'
import { type Method, methodNames } from '@tags/scripts/method'
import type { Vendor } from '../vendors.ts'
import { type Column, type Fact, methodColumns, pageOf, readingOf } from './fact.ts'

/** The requests of each unified method, without the look-up of a contact. */
export const calls: Column[] = methodColumns(methodNames, (vendor, method) => {
  const href = pageOf(vendor, method.route)
  const { maxItems } = method.request
  switch (method.sending) {
    case 'none':
      return [{ text: '1', href }]
    case 'list':
      return [{ text: maxItems ? `1 for every ${maxItems} tags` : '1', href }]
    case 'single':
      return [{ text: '1 for each tag', href }, ...tagRequests(vendor, method.name)]
    case 'set': {
      const reading = readingOf(vendor.document)
      return [
        { text: '1 to read', href: reading ? pageOf(vendor, reading) : href },
        { text: '1 to replace, if the set changes', href },
      ]
    }
  }
})

/** Returns the requests that find or create the id of a tag. */
function tagRequests(vendor: Vendor, name: Method['name']): Fact[] {
  const { tag: { find, create } = {}, tagging } = vendor.document['x-unified'] ?? {}
  const creation = create && findRoute(vendor.document, 'x-unified.tag.create', create)
  const search = find && findRoute(vendor.document, 'x-unified.tag.find', find)
  const onContact = tagging && findRoute(vendor.document, 'x-unified.tagging', tagging)
  const looksFirst = name === 'removeTags' || !creation?.operation['x-idempotent']
  return [
    ...(search && looksFirst
      ? [
          {
            text: `1 ${search.operation['x-pages'] ? 'or more ' : ''}for its id`,
            href: pageOf(vendor, search),
          },
        ]
      : []),
    ...(creation && name === 'addTags'
      ? [
          {
            text:
              looksFirst && search ? '1 to create it if it is new' : '1 to create it or get its id',
            href: pageOf(vendor, creation),
          },
        ]
      : []),
    ...(onContact && name === 'removeTags'
      ? [{ text: '1 for its id on the contact', href: pageOf(vendor, onContact) }]
      : []),
  ]
}
