import { type Json, object, type Resolve, type Say } from './context.ts'
import type { Operation } from './operation.ts'
import { each, follow, replies } from './reply.ts'
import { isSent, sentValues } from './request.ts'
import { names } from './schema.ts'

/** Requires that `setTags` sends of each tag what `getTags` reads: what was read is sent again. */
export function checkSet(
  { setTags, getTags }: Json,
  operation: Operation,
  resolve: Resolve,
  say: Say,
) {
  const [value, path = []] =
    sentValues(object(setTags)).find(([value]) => isSent(value, '$inputs.tag')) ?? []
  const sent = path.at(-1)
  const { tags: expression } = object(object(getTags).outputs)
  if (value !== undefined && value !== '$inputs.tag') {
    const message =
      'The tags that were read are sent again, so the text would be added to each of them. Write `$inputs.tag` alone.'
    say(message, ['setTags', ...path])
  } else if (typeof sent === 'string' && typeof expression === 'string') {
    const [list = '', key = 'name'] = expression.split('/*/')
    const isThere = replies(operation, resolve).some((reply) => {
      const schema = follow(reply, list, resolve)
      return typeof schema !== 'string' && names(each(schema, resolve)).includes(sent)
    })
    if (sent === key || !isThere) return
    const message =
      `\`setTags\` sends \`${sent}\` of each tag, and \`getTags\` reads \`${key}\`, which is sent again. ` +
      `Write \`${key}\` here, or src/tags.ts of the package by hand if the vendor takes only \`${sent}\`.`
    say(message, ['setTags', ...path], 'key')
  }
}
