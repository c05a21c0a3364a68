import { tokensOf } from '../lib/pointer.ts'
import type { Json } from '../redocly/context.ts'
import * as schemas from '../redocly/schema.ts'
import { findRoute, follow } from './document.ts'
import { valuesInReplies } from './example.ts'
import { firstOf, pointerIn } from './pages.ts'
import { emitReader, schemaAt, splitPath } from './reply.ts'
import { linkRequest, partOf, type SentInput, textsOf } from './request.ts'
import type { ContactKind, Document, Link, Route } from './spec.ts'
import { literal, property, quote } from './text.ts'

/** A look-up of `x-unified`. */
export interface Finder {
  /** The operation, as comments name it: `` `GET /tags` ``. */
  name: string
  /** The caller's input in the request. */
  input: SentInput | undefined
  /** The code of an async function that makes the request and reads the hits. */
  code: string
  imports: string[]
  /** Whether the hits may be on several pages. */
  hasPages: boolean
  /** The values of the input in the examples of the replies. */
  found?: unknown[]
}

/** Compiles the look-up of a contact by its e-mail address or phone number. */
export function contactFinder(document: Document, kind: ContactKind, link: Link): Finder {
  const { id = '', [kind]: value } = link.outputs as Record<string, string>
  const expression = `$inputs.contact.${kind}`
  const body = `return ${emitHits(id, value)}`
  const found = finder(document, `contact.${kind}`, link, [expression, kind], body)
  const { input } = found
  const route = findRoute(document, `x-unified.contact.${kind}`, link)
  const values = value ? valuesInReplies(document, route, pointerIn(value)) : []
  // A value could otherwise become a part of the query, and no comparison of the hits would tell.
  const isOpen = input && !input.template.startsWith('$') && !input.limits.pattern && !value
  return {
    ...found,
    found: values,
    ...(isOpen && { input: { ...input, limits: { pattern: plain[kind] } } }),
  }
}

/** The patterns of values without a character that a query language may read as its own. */
const plain: Record<ContactKind, string> = {
  id: '^[\\w-]+$',
  email: '^[\\p{L}\\p{N}.@_+-]+$',
  phone: '^[\\d+ .-]+$',
}

const examples: Record<ContactKind, [fits: RegExp, example: string]> = {
  id: [/./, '123'],
  email: [/^[^@]+@[^@]+$/, 'mina@example.com'],
  phone: [/^\+?\d[\d -]+$/, '+15555550123'],
}

/** Returns an example of an input that the vendor looks up, from the spec where it has one. */
export function exampleOfFinder(kind: ContactKind, { input, found = [] }: Finder): string {
  const [fits, other] = examples[kind]
  const parts = textsOf(input).map((text) => partOf(input?.template ?? '', text))
  const isIt = (value: unknown): value is string => typeof value === 'string' && fits.test(value)
  return [...parts, ...found].find(isIt) ?? other
}

/**
 * Compiles the look-up of a tag by its name, among the tags that are like one that `create` makes. It reads the pages that
 * its operation has.
 */
export function tagFinder(document: Document, link: Link, create?: Link): Finder {
  const { id = '', name } = link.outputs as Record<string, string>
  const input: [string, string] = ['$inputs.tag', 'name']
  const route = findRoute(document, 'x-unified.tag.find', link)
  const constants = constantsOf(document, route, id, create)
  const next = route.operation['x-pages']?.next.parameters
  if (!next) {
    const body = `return ${emitHits(id, name, false, constants)}`
    return finder(document, 'tag.find', link, input, body)
  }
  const expressions = Object.values(next)
  const isCounted = expressions.some((expression) => counters.includes(expression))
  const [list = []] = splitPath(id)
  // After the last page, the reply of a vendor may have no list.
  const mayEnd = isCounted && schemaAt(document, route, list).optional
  const read = emitHits(id, name, mayEnd, constants)
  const fields = Object.entries(next).map(([parameter, expression]) =>
    property(parameter, emitNext(document, route, link, parameter, expression)),
  )
  const page = `next: { ${fields.join(', ')} }`
  const body = expressions.includes('$inputs.offset')
    ? `const found = ${read}\nreturn { ...found, ${page} }`
    : `return { ...${read}, ${page} }`
  const found = finder(document, 'tag.find', link, input, body, next)
  return { ...found, imports: [...found.imports, ...(body.includes('id(reply') ? ['id'] : [])] }
}

/** Returns the constants beside a tag's name in the request that creates it, where found tags have their keys. */
function constantsOf(document: Document, route: Route, id: string, create?: Link): Json {
  const resolve = follow(document)
  const found = schemaAt(document, route, splitPath(id)[0] ?? []).found
  const items = found.flatMap((part) =>
    schemas.read(part.items ?? part.additionalProperties, resolve),
  )
  const known = schemas
    .names(items)
    .filter((name) => !schemas.isMarked(schemas.property(items, name, resolve), 'writeOnly'))
  return Object.fromEntries(
    Object.entries(besideTag(create?.requestBody)).filter(
      ([key, value]) => known.includes(key) && isConstant(value),
    ),
  )
}

const isConstant = (value: unknown): boolean =>
  typeof value === 'string' ? !value.includes('$inputs.') : /number|boolean/.test(typeof value)

/** Finds the object with a tag's name in the body of a request. */
function besideTag(node: unknown): Json {
  if (typeof node !== 'object' || node === null) return {}
  const values = Object.values(node)
  const isOfTag = !Array.isArray(node) && values.includes('$inputs.tag')
  return isOfTag ? (node as Json) : Object.assign({}, ...values.map(besideTag))
}

