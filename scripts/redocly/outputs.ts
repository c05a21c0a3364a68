import { isObject, type Json, object, type Path, type Resolve, type Say } from './context.ts'
import { checkExpression, expressionFault, type Reading, wanted } from './expression.ts'
import { hint } from './hint.ts'
import type { Operation } from './operation.ts'
import { follow, replies, successes } from './reply.ts'
import { isInList, isSent, sentValues } from './request.ts'

/**
 * Requires that the outputs of the look-up of a contact are in its replies, in one list. If it returns one contact, the
 * answer for none must be known.
 */
export function checkContactOutputs(
  kind: string,
  link: Json,
  operation: Operation,
  resolve: Resolve,
  say: Say,
) {
  const outputs = object(link.outputs)
  const reading: Reading = { form: 'hit', operation, resolve, say }
  checkHits(outputs, kind, reading)
  const { id } = outputs
  if (typeof id !== 'string' || id.includes('/*') || expressionFault('id', id, reading)) return
  const responses = Object.entries(object(operation.node.responses))
  const isKnown = responses.some(
    ([status, response]) =>
      status === '404' || object(resolve(response).node)['x-error'] === 'not_found',
  )
  if (isKnown) return
  const empty = responses.find(([status]) => status === '204')
  const message =
    `\`${operation.id}\` returns one contact, and ` +
    (empty
      ? 'its 204 does not say that there is none. Write `x-error: not_found` there.'
      : "documents no answer for none. Write its '404', or `x-error: not_found` at the status that it is.")
  say(message, ['operationId'])
}

/** Requires that the outputs of the look-up or the creation of a tag are in its replies. */
export function checkTagOutputs(
  name: 'find' | 'create',
  link: Json,
  operation: Operation,
  resolve: Resolve,
  say: Say,
) {
  const form = name === 'find' ? 'items' : 'value'
  checkHits(object(link.outputs), 'name', { form, operation, resolve, say })
}

/** Requires that the outputs of a list of contacts are in the items of its pages. */
export function checkListedOutputs(link: Json, operation: Operation, resolve: Resolve, say: Say) {
  const { items } = object(operation.node['x-pages'])
  if (typeof items !== 'string') {
    const message = `\`${operation.id}\` has no \`x-pages\`, which says where its items are. Write it there.`
    say(message, ['operationId'])
    return
  }
  // `tags/pages` tells the fault.
  if (expressionFault('items', items, { form: 'value', operation, resolve })) return
  const list = `${items.replace(/\/$/, '')}/*/`
  for (const [output, expression] of Object.entries(object(link.outputs))) {
    if (typeof expression !== 'string') continue
    const path = ['outputs', output]
    if (!expression.startsWith(list)) {
      say(
        `\`${expression}\` is not in the items of the list. Write \`${list}${output === 'contactId' ? 'id' : output}\`.`,
        path,
      )
    } else checkListed(output, expression, path, list, { operation, resolve, say })
  }
}

/** Requires that an output of an item has the right type: its keys behind the star are those of one value. */
function checkListed(
  output: string,
  expression: string,
  path: Path,
  list: string,
  { operation, resolve, say }: Omit<Reading, 'form'>,
) {
  const inItem = expression.slice(list.length)
  const [words, fits] = wanted[output] as (typeof wanted)[string]
  if (inItem.includes('*') && output !== 'tags') {
    const message = `\`${expression}\` is many values, and one is wanted.`
    say(`${message} Write an index such as \`0\` instead of the last \`*\`.`, path)
    return
  }
  for (const reply of replies(operation, resolve)) {
    const schema = follow(reply, expression, resolve)
    const fault =
      typeof schema === 'string'
        ? schema
        : fits(schema, resolve, `/${inItem}`)
          ? undefined
          : `\`${expression}\` in the ${reply.status} reply is not ${words}.`
    if (fault) say(fault, path)
  }
}

