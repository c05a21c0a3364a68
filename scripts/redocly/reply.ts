import { isJson } from '../lib/media.ts'
import { tokensOf } from '../lib/pointer.ts'
import { type Json, object, type Resolve } from './context.ts'
import { hint } from './hint.ts'
import { bodies, type Operation } from './operation.ts'
import { isMarked, names, property, read, type Schema, types } from './schema.ts'

/** A successful reply of an operation. */
type Reply = { status: string; schema: Schema }

/** Lists the responses that the client takes for a success. */
export const successes = (
  operation: Operation,
  resolve: Resolve,
): [status: string, response: Json][] =>
  Object.entries(object(operation.node.responses))
    .filter(([status]) => /^2(\d\d|XX)$/.test(status))
    .map(([status, response]): [string, Json] => [status, object(resolve(response).node)])
    .filter(([, response]) => !('x-error' in response))

/** Lists the JSON replies of an operation that the client takes for a success. */
export const replies = (operation: Operation, resolve: Resolve): Reply[] =>
  successes(operation, resolve).flatMap(([status, response]) =>
    bodies(response, resolve)
      .filter(([type]) => isJson(type))
      .map(([, media]) => ({ status, schema: read(media.schema, resolve) })),
  )

/** Returns the schema of the value that an expression leads to, or a sentence why there is none. */
export function follow(reply: Reply, expression: string, resolve: Resolve): Schema | string {
  let schema = reply.schema
  for (const [index, name] of tokensOf(pointerOf(expression)).entries()) {
    const isItem = name === '*' || (/^\d+$/.test(name) && types(schema).includes('array'))
    const next = isItem ? each(schema, resolve) : property(schema, name, resolve)
    if (next.length === 0) {
      const message = `\`${expression}\` is not in the ${reply.status} reply`
      const place = tokensOf(pointerOf(expression)).slice(0, index).join('/')
      const holder = place ? `\`${place}\`` : 'the reply'
      if (name === '*') {
        const keys = names(schema).map((key) => `\`${key}\``)
        const advice = keys.length ? ` Write one of its keys: ${keys.join(', ')}.` : ''
        return `${message}: \`*\` stands for each item of a list, and ${holder} is none.${advice}`
      }
      if (types(schema).includes('array')) {
        return `${message}: ${holder} is a list. Write \`*\` for each of its items, as in \`/*/${name}\`.`
      }
      return `${message}: it has no \`${name}\`. ${hint(name, names(schema))}`
    }
    if (isMarked(next, 'writeOnly')) {
      return `\`${expression}\` is not in any reply: \`${name}\` is \`writeOnly\`.`
    }
    schema = next
  }
  return schema
}

/** Returns the JSON pointer of an expression about the body. */
export const pointerOf = (expression: string): string => expression.slice('$response.body'.length)

/** Returns the schema of each item of a list, or of each value of an object with free keys. */
export const each = (schema: Schema, resolve: Resolve): Schema =>
  schema.flatMap((part) =>
    [part.items, part.additionalProperties].flatMap((item) => read(item, resolve)),
  )
