import { TagsError } from '@tags/core'
import { isRepeatable } from '@tags/core/tools'
import { methodNames } from '@tags/scripts/method'
import type { Route } from '@tags/scripts/spec'
import { type Column, methodColumns, pageOf } from './fact.ts'

/** Whether the client repeats a failed attempt of each unified method. */
export const repeats: Column[] = methodColumns(methodNames, (vendor, { route, sending }) => {
  const { text, note } = repetitionOf(route)
  const begin = sending === 'set' ? ', from the read' : ''
  return [{ text: `${text}${begin}`, note, href: pageOf(vendor, route) }]
})

/** Returns when an attempt is repeated, and the reason. */
export function repetitionOf({ method, operation }: Pick<Route, 'method' | 'operation'>) {
  const { 'x-idempotent': mark } = operation
  const facts = { id: operation.operationId, ...(mark !== undefined && { idempotent: !!mark }) }
  const failure = new TagsError('unavailable', '', { vendor: '', status: 503 })
  const isRepeated = isRepeatable(method, facts, failure)
  return {
    text: isRepeated ? 'yes' : 'after 429 only',
    note: `\`${method}\`${mark === undefined ? '' : mark ? ', `x-idempotent`' : ', `x-idempotent: false`'}`,
  }
}
