import { pascalCase } from '../lib/naming.ts'
import {
  contactFinder,
  exampleOfFinder,
  type Finder,
  ignoresCase,
  type TaggingFinder,
  tagCreator,
  tagFinder,
  taggingFinder,
} from './finder.ts'
import { type UnifiedResult, unifiedResult } from './reply.ts'
import {
  identifier,
  keywords,
  type Limits,
  linkRequest,
  partOf,
  type SentInput,
  textsOf,
} from './request.ts'
import {
  type ContactKind,
  type Document,
  findRoute,
  type Link,
  type Route,
  type Unified,
} from './spec.ts'
import { comment, literal, quote } from './text.ts'

export const methodNames = ['addTags', 'removeTags', 'getTags'] as const

/** A unified method: its request, and the result that it reads from the reply. */
export interface Method {
  name: (typeof methodNames)[number]
  link: Link
  route: Route
  /**
   * How it sends tags: several in a request, each in one of its own, or as a part of the whole set, which is read
   * first.
   */
  sending: 'list' | 'single' | 'set' | 'none'
  request: UnifiedRequest
  result: UnifiedResult
}

/** The parts of the code of a request. */
export interface UnifiedRequest {
  /** The argument of the call: `{ ...options, params: { … }, body: … }`. */
  init: string
  /** The variable that holds the contact's id, or what else is sent for it. */
  variable: string
  /** The code of the schema of the reference to a contact; empty if it allows any string. */
  contactSchema: string
  /** The spec's examples of the reference to a contact. */
  contactExamples: string[]
  /** The limits of the reference to a contact. */
  contactLimits: Limits
  /** Whether the reference to a contact is sent as an integer. */
  isInteger: boolean
  /** The limits of each tag. */
  tagLimits: Limits
  /** The character between the tags of a request. */
  separator: string | undefined
  /** Whether tags that differ only in case are one tag. */
  ignoresCase: boolean
  /** The maximum number of tags in one request. */
  maxItems: number | undefined
  /** The code of the schema of a list of tags. */
  tagsSchema: string
  imports: string[]
}

/** Compiles the unified methods of a vendor. */
export const readMethods = (vendor: string, document: Document, unified: Unified): Method[] =>
  methodNames.flatMap((name) => {
    const link = unified[name] ?? (name === 'getTags' ? undefined : unified.setTags)
    return link ? [readMethod(vendor, document, unified, name, link)] : []
  })

function readMethod(
  vendor: string,
  document: Document,
  unified: Unified,
  name: Method['name'],
  link: Link,
): Method {
  const route = findRoute(document, `x-unified.${name}`, link)
  const hasTags = unified.tag === undefined
  const { inputs, emit } = linkRequest(document, route, link, { hasTags })
  const removed = name === 'removeTags' ? unified.tagging : undefined
  const [contact] = [
    ...inputs('$inputs.contact'),
    ...(removed ? taggingFinder(vendor, document, removed).inputs : []),
  ]
  const [tag] = [...inputs('$inputs.tags'), ...inputs('$inputs.tag'), ...inputs('$inputs.tagging')]
  const isSingle = tag?.template.includes('$inputs.tags') === false && !tag.isMapped
  const sending = !tag ? 'none' : link === unified.setTags ? 'set' : isSingle ? 'single' : 'list'

  const variable = identifier(contact?.key ?? 'contactId')
  const contactLimits = contact?.limits ?? {}
  // Where another request comes first, the id is checked before it.
  const isLate = isFound(unified) || unified.tag !== undefined || unified.setTags !== undefined
  const contactSchema = !contact?.isInteger
    ? keywords(contactLimits)
    : isLate
      ? { integer: contactLimits }
      : {}
  const contactCode = contact?.isInteger ? emitInteger(vendor, variable, contactLimits) : variable
  const list = sending === 'set' ? 'tags' : 'batch'
  const tagCode = sending === 'single' && unified.tag ? 'tagId' : 'tag'
  const code = {
    '$inputs.contact': contactCode,
    '$inputs.tags': tag?.isJoined ? `${list}.join(',')` : list,
    '$inputs.tag': tag?.isInteger
      ? `integer('${vendor}', ${tagCode}, {}, "the tag's id")`
      : tagCode,
    '$inputs.tagging': tag?.isInteger ? 'Number(taggingId)' : 'taggingId',
  }

  // The limits of a tag that is sent by its id are those of its name.
  const named = unified.tag && tagNameInput(document, unified)
  const sentLimits = (named ?? tag)?.limits ?? {}
  const tagLimits = tag ? withoutOtherMeaning(sentLimits, unified, link, tag) : sentLimits
  const maxItems = sending === 'single' ? undefined : tag?.maxItems
  const ignoresCase =
    sending === 'set' && tag?.schema.some(({ format }) => format === 'case-insensitive') === true
  const tagsSchema = {
    ...(maxItems && { maxItems }),
    ...keywords(tagLimits),
    ...(ignoresCase && { ignoreCase: true }),
    ...(tag?.separator && { separator: tag.separator }),
  }
  const init = emit(code)
  return {
    name,
    link,
    route,
    sending,
    request: {
      init,
      variable,
      contactSchema: Object.keys(contactSchema).length ? literal(contactSchema) : '',
      contactExamples: textsOf(contact),
      contactLimits,
      isInteger: contact?.isInteger ?? false,
      tagLimits,
      separator: tag?.separator,
      ignoresCase,
      maxItems,
      tagsSchema: literal(tagsSchema),
      imports: init.includes('integer(') ? ['integer'] : [],
    },
    result: unifiedResult(document, route, link),
  }
}