/** The expressions of a page that the client counts itself. */
const counters = ['$inputs.page', '$inputs.offset']

/** Emits the value of a parameter in the request of the next page. */
function emitNext(
  document: Document,
  route: Route,
  link: Link,
  name: string,
  expression: string,
): string {
  if (!counters.includes(expression)) {
    return emitReader({ name: '', path: pointerIn(expression), reader: 'id', optional: true })
  }
  const isPage = expression === '$inputs.page'
  const first =
    link.parameters?.[name] ?? firstOf(document, route, name, isPage ? 'page' : 'offset')
  const current = /^\w+$/.test(name) ? `next.${name}` : `next[${quote(name)}]`
  return `(${current} ?? ${first}) + ${isPage ? '1' : 'found.list.length'}`
}

/** Compiles the creation of a tag, which returns its id. */
export function tagCreator(document: Document, link: Link): Finder {
  const path = tokensOf(String(link.outputs?.id).slice('$response.body'.length))
  const body = `return ${emitReader({ name: '', path, reader: 'id', optional: false })}`
  return { ...finder(document, 'tag.create', link, ['$inputs.tag', 'name'], body), imports: ['id'] }
}

/** The look-up of the id of a tag on a contact. */
export interface TaggingFinder {
  /** The contact in the request. */
  inputs: SentInput[]
  code: string
  imports: string[]
  note: string
}

/** Compiles the look-up of the id of a tag on a contact, by the tag's id or its name. */
export function taggingFinder(vendor: string, document: Document, link: Link): TaggingFinder {
  const { id = '', tag, name } = link.outputs as Record<string, string>
  const { method, path, ...route } = findRoute(document, 'x-unified.tagging', link)
  const request = linkRequest(document, { method, path, ...route }, link, { hasTags: false })
  const inputs = request.inputs('$inputs.contact')
  const contact = inputs[0]?.isInteger ? `integer('${vendor}', contactId)` : 'contactId'
  const value = tag ? 'tagId' : 'name'
  const options = !tag && ignoresCase(document, link) ? ', { ignoreCase: true }' : ''
  return {
    inputs,
    imports: ['hits', 'idOf', ...(inputs[0]?.isInteger ? ['integer'] : [])],
    note: `Finds the id of the tag on the contact with \`${method} ${path}\`, and sends nothing if it is not there.`,
    code: `/** Finds the id of a tag on a contact. */
const findTagging = async (contactId: string, ${value}: string, options: CallOptions) => {
  const reply = successOf(await api.${method}('${path}', ${request.emit({ '$inputs.contact': contact })}))
  return idOf(${emitHits(id, tag ?? name)}, ${value}${options})
}`,
  }
}

/** Checks whether the names of tags that differ only in case are one tag, as the format of a name says. */
export function ignoresCase(document: Document, link: Link): boolean {
  const [list = [], rest = []] = splitPath(String(link.outputs?.name))
  const route = findRoute(document, 'x-unified.tag.find', link)
  const resolve = follow(document)
  let { found: schema } = schemaAt(document, route, list)
  schema = schema.flatMap((part) => schemas.read(part.items ?? part.additionalProperties, resolve))
  for (const key of rest) schema = schemas.property(schema, key, resolve)
  return schema.some(({ format }) => format === 'case-insensitive')
}

/** Emits the function of a look-up. `body` reads `reply`; `pages` are the parameters of the next page. */
function finder(
  document: Document,
  place: string,
  link: Link,
  [expression, variable]: [expression: string, variable: string],
  body: string,
  pages: Record<string, string> = {},
): Finder {
  const { method, path, ...route } = findRoute(document, `x-unified.${place}`, link)
  const request = linkRequest(document, { method, path, ...route }, link, { hasTags: false })
  const [input] = request.inputs(expression)
  const hasPages = Object.keys(pages).length > 0
  const init = request.emit({ [expression]: variable }, hasPages ? '...next' : undefined)
  const next = Object.entries(pages).map(([name, value]) =>
    property(name, counters.includes(value) ? 'number' : 'string', '?'),
  )
  const parameters = [
    input ? variable : `_${variable}`,
    'options',
    ...(hasPages ? [`next: { ${next.join('; ')} }`] : []),
  ]
  return {
    name: `\`${method} ${path}\``,
    input,
    code: `async (${parameters.join(', ')}) => {
      const reply = successOf(await api.${method}('${path}', ${init}))
      ${body}
    }`,
    imports: [body.includes('hits(') ? 'hits' : 'hit'],
    hasPages,
  }
}

/** Emits the code that reads the hits of a look-up. */
function emitHits(
  id: string,
  value: string | undefined,
  mayEnd = false,
  constants: Json = {},
): string {
  const [path = [], rest] = splitPath(id)
  if (!rest) return `hit(reply, ${pointer(path)})`
  const [, valuePath] = value ? splitPath(value) : []
  const paths = [path, rest, ...(valuePath ? [valuePath] : [])].map(pointer)
  const fields = Object.entries(constants).map(([key, value]) => property(key, literal(value)))
  const presence = mayEnd ? ["'optional'"] : fields.length ? ['undefined'] : []
  const same = fields.length ? [`{ ${fields.join(', ')} }`] : []
  return `hits(reply, ${[...paths, ...presence, ...same].join(', ')})`
}

const pointer = (path: string[]): string => `[${path.map(quote).join(', ')}]`
