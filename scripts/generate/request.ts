import { camelCase } from '../lib/naming.ts'
import * as schemas from '../redocly/schema.ts'
import { constantOf, follow, jsonType, schemaOf } from './document.ts'
import { exampled } from './example.ts'
import { queryStyle } from './operations.ts'
import type { Document, Link, RequestBody, Route } from './spec.ts'
import { literal, property } from './text.ts'

/** A value in the request of a link, with the schema of its place. */
interface Sent {
  key: string
  schema: schemas.Schema
  value: unknown
  examples?: unknown[]
  /** The character that is written between the items of a list. */
  separator?: string | undefined
  /** The properties of an object, in place of `value`. */
  fields?: Sent[]
  /** The items of a list, in place of `value`. */
  items?: Sent[]
  /** Whether the only item of a list is written once for each tag. */
  isTemplate?: boolean
  /** The list with an item for each tag that holds this value. */
  list?: Sent | undefined
}

/** The limits of a string, in characters, or of an integer. */
export type Limits = Partial<
  Record<'minLength' | 'maxLength' | 'minimum' | 'maximum', number> & { pattern: string }
>

/** A value of the caller that a request sends: a contact, a tag, or one of their parts. */
export interface SentInput {
  /** The name of the parameter or the property. */
  key: string
  /** The expression, or the text that holds it. */
  template: string
  schema: schemas.Schema
  limits: Limits
  isInteger: boolean
  /** The spec's examples of the place. */
  examples: unknown[]
  /** Whether each item of a list is made from one tag. */
  isMapped: boolean
  /** The maximum number of items of the list that is, or holds, the input. */
  maxItems: number | undefined
  /** Whether a list is sent as one text with commas. */
  isJoined: boolean
  /** The character between the items of a list. */
  separator: string | undefined
}

/** The code of a request, by the code of each expression in it. */
export interface LinkRequest {
  inputs: (expression: string) => SentInput[]
  /**
   * Emits the arguments of the call: `{ ...options, params: { … }, body: … }`, or `options` alone. `more` is code that
   * the query takes in as well.
   */
  emit: (code: Record<string, string>, more?: string) => string
}

/**
 * Compiles the request of a link: its values, and the constants that the operation requires. A list that holds a tag
 * has an item for each tag if the request `hasTags`.
 */
export function linkRequest(
  document: Document,
  route: Route,
  link: Link,
  { hasTags }: { hasTags: boolean },
): LinkRequest {
  const resolve = follow(document)
  const parameters = route.parameters.flatMap((parameter) => {
    const schema = schemas.read(schemaOf(parameter), resolve)
    const constant = parameter.in === 'header' ? undefined : constantOf(document, parameter)
    const value = link.parameters?.[parameter.name] ?? constant
    const { example, examples: named = {} } = exampled(parameter)
    const examples = [example, ...Object.values(named).map(({ value }) => value)]
    const separator = separators[String(queryStyle(document, parameter))]
    if (value === undefined) return []
    const sent = { key: parameter.name, value, schema, examples, separator }
    return [{ ...complete(sent, document, hasTags), place: parameter.in }]
  })
  const { content } = (resolve(route.operation.requestBody).node ?? {}) as Partial<RequestBody>
  const media = content?.[jsonType(content) ?? '']
  const schema = schemas.read(media?.schema, resolve)
  const examples = [
    media?.example,
    ...Object.values(media?.examples ?? {}).map(({ value }) => value),
  ]
  const body =
    link.requestBody === undefined
      ? []
      : [complete({ key: 'body', value: link.requestBody, schema, examples }, document, hasTags)]

  const all = [...parameters, ...body].flatMap(flatten)
  return {
    inputs: (expression) =>
      all.filter(({ value }) => holds(value, expression)).map((sent) => inputOf(sent, resolve)),
    emit: (code, more) => {
      const groups = Object.entries(Object.groupBy(parameters, ({ place }) => place))
      const places = groups.map(([place, group = []]): [string, string[]] => [
        place,
        group.map((sent) => emit(sent, code)),
      ])
      if (more) {
        const query = places.find(([place]) => place === 'query')?.[1]
        if (query) query.push(more)
        else places.push(['query', [more]])
      }
      const params = places.map(([place, fields]) => `${place}: { ${fields.join(', ')} }`)
      const fields = [
        ...(params.length ? [`params: { ${params.join(', ')} }`] : []),
        ...body.map((sent) => emit(sent, code)),
      ]
      return fields.length ? `{ ...options, ${fields.join(', ')} }` : 'options'
    },
  }
}