/** Emits the contact's id as the number that the vendor wants. */
const emitInteger = (vendor: string, variable: string, limits: Limits): string =>
  `integer('${vendor}', ${variable}${Object.keys(limits).length ? `, ${literal(limits)}` : ''})`

/**
 * Adds to the pattern of a tag that it must not mean something else in the same request: where another method writes
 * `-vip` to remove `vip`, a tag must not begin with `-`.
 */
function withoutOtherMeaning(
  limits: Limits,
  { addTags, removeTags }: Unified,
  link: Link,
  { template }: SentInput,
): Limits {
  const other = link === addTags ? removeTags : addTags
  if (!other || other.operationId !== link.operationId || !template.startsWith('$')) return limits
  const sent = JSON.stringify([other.parameters, other.requestBody])
  const [, prefix] = /"([^"{]+)\{\$inputs\.tag\}/.exec(sent) ?? []
  if (prefix === undefined) return limits
  const begin = `^(?!${prefix.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')})`
  const { pattern } = limits
  return { ...limits, pattern: pattern === undefined ? begin : `${begin}(?=.*(?:${pattern}))` }
}

/** Emits `tags.ts`: the unified methods, as `x-unified` maps them to operations. */
export function emitTags(vendor: string, document: Document, unified: Unified): string {
  const methods = readMethods(vendor, document, unified)
  const contact = contactOf(vendor, document, unified, methods)
  const tag = tagOf(document, unified)
  const getTags = methods.find(({ name }) => name === 'getTags')?.route
  const reads = `\`${getTags?.method} ${getTags?.path}\``
  const tagging = unified.tagging && taggingFinder(vendor, document, unified.tagging)
  const hasSet = unified.setTags !== undefined
  const context = { contact, tag, tagging, hasSet, reads }
  const declarations = [
    contact.inside,
    tag.declaration,
    tagging?.code,
    hasSet && setOf(methods),
  ].filter(Boolean)
  const object = `{
${methods.map((method) => emitMethod(method, context)).join('\n\n')}
  }`
  const parts = [
    contact,
    tag,
    tagging ?? { imports: [] },
    ...methods.flatMap(({ request, result }) => [request, result]),
  ]
  const imports = new Set([
    'successOf',
    ...parts.flatMap((part) => part.imports),
    ...methods.flatMap((method) => senderOf(method, context) ?? []),
  ])
  return `import type { CallOptions, TagsClient, TagsResult } from '@tags/core'
import { type Calls, ${[...imports].sort().join(', ')}} from '@tags/core/adapter'
import type { paths } from './schema.ts'

${comment([`A reference to a contact of ${document.info.title}.`])}
export type ${contact.type} = ${contact.forms.join(' | ')}
${contact.outside}
/** Creates the unified methods from the operations of \`api\`. */
export const tags = (api: Calls<paths>) => ${
    declarations.length
      ? `{\n${declarations.join('\n\n')}\n\nreturn ${object} satisfies TagsClient<${contact.type}>\n}`
      : `(${object}) satisfies TagsClient<${contact.type}>`
  }
`
}

