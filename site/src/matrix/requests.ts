import { type Column, fact, methodColumns, pageOf } from './fact.ts'
import { tagPlace } from './input.ts'

/** The limits of tags in one request, and of the length of a tag. */
export const requests: Column[] = methodColumns(['addTags', 'removeTags'], (vendor, method) => {
  const { route, section, limits } = tagPlace(vendor.document, method)
  const { maxItems, tagLimits } = method.request
  const { minLength = 0, maxLength, pattern } = tagLimits
  const isSingle = method.sending === 'single'
  const href = pageOf(vendor, route, section)
  const length = maxLength ? `${minLength} to ${maxLength}` : `${minLength} or more`
  const limited = [
    ...(maxItems ? [`${maxItems} tags${method.sending === 'set' ? ' of a contact' : ''}`] : []),
    ...(minLength || maxLength ? [`${length} characters each`] : []),
    ...(pattern ? [`each matching \`${pattern}\``] : []),
  ].map((text) => fact(text, href, limits))
  const single = isSingle ? [{ text: '1 tag', href: pageOf(vendor, method.route) }] : []
  const missing = [...(maxItems || isSingle ? [] : ['number']), ...(maxLength ? [] : ['length'])]
  const unlimited = missing.length === 1 ? `${missing}: no limit documented` : 'no limit documented'
  return [...single, ...limited, ...(missing.length ? [{ text: unlimited, href }] : [])]
})
