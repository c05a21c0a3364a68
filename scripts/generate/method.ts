import { findRoute } from './document.ts'
import { tagCreator, tagFinder, taggingFinder } from './finder.ts'
import { type UnifiedResult, unifiedResult } from './reply.ts'
import {
  allLimits,
  identifier,
  keywords,
  type Limits,
  linkRequest,
  type SentInput,
  textsOf,
} from './request.ts'
import type { Document, Link, Route, Unified } from './spec.ts'
import { literal } from './text.ts'

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
  const contacts = [
    ...inputs('$inputs.contact'),
    ...(removed ? taggingFinder(vendor, document, removed).inputs : []),
  ]
  const [contact] = contacts
  const [tag] = [...inputs('$inputs.tags'), ...inputs('$inputs.tag'), ...inputs('$inputs.tagging')]
  const isSingle = tag?.template.includes('$inputs.tags') === false && !tag.isMapped
  const sending = !tag ? 'none' : link === unified.setTags ? 'set' : isSingle ? 'single' : 'list'

  const variable = identifier(contact?.key ?? 'contactId')
  const contactLimits = allLimits(contacts.map(({ limits }) => limits))
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
  const named = tagNameInputs(document, unified)
  const sentLimits = allLimits((named.length || !tag ? named : [tag]).map(({ limits }) => limits))
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
    result: unifiedResult(document, route, link, name === 'getTags'),
  }
}

/** Emits the contact's id as the number that the vendor wants. */
export const emitInteger = (vendor: string, variable: string, limits: Limits): string =>
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

/** Returns the places of a tag's name in the requests that create and find it. */
const tagNameInputs = (document: Document, { tag }: Unified): SentInput[] =>
  [tag?.create && tagCreator(document, tag.create), tag?.find && tagFinder(document, tag.find)]
    .map((finder) => finder?.input)
    .filter((input) => input !== undefined)

/** Checks whether a contact may be looked up. */
export const isFound = ({ contact }: Unified): boolean =>
  Object.values(contact).some((sent) => typeof sent !== 'string')