/** The code about the contact of all methods. */
interface ContactCode {
  /** The name of the type. */
  type: string
  /** The forms that a reference may have. */
  forms: string[]
  /** Whether a form is looked up. */
  isFound: boolean
  /** The code before `tags`, and inside of it. */
  outside: string
  inside?: string
  imports: string[]
  /** Whether each method passes a schema of its own. */
  hasOwnSchema: boolean
  /** Sentences for the comment of each method. */
  notes: string[]
}

/** Emits the type of a reference to a contact, and the function that reads one. */
function contactOf(
  vendor: string,
  document: Document,
  unified: Unified,
  methods: Method[],
): ContactCode {
  const type = `${pascalCase(vendor)}Contact`
  const isInteger = methods.some(({ request }) => request.isInteger)
  const [limits = {}] = methods.map(({ request }) => request.contactLimits)
  const kinds = Object.entries(unified.contact) as [ContactKind, string | Link][]
  const forms = kinds.map(
    ([kind, sent]) =>
      `{ ${kind}: ${kind === 'id' && isInteger && typeof sent === 'string' ? 'string | number' : 'string'} }`,
  )
  const finders: [ContactKind, Finder][] = []
  const references = kinds.map(([kind, sent]) => {
    const isText = typeof sent === 'string'
    const finder = isText ? undefined : contactFinder(document, kind, sent)
    if (finder) finders.push([kind, finder])
    const example = finder ? exampleOfFinder(kind, finder) : findExample(String(sent), methods)
    // Before the requests about tags, which come before the one that takes the contact's id.
    const isChecked = unified.tag && isInteger && sent === '$inputs.contact.id'
    const code = finder
      ? `find: ${finder.code}`
      : `send: (${kind}${isFound(unified) ? '' : ': string'}) => ${isChecked ? `String(${emitInteger(vendor, kind, limits)})` : emitTemplate(kind, String(sent))}`
    return `${kind}: { ${example === undefined ? '' : `example: ${quote(example)}, `}${code} }`
  })
  const schemas = new Set(methods.map(({ request }) => request.contactSchema))
  const [schema = ''] = schemas
  const hasOwnSchema = schemas.size > 1
  const list = `{ ${references.join(', ')} }`
  const shared = schema && !hasOwnSchema ? `, ${schema}` : ''
  const common = { type, forms, hasOwnSchema }
  if (finders.length) {
    return {
      ...common,
      isFound: true,
      outside: '',
      inside: `${comment(['Returns the id of a contact, or a function that looks it up.'])}
const findContact = contactFinder<${type}>(api, ${list}${shared})`,
      imports: ['contactFinder', ...finders.flatMap(([, { imports }]) => imports)],
      notes: Object.entries(Object.groupBy(finders, ([, { name }]) => name)).map(
        ([name, group = []]) => {
          const words = group.map(([kind]) => `\`${kind}\``).join(' or ')
          return `A contact given by ${words} takes one more request, ${name}; its id is remembered for 5 minutes.`
        },
      ),
    }
  }
  const own = hasOwnSchema ? ', schema?: StringSchema' : ''
  return {
    ...common,
    isFound: false,
    outside: `
/** Returns the value that is sent for a contact. */
const reference = (contact: ${type}${own}) =>
  contactReference('${vendor}', contact, ${list}${hasOwnSchema ? ', schema' : shared})
`,
    imports: ['contactReference', ...(hasOwnSchema ? ['type StringSchema'] : [])],
    notes: [],
  }
}

const isFound = ({ contact }: Unified): boolean =>
  Object.values(contact).some((sent) => typeof sent !== 'string')

/** The code about the ids of tags. */
interface TagCode {
  declaration?: string
  imports: string[]
  /** Whether adding a tag looks for it before it creates it. */
  looksFirst: boolean
  creates: boolean
  finds?: Finder
  creation?: Finder
}

/** Emits the function that finds the id of a tag. */
function tagOf(document: Document, { tag }: Unified): TagCode {
  if (!tag) return { imports: [], looksFirst: false, creates: false }
  const finds = tag.find && tagFinder(document, tag.find)
  const creation = tag.create && tagCreator(document, tag.create)
  const route = tag.create && findRoute(document, 'x-unified.tag.create', tag.create)
  const parts = [
    ...(finds ? [`find: ${finds.code}`] : []),
    ...(creation ? [`create: ${creation.code}`] : []),
    ...(tag.find && ignoresCase(document, tag.find) ? ['ignoreCase: true'] : []),
  ]
  return {
    declaration: `${comment(['Finds the ids of tags by their names.'])}
const tagIds = tagFinder(api, { ${parts.join(', ')} })`,
    imports: ['tagFinder', ...(finds?.imports ?? []), ...(creation?.imports ?? [])],
    looksFirst: finds !== undefined && !route?.operation['x-idempotent'],
    creates: creation !== undefined,
    ...(finds && { finds }),
    ...(creation && { creation }),
  }
}