/** Requires that the outputs of the look-up of a tag on a contact are in its replies. */
export function checkTaggingOutputs(link: Json, operation: Operation, resolve: Resolve, say: Say) {
  const outputs = object(link.outputs)
  const value = 'tag' in outputs ? 'tag' : 'name'
  checkHits(outputs, value, { form: 'items', operation, resolve, say })
}

/** Requires the id of each hit, and beside it the value by which hits are told apart. */
function checkHits(outputs: Json, name: string, reading: Reading) {
  const { id, [name]: value } = outputs
  if (typeof id !== 'string') return
  const fault = expressionFault('id', id, reading)
  if (fault) reading.say(fault, ['outputs', 'id'])
  if (typeof value !== 'string' || fault) return
  const [list, rest] = id.split('/*')
  const path = ['outputs', name]
  if (rest === undefined) {
    reading.say(`\`${id}\` is in no list, so it is the only hit. Remove \`${name}\`.`, path)
  } else if (value.split('/*')[0] !== list) {
    const message = `\`${value}\` is not beside \`${id}\`. Both must be in the items of one list.`
    reading.say(message, path)
  } else {
    const form = reading.form === 'hit' ? 'addresses' : reading.form
    checkExpression(name, value, path, { ...reading, form })
  }
}

/** Requires that a value by status has every successful status of the operation, and no other. */
function checkStatuses(
  values: Json,
  path: Path,
  method: Json,
  { operation, resolve, say }: Omit<Reading, 'form'>,
  mapsTags: boolean,
) {
  const isSingle = sentValues(method).some(
    ([value, place]) => isSent(value, '$inputs.tag') && !(mapsTags && isInList(place)),
  )
  if (!isSingle) {
    const message =
      'A status says what became of one tag, and this request has several. ' +
      'Write an expression such as `$response.body#/added`, or remove the output.'
    say(message, path, 'key')
    return
  }
  const known = successes(operation, resolve).map(([status]) => status)
  for (const status of Object.keys(values)) {
    if (known.includes(status)) continue
    const message = `\`${operation.id}\` documents no success with ${status}.`
    say(`${message} ${hint(status, known)}`, [...path, status], 'key')
  }
  const missing = known.filter((status) => !(status in values))
  if (missing.length) {
    const message = `A value for the status ${missing.join(' and ')} is missing.`
    say(`${message} Write \`[$inputs.tag]\` if it changes the tags, or \`[]\`.`, path, 'key')
  }
  for (const [status, value] of Object.entries(values)) {
    if (!Array.isArray(value)) continue
    if (value.length === 0 || (value.length === 1 && value[0] === '$inputs.tag')) continue
    say('The request changes its tag or nothing. Write `[$inputs.tag]` or `[]`.', [...path, status])
  }
}

/** Requires each output in every successful response of the operation, with the right type. */
export function checkOutputs(
  name: string,
  method: Json,
  operation: Operation,
  resolve: Resolve,
  say: Say,
  mapsTags = false,
) {
  const outputs = object(method.outputs)
  if (name === 'getTags' && outputs.tags === undefined) {
    say('`getTags` has no output `tags`, so its result would be empty.', [], 'key')
  }
  for (const [output, expression] of Object.entries(outputs)) {
    if (!['tags', 'changed', 'contactId'].includes(output)) continue
    const path = ['outputs', output]
    const form = output === 'contactId' ? 'value' : 'tags'
    if (output === 'changed' && name === 'getTags') {
      say('`getTags` changes nothing. Remove this line.', path, 'key')
    } else if (output === 'changed' && name === 'setTags') {
      say('The client compares the tags before and after by itself. Remove this line.', path, 'key')
    } else if (typeof expression === 'string') {
      checkExpression(output, expression, path, { form, operation, resolve, say })
    } else if (isObject(expression)) {
      checkStatuses(expression, path, method, { operation, resolve, say }, mapsTags)
    }
  }
}
