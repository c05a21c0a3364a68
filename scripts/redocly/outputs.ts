import { isJson } from '../lib/media.ts'
import { tokensOf } from '../lib/pointer.ts'
import { type Json, object, type Resolve, type Say } from './context.ts'
import { hint } from './hint.ts'
import { bodies, type Operation } from './operation.ts'
import { holdsId, holdsTags, isMarked, names, property, read, type Schema } from './schema.ts'

type Reply = { status: string; schema: Schema }

const prefix = '$response.body#/'
const tags =
  'a list of tags: an array of strings, an array of objects with a string `name`, ' +
  'or a string with `format: comma-separated`'

function replies(operation: Operation, resolve: Resolve): Reply[] {
  return Object.entries(object(operation.node.responses))
    .filter(([status]) => /^2(\d\d|XX)$/.test(status))
    .flatMap(([status, response]) =>
      bodies(response, resolve)
        .filter(([type]) => isJson(type))
        .map(([, media]) => ({ status, schema: read(media.schema, resolve) })),
    )
}

function follow(reply: Reply, expression: string, resolve: Resolve): Schema | string {
  let schema = reply.schema
  for (const name of tokensOf(expression.slice('$response.body'.length))) {
    const next = property(schema, name, resolve)
    if (next.length === 0) {
      const message = `\`${expression}\` is not in the ${reply.status} reply`
      return `${message}: it has no \`${name}\`. ${hint(name, names(schema))}`
    }
    if (isMarked(next, 'writeOnly')) {
      return `\`${expression}\` is not in any reply: \`${name}\` is \`writeOnly\`.`
    }
    schema = next
  }
  return schema
}

function findFault(output: string, expression: string, reply: Reply, resolve: Resolve) {
  const found = follow(reply, expression, resolve)
  if (typeof found === 'string') return found
  const isRight = output === 'contactId' ? holdsId(found) : holdsTags(found, resolve)
  if (isRight) return
  const wanted = output === 'contactId' ? 'a string or an integer' : tags
  return `\`${expression}\` in the ${reply.status} reply is not ${wanted}.`
}

/** Requires each output in every successful response of the operation, with the right type. */
export function checkOutputs(
  name: string,
  method: Json,
  operation: Operation,
  resolve: Resolve,
  say: Say,
) {
  const outputs = object(method.outputs)
  const found = replies(operation, resolve)
  if (name === 'getTags' && outputs.tags === undefined) {
    say('`getTags` has no output `tags`, so its result would be empty.', [], 'key')
  }
  for (const [output, expression] of Object.entries(outputs)) {
    if (typeof expression !== 'string' || !['tags', 'changed', 'contactId'].includes(output)) {
      continue
    }
    const path = ['outputs', output]
    if (!expression.startsWith(prefix)) {
      say(`\`${expression}\` must be \`${prefix}\` with a JSON pointer behind it.`, path)
    } else if (found.length === 0) {
      say(`\`${operation.id}\` documents no successful JSON reply to take this from.`, path)
    } else {
      const faults = found.map((reply) => findFault(output, expression, reply, resolve))
      const fault = faults.find((message) => message !== undefined)
      if (fault) say(fault, path)
    }
  }
}