/** Returns the place of a tag's name in the request that creates it, or else finds it. */
function tagNameInput(document: Document, { tag }: Unified): SentInput | undefined {
  if (!tag) return undefined
  return [tag.create && tagCreator(document, tag.create), tag.find && tagFinder(document, tag.find)]
    .map((finder) => finder?.input)
    .find((input) => input !== undefined)
}

/** Emits the two functions that read and replace the tags of a contact. */
function setOf(methods: Method[]): string {
  const reads = methods.find(({ name }) => name === 'getTags')
  const writes = methods.find(({ sending }) => sending === 'set')
  if (!reads || !writes) throw new Error('x-unified.setTags needs x-unified.getTags.')
  return `/** Reads the tags of a contact. */
const read = async (${reads.request.variable}: string, options: CallOptions) => {
  ${emitExchange(reads)}
}

/** Replaces the tags of a contact. */
const write = async (${writes.request.variable}: string, tags: string[], options: CallOptions) => {
  ${emitExchange(writes)}
}`
}

/** Emits a request and the reading of its reply. */
function emitExchange({ route, request, result }: Method): string {
  const call = `successOf(await api.${route.method}('${route.path}', ${request.init}))`
  return result.fields.length
    ? `const reply = ${call}\nreturn tagsResult(reply, { ${result.fields.join(', ')} })`
    : `${call}\nreturn {}`
}

interface Context {
  contact: ContactCode
  tag: TagCode
  tagging: TaggingFinder | undefined
  hasSet: boolean
  /** The operation of `getTags`, as comments name it. */
  reads: string
}

/** Returns the function of core that sends the requests of a method. */
const senderOf = ({ sending }: Method, { contact, hasSet }: Context): string | undefined => {
  if (sending === 'none') return contact.isFound || hasSet ? 'withContact' : undefined
  return { list: 'inBatches', single: 'forEachTag', set: 'rewriteTags' }[sending]
}

function emitMethod(method: Method, context: Context): string {
  const { name, sending, request } = method
  const { contact } = context
  const { variable } = request
  const schema = contact.hasOwnSchema && request.contactSchema ? `, ${request.contactSchema}` : ''
  const isVariable = !contact.isFound && !context.hasSet
  const given = contact.isFound
    ? `findContact(contact${schema})`
    : isVariable
      ? variable
      : `reference(contact${schema})`
  const found = contact.isFound ? `, ${variable}` : ''
  const sender = senderOf(method, context)
  const begin = `return ${sender}(api, ${given}, tags, ${request.tagsSchema}, options,`
  const body = {
    list: `${begin} async (batch, options${found}) => { ${emitExchange(method)} })`,
    single: `${begin} async (tag, options${found}) => { ${emitTagId(method, context)}${emitExchange(method)} })`,
    set: `return rewriteTags('${name === 'addTags' ? 'add' : 'remove'}', api, ${given}, tags, ${request.tagsSchema}, options, { read, write })`,
    none: context.hasSet
      ? `return withContact(api, ${given}, options, read)`
      : contact.isFound
        ? `return withContact(api, ${given}, options, async (${variable}, options) => { ${emitExchange(method)} })`
        : emitExchange(method),
  }[sending]
  const tags = name === 'getTags' ? '' : 'tags: readonly string[], '
  return `${emitComment(method, context)}
    async ${name}(contact: ${contact.type}, ${tags}options?: CallOptions): Promise<TagsResult> {
      ${isVariable ? `const ${variable} = reference(contact${schema})\n` : ''}${body}
    },`
}

/** Emits the look-up of a tag's id before a request about it. */
function emitTagId({ name, request }: Method, { tag, tagging }: Context): string {
  const { declaration, looksFirst, creates } = tag
  if (name === 'removeTags') {
    const tagId =
      'const tagId = await tagIds.find(tag, options)\nif (tagId === undefined) return undefined\n'
    const given = declaration ? 'tagId' : 'tag'
    return `${declaration ? tagId : ''}${
      tagging
        ? `const taggingId = await findTagging(${request.variable}, ${given}, options)\nif (taggingId === undefined) return undefined\n`
        : ''
    }`
  }
  if (!declaration) return ''
  if (!creates) return 'const tagId = await tagIds.existing(tag, options)\n'
  const create = 'await tagIds.create(tag, options)'
  return `const tagId = ${looksFirst ? `(await tagIds.find(tag, options)) ?? (${create})` : create}\n`
}

