import { isObject, type Json } from '../../../redocly/context.ts'
import { textOf } from './node.ts'

/** The keys whose values Redocly does not compare, and the kinds of a contact, which may be text or a look-up. */
const asText = ['parameters', 'requestBody', 'next', 'id', 'email', 'phone']

/** Emits `x-unified` with the request values of its links, and with look-ups of a contact, as text. */
export const emitUnified = (unified: Json): Json =>
  Object.fromEntries(
    Object.entries(unified).map(([key, value]) => {
      if (asText.includes(key) && typeof value !== 'string') return [key, textOf(value)]
      return [key, isObject(value) ? emitUnified(value) : value]
    }),
  )
