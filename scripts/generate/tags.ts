import { type ContactCode, contactOf } from './contact.ts'
import { findRoute } from './document.ts'
import {
  type Finder,
  ignoresCase,
  type TaggingFinder,
  tagCreator,
  tagFinder,
  taggingFinder,
} from './finder.ts'
import { type Method, readMethods } from './method.ts'
import type { Document, Unified } from './spec.ts'
import { comment } from './text.ts'

/** Emits `tags.ts`: the unified methods, as `x-unified` maps them to operations. */
export function emitTags(vendor: string, document: Document, unified: Unified): string {
  const methods = readMethods(vendor, document, unified)
  const contact = contactOf(vendor, document, unified, methods)
  const tag = tagOf(document, unified)
  const getTags = methods.find(({ name }) => name === 'getTags')?.route
  const reads = `\`${getTags?.method} ${getTags?.path}\``
  const tagging = unified.tagging && taggingFinder(vendor, document, unified.tagging)
  const hasSet = unified.setTags !== undefined
  const isShared = ({ route }: Method) =>
    methods.filter((one) => one.route.operation === route.operation).length > 1
  const context = { contact, tag, tagging, hasSet, reads, isShared }
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
${contact.outside}${tag.outside ? `\n${tag.outside}` : ''}
/** Creates the unified methods from the operations of \`api\`. */
export const tags = (api: Calls<paths>) => ${
    declarations.length
      ? `{\n${declarations.join('\n\n')}\n\nreturn ${object} satisfies TagsClient<${contact.type}>\n}`
      : `(${object}) satisfies TagsClient<${contact.type}>`
  }
`
}

/** The code about the ids of tags. */
interface TagCode {
  /** The code before `tags`, and inside of it. */
  outside?: string
  declaration?: string
  imports: string[]
  /** Whether adding a tag looks for it before it creates it. */
  looksFirst: boolean
  creates: boolean
  finds?: Finder
  creation?: Finder
}

/** Emits the function that finds the id of a tag. */
function tagOf(document: Document, { tag, addTags }: Unified): TagCode {
  if (!tag) return { imports: [], looksFirst: false, creates: false }
  const finds = tag.find && tagFinder(document, tag.find, tag.create)
  const creation = tag.create && tagCreator(document, tag.create)
  const route = tag.create && findRoute(document, 'x-unified.tag.create', tag.create)
  const parts = [
    ...(finds ? [`find: ${finds.code}`] : []),
    ...(creation ? [`create: ${creation.code}`] : []),
    ...(tag.find && ignoresCase(document, tag.find) ? ['ignoreCase: true'] : []),
  ]
  const looksFirst = finds !== undefined && !route?.operation['x-idempotent']
  return {
    outside: `${comment(['Creates what finds the ids of tags by their names.'])}
export const tagIdsOf = (api: Calls<paths>): TagFinder => tagFinder(api, { ${parts.join(', ')} })
`,
    declaration: 'const tagIds = tagIdsOf(api)',
    imports: [
      'type TagFinder',
      'tagFinder',
      ...(looksFirst && creation ? ['findOrCreate'] : []),
      ...(addTags && !creation ? ['existing'] : []),
      ...(finds?.imports ?? []),
      ...(creation?.imports ?? []),
    ],
    looksFirst,
    creates: creation !== undefined,
    ...(finds && { finds }),
    ...(creation && { creation }),
  }
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
  const success = `successOf(await api.${route.method}('${route.path}', ${request.init}))`
  const call = result.list ? `withItems(${success}, ${result.list})` : success
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
  /** Whether another method has the same operation. */
  isShared: (method: Method) => boolean
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
  if (!creates) return 'const tagId = await existing(api, tagIds, tag, options)\n'
  const id = looksFirst ? 'findOrCreate(tagIds, tag, options)' : 'tagIds.create(tag, options)'
  return `const tagId = await ${id}\n`
}

function emitComment(method: Method, context: Context): string {
  const { contact, tag, tagging, reads } = context
  const { name, route, sending, request } = method
  const { summary, description = `${summary}.`, 'x-source': source } = route.operation
  const operation = `\`${route.method} ${route.path}\``
  const isSet = sending === 'set'
  // The vendor's words are about one tag then, or about more than this method does.
  const isOther = isSet || sending === 'single' || context.isShared(method)
  const hasSeveral = sending === 'single' || request.maxItems !== undefined
  return comment(
    [
      isOther
        ? `${effects[name]}${isSet ? ` ${setNote(operation, reads)}` : ''}`
        : description.trim(),
      '',
      [
        ...(isSet ? [] : [requestsOf(method)]),
        ...pageNotes(method),
        ...tagNotes(method, tag),
        ...(tagging && name === 'removeTags' ? [tagging.note] : []),
        ...contact.notes,
      ].join(' '),
      ...(isOther ? ['', `About ${operation}: ${description.trim()}`, ''] : []),
      source && `Source: ${source.certainty}, ${source.from}.`,
      `@throws {TagsError} on bad input, before anything is sent, and on every failure${
        hasSeveral ? '; `delivered` lists the tags of the requests that succeeded before' : ''
      }.`,
    ],
    '    ',
  )
}

/** The effect of each method. */
const effects: Record<Method['name'], string> = {
  addTags: 'Adds tags to those the contact has.',
  removeTags: 'Removes tags and keeps the others.',
  getTags: 'Reads the tags of a contact.',
}

/** Says how a method changes a set that the vendor only replaces. */
const setNote = (operation: string, reads: string): string =>
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

/** Says how many tags are read of a list that has pages. */
function pageNotes({ name, route, link }: Method): string[] {
  const pages = route.operation['x-pages']
  if (name !== 'getTags' || !pages) return []
  const [, parameter = ''] = /^\$request\.query\.(.+)/.exec(String(pages.size)) ?? []
  const most = Number(link.parameters?.[parameter] ?? pages.size)
  const tags = most ? `, of at most ${most.toLocaleString('en')} tags` : ''
  return [`Reads one page${tags}: \`paginate\` with this operation reads all.`]
}

/** Says how the ids of tags are found. */
function tagNotes({ name, sending }: Method, { finds, creation, looksFirst }: TagCode): string[] {
  if (sending !== 'single' || !(finds ?? creation)) return []
  const remembered = 'ids are remembered for 5 minutes, or until a 404.'
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
