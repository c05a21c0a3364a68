import { tokensOf } from '../lib/pointer.ts'
import { isObject, type Path, type Resolve, type Say } from './context.ts'
import type { Operation } from './operation.ts'
import { each, follow, pointerOf, replies } from './reply.ts'
import { holdsId, holdsTags, names, property, type Schema, types } from './schema.ts'

const prefix = '$response.body#/'
const tags =
  'a list of tags: an array of strings, an array of objects with a string `name`, ' +
  'or a string with `format: comma-separated`'

type Fits = (schema: Schema, resolve: Resolve, expression: string) => boolean

const isId: Fits = (schema) => holdsId(schema)
const isText: Fits = (schema) => types(schema).includes('string')
const isTags: Fits = (schema, resolve, expression) =>
  expression.includes('/*/') ? isText(schema, resolve, expression) : holdsTags(schema, resolve)

const isList: Fits = (schema) =>
  types(schema).includes('array') ||
  schema.some(({ additionalProperties }) => isObject(additionalProperties))
const isCursor: Fits = (schema) => holdsId(schema) || types(schema).includes('array')

/** What each output is, in words, and the check of its schema. */
export const wanted: Record<string, [words: string, fits: Fits]> = {
  tags: [tags, isTags],
  changed: [tags, isTags],
  contactId: ['a string or an integer', isId],
  id: ['a string or an integer', isId],
  email: ['a string', isText],
  phone: ['a string', isText],
  name: ['a string', isText],
  tag: ['a string or an integer', isId],
  next: ['a string, an integer or a list', isCursor],
  url: ['a string', isText],
  items: ['a list', isList],
  more: ['true or false', (schema) => types(schema).includes('boolean')],
}

/**
 * Where an output is: one value, one value of each object in a list, or either of them. Each hit may have a list of
 * addresses.
 */
type Form = 'value' | 'items' | 'hit' | 'addresses' | 'tags'

/** Returns the fault of a pointer that the form of an output does not allow. */
function formFault(expression: string, form: Form): string | undefined {
  const keys = tokensOf(pointerOf(expression))
  const stars = keys.filter((key) => key === '*').length
  const star = keys.indexOf('*')
  if (form === 'value') {
    if (!stars) return undefined
    return `\`${expression}\` is many values, and one is wanted. Write an index such as \`0\` instead of \`*\`.`
  }
  const most = form === 'addresses' ? 2 : 1
  if (stars > most) return `\`${expression}\` is a list of lists. Write one \`*\`.`
  if (form === 'tags') {
    if (star === keys.length - 1) {
      const shorter = `${expression.split('/*')[0]}`.replace(/#$/, '#/')
      return `A list of the tags themselves is \`${shorter}\`. Write it without \`*\`.`
    }
    return stars ? faultInside(form, keys.slice(star)) : undefined
  }
  if (form === 'items' && !stars) {
    return `A tag is looked up in a list. Write \`*\` for each of its items, such as \`${prefix}tags/*/id\`.`
  }
  const index = keys.slice(0, stars ? star : undefined).find((key) => /^\d+$/.test(key))
  if (index === undefined) return stars ? faultInside(form, keys.slice(star)) : undefined
  return `\`${index}\` is one of several hits. Write \`*\`: all are read, and exactly one is wanted.`
}

/** Returns the fault of the keys behind a star, which lead to one value of each object, or to all its addresses. */
function faultInside(form: Form, keys: string[]): string | undefined {
  const index = keys.find((key) => /^\d+$/.test(key))
  if (index === undefined) return undefined
  if (form === 'addresses') {
    return `\`${index}\` is one of several addresses of each hit. Write \`*\`: one of them must be equal.`
  }
  return `\`${index}\` is one of several values of each object. Write the keys to a single one behind \`*\`.`
}

export interface Reading {
  form: Form
  operation: Operation
  resolve: Resolve
  say: Say
}

/** Requires an expression in every successful response of an operation, with the right type. */
export function checkExpression(output: string, expression: string, path: Path, reading: Reading) {
  const fault = expressionFault(output, expression, reading)
  if (fault) reading.say(fault, path)
}

export function expressionFault(
  output: string,
  expression: string,
  { form, operation, resolve }: Omit<Reading, 'say'>,
): string | undefined {
  const found = replies(operation, resolve)
  const [words, fits] = wanted[output] as (typeof wanted)[string]
  if (!expression.startsWith(prefix)) {
    const pointer = expression
      .replace(/^\$?(response\.|request\.)?(body)?[#./]*/, '')
      .replaceAll('.', '/')
    if (/^\$response\.body#?$/.test(expression)) {
      return `The whole body is \`${prefix}\`, not \`${expression}\`. A part of it has a JSON pointer behind that, such as \`${prefix}id\`.`
    }
    const form = /^[\w/*-]+$/.test(pointer) ? prefix + pointer : `${prefix}id`
    return `\`${expression}\` must be \`${prefix}\` with a JSON pointer behind it, such as \`${form}\`.`
  }
  if (found.length === 0) {
    return `\`${operation.id}\` documents no successful JSON reply to take this from.`
  }
  const faults = found.map((reply) => {
    const schema = follow(reply, expression, resolve)
    if (typeof schema === 'string') return schema
    if (fits(schema, resolve, expression)) return undefined
    const message = `\`${expression}\` in the ${reply.status} reply is not ${words}.`
    const keys = words === tags ? textKeys(each(schema, resolve), resolve) : []
    return keys.length
      ? `${message} Write \`${expression}/*/${keys[0]}\` for a key of its objects.`
      : message
  })
  return formFault(expression, form) ?? faults.find((message) => message !== undefined)
}

/** Lists the keys of an object whose values are texts. */
const textKeys = (schema: Schema, resolve: Resolve): string[] =>
  names(schema).filter((name) => types(property(schema, name, resolve)).includes('string'))
