import { isJson } from '../lib/media.ts'
import { tokensOf } from '../lib/pointer.ts'
import { isObject, type Json, object, type Path, type Resolve, type Say } from './context.ts'
import { hint } from './hint.ts'
import { bodies, type Operation } from './operation.ts'
import {
  holdsId,
  holdsTags,
  isMarked,
  names,
  property,
  read,
  type Schema,
  types,
} from './schema.ts'

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
    const isItem = name === '*' || (/^\d+$/.test(name) && types(schema).includes('array'))
    const next = isItem ? each(schema, resolve) : property(schema, name, resolve)
    if (next.length === 0) {
      const message = `\`${expression}\` is not in the ${reply.status} reply`
      if (name === '*')
        return `${message}: \`*\` stands for each item of a list, which is not there.`
      return `${message}: it has no \`${name}\`. ${hint(name, names(schema))}`
    }
    if (isMarked(next, 'writeOnly')) {
      return `\`${expression}\` is not in any reply: \`${name}\` is \`writeOnly\`.`
    }
    schema = next
  }
  return schema
}

/** Returns the schema of each item of a list, or of each value of an object with free keys. */
const each = (schema: Schema, resolve: Resolve): Schema =>
  schema.flatMap((part) =>
    [part.items, part.additionalProperties].flatMap((item) => read(item, resolve)),
  )

type Fits = (schema: Schema, resolve: Resolve, expression: string) => boolean

const isId: Fits = (schema) => holdsId(schema)
const isText: Fits = (schema) => types(schema).includes('string')
const isTags: Fits = (schema, resolve, expression) =>
  expression.includes('/*/') ? isText(schema, resolve, expression) : holdsTags(schema, resolve)

/** What each output is, in words, and the check of its schema. */
const wanted: Record<string, [words: string, fits: Fits]> = {
  tags: [tags, isTags],
  changed: [tags, isTags],
  contactId: ['a string or an integer', isId],
  id: ['a string or an integer', isId],
  email: ['a string', isText],
  phone: ['a string', isText],
  name: ['a string', isText],
  next: ['a string', isText],
}

/** Requires an expression in every successful response of an operation, with the right type. */
function checkExpression(
  output: string,
  expression: string,
  path: Path,
  { operation, resolve, say }: { operation: Operation; resolve: Resolve; say: Say },
) {
  const found = replies(operation, resolve)
  const [words, fits] = wanted[output] as (typeof wanted)[string]
  if (!expression.startsWith(prefix)) {
    say(`\`${expression}\` must be \`${prefix}\` with a JSON pointer behind it.`, path)
  } else if (found.length === 0) {
    say(`\`${operation.id}\` documents no successful JSON reply to take this from.`, path)
  } else {
    const faults = found.map((reply) => {
      const schema = follow(reply, expression, resolve)
      if (typeof schema === 'string') return schema
      if (fits(schema, resolve, expression)) return undefined
      return `\`${expression}\` in the ${reply.status} reply is not ${words}.`
    })
    const fault = faults.find((message) => message !== undefined)
    if (fault) say(fault, path)
  }
}

/** Requires that the outputs of a look-up are in its replies, in one list. */
export function checkFound(link: Json, operation: Operation, resolve: Resolve, say: Say) {
  const outputs = object(link.outputs)
  const [list] = String(outputs.id).split('/*/')
  for (const [output, expression] of Object.entries(outputs)) {
    if (typeof expression !== 'string' || !(output in wanted)) continue
    const path = ['outputs', output]
    checkExpression(output, expression, path, { operation, resolve, say })
    if (output === 'id' || expression.split('/*/')[0] === list) continue
    say(
      `\`${expression}\` is not beside \`${outputs.id}\`. Both must be in the items of one list.`,
      path,
    )
  }
}

/** Requires that the parameters of the next page exist, and come from the reply. */
export function checkNext(link: Json, operation: Operation, resolve: Resolve, say: Say) {
  const known = operation.parameters.map(({ name }) => String(name))
  for (const [name, expression] of Object.entries(object(link.next))) {
    const path = ['next', name]
    if (!known.includes(name)) {
      say(`\`${operation.id}\` has no parameter \`${name}\`. ${hint(name, known)}`, path, 'key')
    } else if (typeof expression === 'string') {
      checkExpression('next', expression, path, { operation, resolve, say })
    } else say('Write an expression, such as `$response.body#/next`.', path)
  }
}

/** Requires that a value by status has every successful status of the operation, and no other. */
function checkStatuses(values: Json, path: Path, operation: Operation, say: Say) {
  const known = Object.keys(object(operation.node.responses)).filter((status) => /^2/.test(status))
  for (const status of Object.keys(values)) {
    if (known.includes(status)) continue
    say(
      `\`${operation.id}\` documents no ${status}. ${hint(status, known)}`,
      [...path, status],
      'key',
    )
  }
  const missing = known.filter((status) => !(status in values))
  if (missing.length)
    say(`A value for the status ${missing.join(' and ')} is missing.`, path, 'key')
  for (const [status, list] of Object.entries(values)) {
    for (const [index, value] of (Array.isArray(list) ? list : []).entries()) {
      if (value === '$inputs.tag') continue
      say(`\`${value}\` must be \`$inputs.tag\`.`, [...path, status, index])
    }
  }
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
  if (name === 'getTags' && outputs.tags === undefined) {
    say('`getTags` has no output `tags`, so its result would be empty.', [], 'key')
  }
  for (const [output, expression] of Object.entries(outputs)) {
    if (!['tags', 'changed', 'contactId'].includes(output)) continue
    const path = ['outputs', output]
    if (typeof expression === 'string') {
      checkExpression(output, expression, path, { operation, resolve, say })
    } else if (isObject(expression)) checkStatuses(expression, path, operation, say)
  }
}