/** The characters between the items of a list, by the style of a parameter in the query. */
const separators: Record<string, string> = { comma: ',', pipe: '|', space: ' ' }

/** Checks whether a value is an expression, or text that holds it in braces. */
export const holds = (value: unknown, expression: string): boolean =>
  value === expression || (typeof value === 'string' && value.includes(`{${expression}}`))

function inputOf(sent: Sent, resolve: ReturnType<typeof follow>): SentInput {
  const { key, value, schema, list, examples = [] } = sent
  const isPlain = String(value).startsWith('$')
  const isInteger = isPlain && schemas.types(schema).includes('integer')
  const isList = schemas.types(schema).includes('array')
  const isJoined = value === '$inputs.tags' && !isList
  const item = isList ? schema.flatMap((part) => schemas.read(part.items, resolve)) : schema
  const { maxItems } = pick((isList ? schema : list?.schema) ?? [], ['maxItems'])
  return {
    key,
    template: String(value),
    schema: item,
    // The limits of a text hold for all of it, and not for the part of the caller.
    limits: !isPlain ? quoteLimits(String(value)) : isJoined ? {} : limitsOf(item, isInteger),
    isInteger,
    examples: [
      ...examples,
      ...schema.flatMap(({ example, examples }) => [example, examples].flat()),
    ],
    isMapped: list !== undefined,
    maxItems: maxItems as number | undefined,
    isJoined,
    separator: isJoined ? ',' : (list ?? sent).separator,
  }
}

/** Adds the constants of its schema that the value of `sent` leaves out, and reads its parts. */
function complete(sent: Sent, document: Document, hasTags: boolean): Sent {
  const { key, value, examples = [], list } = sent
  if (typeof value !== 'object' || value === null) return sent
  const resolve = follow(document)
  const schema = [...sent.schema, ...schemas.fitting(value, sent.schema, resolve)]
  if (Array.isArray(value)) {
    const item = schema.flatMap((part) => schemas.read(part.items, resolve))
    const isMapped = hasTags && isTemplate(value)
    const holder = isMapped ? sent : list
    const items = value.map((child, index) => {
      const given = examples.map((example) => Object(example)[index])
      const part = { key, value: child, schema: item, examples: given, list: holder }
      return complete(part, document, hasTags)
    })
    return { ...sent, items, isTemplate: isMapped }
  }
  const of = (field: string) => schemas.property(schema, field, resolve)
  // Not those of an alternative: which one is meant, the mapping says.
  const constants = schemas
    .required(sent.schema)
    .filter((field) => !(field in value) && !schemas.isMarked(of(field), 'readOnly'))
    .map((field) => [field, schemas.constant(of(field))?.value])
  const fields = Object.entries({ ...value, ...Object.fromEntries(constants) }).map(
    ([field, child]) => {
      const given = examples.map((example) => Object(example)[field])
      const part = { key: field, value: child, schema: of(field), examples: given, list }
      return complete(part, document, hasTags)
    },
  )
  return { ...sent, fields }
}

/** Checks whether a list has one item, and a tag in it that is in no other list. */
export const isTemplate = (list: unknown[]): boolean => list.length === 1 && holdsTag(list[0])

const holdsTag = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? !Array.isArray(value) && Object.values(value).some(holdsTag)
    : holds(value, '$inputs.tag')

const flatten = (sent: Sent): Sent[] => [
  sent,
  ...[...(sent.fields ?? []), ...(sent.items ?? [])].flatMap(flatten),
]

const emit = (sent: Sent, code: Record<string, string>): string =>
  property(sent.key, emitValue(sent, code))

