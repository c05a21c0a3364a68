import { camelCase } from '../lib/naming.ts'
import * as schemas from '../redocly/schema.ts'
import { exampled } from './example.ts'
import { queryStyle } from './operations.ts'
import {
  constantOf,
  type Document,
  follow,
  jsonSchema,
  type Link,
  type Route,
  schemaOf,
} from './spec.ts'
import { literal, property } from './text.ts'

/** A value in the request of a unified method, with the schema of its place. */
interface Sent {
  key: string
  schema: schemas.Schema
  value: unknown
  examples?: unknown[]
  /** Whether a list is written with commas between its items. */
  isSeparated?: boolean
  /** The properties of an object, in place of `value`. */
  fields?: Sent[]
}

/** The limits of a string, in characters, or of an integer. */
export type Limits = Partial<
  Record<'minLength' | 'maxLength' | 'minimum' | 'maximum', number> & { pattern: string }
>

/** The parts of the code of a request. */
export interface UnifiedRequest {
  /** `params: { … }, body: …`, or one of them. */
  init: string
  /** The variable that holds the reference to the contact. */
  variable: string
  /** The code of the schema of the reference to a contact; empty if it allows any string. */
  contactSchema: string
  /** The spec's examples of the reference to a contact. */
  contactExamples: string[]
  /** The limits of the reference to a contact. */
  contactLimits: Limits
  /** The limits of each tag. */
  tagLimits: Limits
  /** The maximum number of tags in one request. */
  maxItems: number | undefined
  /** The code of the schema of a list of tags. */
  tagsSchema: string
  imports: string[]
}

/** Compiles the request of a unified method: `link`, and the constants that the operation requires. */
export function unifiedRequest(
  name: string,
  document: Document,
  route: Route,
  link: Link,
): UnifiedRequest {
  const resolve = follow(document)
  const parameters = route.parameters.flatMap((parameter) => {
    const schema = schemas.read(schemaOf(parameter), resolve)
    const constant = parameter.in === 'header' ? undefined : constantOf(document, parameter)
    const value = link.parameters?.[parameter.name] ?? constant
    const { example, examples: named = {} } = exampled(parameter)
    const examples = [example, ...Object.values(named).map(({ value }) => value)]
    const isSeparated = queryStyle(document, parameter) === 'comma'
    return value === undefined
      ? []
      : [
          {
            ...complete(parameter.name, value, schema, document),
            place: parameter.in,
            examples,
            isSeparated,
          },
        ]
  })
  const content = resolve(route.operation.requestBody).node as { content?: never } | undefined
  const bodySchema = schemas.read(jsonSchema(content?.content), resolve)
  const body =
    link.requestBody === undefined ? [] : [complete('body', link.requestBody, bodySchema, document)]

  const all = [...parameters, ...body].flatMap(flatten)
  const contact = all.find(({ value }) => value === '$inputs.contact')
  const tags = all.find(({ value }) => value === '$inputs.tags')
  const variable = identifier(contact?.key ?? 'contactId')
  const isInteger = contact !== undefined && schemas.types(contact.schema).includes('integer')
  const isJoined = tags !== undefined && !schemas.types(tags.schema).includes('array')
  const contactLimits = limitsOf(contact?.schema ?? [], isInteger)
  const range = isInteger && Object.keys(contactLimits).length ? [literal(contactLimits)] : []
  const code = new Map([
    [
      '$inputs.contact',
      isInteger ? `integer('${name}', ${[variable, ...range].join(', ')})` : variable,
    ],
    ['$inputs.tags', isJoined ? "batch.join(',')" : 'batch'],
  ])
  const places = Object.entries(Object.groupBy(parameters, ({ place }) => place)).map(
    ([place, group = []]) => `${place}: { ${group.map((sent) => emit(sent, code)).join(', ')} }`,
  )
  const items = tags?.schema.flatMap((part) => schemas.read(part.items, resolve)) ?? []
  const contactSchema = isInteger ? {} : keywords(contactLimits)
  const { maxItems } = pick(tags?.schema ?? [], ['maxItems']) as { maxItems?: number }
  const tagLimits = limitsOf(items)
  const tagsSchema = {
    ...(maxItems && { maxItems }),
    ...keywords(tagLimits),
    ...((isJoined || tags?.isSeparated) && { separator: ',' }),
  }
  return {
    init: [
      ...(places.length ? [`params: { ${places.join(', ')} }`] : []),
      ...body.map((sent) => emit(sent, code)),
    ].join(', '),
    variable,
    contactSchema: Object.keys(contactSchema).length ? literal(contactSchema) : '',
    contactExamples: [
      ...(contact?.examples ?? []),
      ...(contact?.schema.flatMap(({ example, examples }) => [example, examples].flat()) ?? []),
    ]
      .filter((example) => typeof example === 'string' || typeof example === 'number')
      .map(String),
    contactLimits,
    tagLimits,
    maxItems,
    tagsSchema: literal(tagsSchema),
    imports: isInteger ? ['integer'] : [],
  }
}

/** Adds the constants of `schema` that `value` leaves out. */
function complete(key: string, value: unknown, schema: schemas.Schema, document: Document): Sent {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { key, schema, value }
  const resolve = follow(document)
  const of = (field: string) => schemas.property(schema, field, resolve)
  const constants = schemas
    .required(schema)
    .filter((field) => !(field in value) && !schemas.isMarked(of(field), 'readOnly'))
    .map((field) => [field, schemas.constant(of(field))?.value])
  const fields = Object.entries({ ...value, ...Object.fromEntries(constants) }).map(
    ([field, child]) => complete(field, child, of(field), document),
  )
  return { key, schema, value, fields }
}

const flatten = (sent: Sent): Sent[] => [sent, ...(sent.fields ?? []).flatMap(flatten)]

function emit({ key, value, fields }: Sent, code: Map<unknown, string>): string {
  if (!fields) return property(key, code.get(value) ?? literal(value))
  return property(key, `{ ${fields.map((field) => emit(field, code)).join(', ')} }`)
}

/** Returns the variable for the reference to a contact. A word of two parts collides with nothing else. */
function identifier(key: string): string {
  const name = camelCase(key.replaceAll(/[^A-Za-z0-9]+/g, '-'))
  return /^([a-z]+[A-Z]\w*|identifier|email|phone)$/.test(name) ? name : 'contactId'
}

const limitsOf = (schema: schemas.Schema, isInteger = false): Limits =>
  pick(schema, isInteger ? ['minimum', 'maximum'] : ['minLength', 'maxLength', 'pattern'])

/** Returns the keywords of a string's schema, with its pattern as a RegExp. */
const keywords = ({ pattern, ...lengths }: Limits) => ({
  ...lengths,
  ...(typeof pattern === 'string' && { pattern: new RegExp(pattern, 'u') }),
})

function pick(schema: schemas.Schema, keys: string[]): Record<string, unknown> {
  const merged = Object.assign({}, ...schema) as Record<string, unknown>
  return Object.fromEntries(keys.filter((key) => key in merged).map((key) => [key, merged[key]]))
}