function emitComment(method: Method, { contact, tag, tagging, reads }: Context): string {
  const { name, route, sending } = method
  const { summary, description = `${summary}.`, 'x-source': source } = route.operation
  const operation = `\`${route.method} ${route.path}\``
  const isSet = sending === 'set'
  return comment(
    [
      isSet ? setNote(name, operation, reads) : description.trim(),
      '',
      [
        ...(isSet ? [] : [requestsOf(method)]),
        ...tagNotes(method, tag),
        ...(tagging && name === 'removeTags' ? [tagging.note] : []),
        ...contact.notes,
      ].join(' '),
      ...(isSet ? ['', `About ${operation}: ${description.trim()}`, ''] : []),
      source && `Source: ${source.certainty}, ${source.from}.`,
      '@throws {TagsError} on bad input, before anything is sent, and on every failure.',
    ],
    '    ',
  )
}

/** Says how a method changes a set that the vendor only replaces. */
const setNote = (name: Method['name'], operation: string, reads: string): string =>
  `${name === 'addTags' ? 'Adds tags to those the contact has.' : 'Removes tags and keeps the others.'} ` +
  `The vendor only replaces all tags: reads them with ${reads}, and sends the new set with ${operation} if it ` +
  'differs. A change that another program makes between the two requests is lost. A request that fails is ' +
  'repeated from the read.'

/** Says which requests a method sends. */
function requestsOf({ sending, route, request: { maxItems } }: Method): string {
  const operation = `\`${route.method} ${route.path}\``
  if (sending === 'single') return `Sends ${operation} once for each tag.`
  const split = maxItems
    ? ` with at most ${maxItems} tags; a longer list takes several requests`
    : ''
  return `Sends ${operation}${split}.`
}

/** Says how the ids of tags are found. */
function tagNotes({ name, sending }: Method, { finds, creation, looksFirst }: TagCode): string[] {
  if (sending !== 'single' || !(finds ?? creation)) return []
  const remembered = 'ids are remembered for 5 minutes.'
  const pages = finds?.hasPages ? ', page by page' : ''
  if (name === 'removeTags') {
    return [
      `Finds the id of each tag with ${finds?.name}${pages}, and sends nothing for a name that is not there; ${remembered}`,
    ]
  }
  if (!creation) return [`Finds the id of each tag with ${finds?.name}${pages}; ${remembered}`]
  return looksFirst
    ? [
        `Finds the id of each tag with ${finds?.name}${pages}, or creates it with ${creation.name}; ${remembered}`,
      ]
    : [`Creates each tag with ${creation.name}, which returns the one that exists; ${remembered}`]
}

/** Writes an example of each kind of reference to a contact: `{ id: '12345' }`. */
export const contactForms = (document: Document, unified: Unified): string[] =>
  Object.entries(contactExamples(document, unified)).map(
    ([kind, example]) => `{ ${kind}: ${quote(example)} }`,
  )

/** Returns an example of each kind of reference to a contact. */
export function contactExamples(
  document: Document,
  unified: Unified,
): Partial<Record<ContactKind, string>> {
  const methods = readMethods('', document, unified)
  const kinds = Object.entries(unified.contact) as [ContactKind, string | Link][]
  const examples = kinds.map(([kind, sent]) => [
    kind,
    typeof sent === 'string'
      ? (findExample(sent, methods) ?? '…')
      : exampleOfFinder(kind, contactFinder(document, kind, sent)),
  ])
  return Object.fromEntries(examples)
}

/** Finds the part of a spec's example that a caller gives: `12345` of `id:12345`. */
const findExample = (template: string, methods: Method[]): string | undefined =>
  methods
    .flatMap(({ request }) => request.contactExamples)
    .map((example) => partOf(template, example))
    .find((part) => part !== undefined)

/** Emits `id:{$inputs.contact.id}` as a template string. */
function emitTemplate(kind: string, template: string): string {
  const expression = `$inputs.contact.${kind}`
  if (template === expression) return kind
  return `\`${template.replace(`{${expression}}`, `\${${kind}}`)}\``
}
