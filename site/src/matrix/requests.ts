import { type Column, fact, methodColumns, pageOf } from './fact.ts'
import { inputPlace } from './input.ts'

/** The limits of tags in one request, and of the length of a tag. */
export const requests: Column[] = methodColumns(['addTags', 'removeTags'], (vendor, method) => {
  const { section, limits } = inputPlace(vendor.document, method, '$inputs.tags')
  const { maxItems, tagLimits } = method.request
  const { minLength = 0, maxLength, pattern } = tagLimits
  const href = pageOf(vendor, method.route, section)
  const length = maxLength ? `${minLength} to ${maxLength}` : `${minLength} or more`
  const limited = [
    ...(maxItems ? [`${maxItems} tags`] : []),
    ...(minLength || maxLength ? [`${length} characters each`] : []),
    ...(pattern ? [`each matching \`${pattern}\``] : []),
  ].map((text) => fact(text, href, limits))
  const missing = [...(maxItems ? [] : ['number']), ...(maxLength ? [] : ['length'])]
  const unlimited = missing.length === 1 ? `${missing}: no limit documented` : 'no limit documented'
  return [...limited, ...(missing.length ? [{ text: unlimited, href }] : [])]
})