/** `type` is added to a literal whose type is otherwise lost in a callback. */
function emitValue(
  { value, schema, fields, items, isTemplate }: Sent,
  code: Record<string, string>,
  type = '',
): string {
  if (fields) {
    const texts = fields.map((field) => property(field.key, emitValue(field, code, type)))
    return `{ ${texts.join(', ')} }`
  }
  if (!items) {
    const text = emitText(value, code)
    const isLiteral = text.startsWith("'") || schemas.constant(schema) !== undefined
    return isLiteral ? text + type : text
  }
  if (!isTemplate) {
    return `[${items.map((item) => emitValue(item, code)).join(', ')}]`
  }
  const item = emitValue(items[0] as Sent, code, ' as const')
  return `${code['$inputs.tags']}.map((tag) => ${item.startsWith('{') ? `(${item})` : item})`
}

/** Emits a literal, the code of an expression, or text with expressions in braces as a template string. */
function emitText(value: unknown, code: Record<string, string>): string {
  if (typeof value !== 'string') return literal(value)
  if (Object.hasOwn(code, value)) return code[value] as string
  const parts = value.split(/\{(\$[\w.]+)\}/)
  if (parts.length === 1) return literal(value)
  const texts = parts.map((part, index) =>
    index % 2 ? `\${${code[part] ?? ''}}` : part.replace(/[`\\]|\$(?=\{)/g, '\\$&'),
  )
  return `\`${texts.join('')}\``
}

/** Returns a variable for a parameter. A word of two parts collides with nothing else. */
export function identifier(key: string): string {
  // A list of contacts is sent with one.
  const name = camelCase(key.replaceAll(/[^A-Za-z0-9]+/g, '-')).replace(/I[dD]s$/, 'Id')
  return /^([a-z]+[A-Z]\w*|identifier|email|phone)$/.test(name) ? name : 'contactId'
}

export const limitsOf = (schema: schemas.Schema, isInteger = false): Limits =>
  pick(schema, isInteger ? ['minimum', 'maximum'] : ['minLength', 'maxLength', 'pattern'])

/** Returns the limits of a value in a text with quotes, out of which it must not lead. */
function quoteLimits(text: string): Limits {
  const quotes = [...new Set(text.match(/['"`]/g))].join('')
  return quotes ? { pattern: `^[^${quotes}\\\\]*$` } : {}
}

/** Returns the limits of a value that must match all of several. */
export function allLimits(list: Limits[]): Limits {
  const strictest = {
    minLength: Math.max,
    maxLength: Math.min,
    minimum: Math.max,
    maximum: Math.min,
  }
  const numbers = Object.entries(strictest).flatMap(([key, choose]) => {
    const values = list.flatMap((limits) => limits[key as keyof typeof strictest] ?? [])
    return values.length ? [[key, choose(...values)]] : []
  })
  const patterns = [...new Set(list.flatMap(({ pattern }) => pattern ?? []))]
  const several = `^${patterns.map((pattern) => `(?=.*(?:${pattern}))`).join('')}`
  return {
    ...Object.fromEntries(numbers),
    ...(patterns.length && { pattern: patterns.length > 1 ? several : patterns[0] }),
  }
}

/** Returns the keywords of a string's schema, with its pattern as a RegExp. */
export const keywords = ({ pattern, ...lengths }: Limits) => ({
  ...lengths,
  ...(typeof pattern === 'string' && { pattern: new RegExp(pattern, 'u') }),
})

function pick(schema: schemas.Schema, keys: string[]): Record<string, unknown> {
  const merged = Object.assign({}, ...schema) as Record<string, unknown>
  return Object.fromEntries(keys.filter((key) => key in merged).map((key) => [key, merged[key]]))
}

/** Returns the examples of an input as texts. */
export const textsOf = (input: SentInput | undefined): string[] =>
  (input?.examples ?? [])
    .filter((example) => typeof example === 'string' || typeof example === 'number')
    .map(String)

/** Returns the part of `text` in the place of the expression of `template`: `12345` of `id:12345`. */
export function partOf(template: string, text: string): string | undefined {
  const [before = '', after = ''] = template.replace(/^\$inputs\.[\w.]+$/, '{$&}').split(/\{.*\}/)
  if (!text.startsWith(before) || !text.endsWith(after)) return undefined
  return text.slice(before.length, text.length - after.length)
}
