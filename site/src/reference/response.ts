/** Responses in the reference, with the error that a caller gets, and each header once per page. */
import type { TagsErrorCode } from '@tags/core'
import type { Classify } from '@tags/core/adapter'
import { codeOf } from '@tags/core/tools'
import { resolve } from '@tags/scripts/document'
import type { Document, MediaType, Response } from '@tags/scripts/spec'
import { errorGuide } from '../links.ts'
import { code, link, note, paragraphs, sourceLine } from './html.ts'
import { type Described, shownSchema } from './schema.ts'

type Header = Described & { schema?: Described }
type Given = Response & Pick<Described, 'x-source'> & { headers?: Record<string, Header> }

/** Returns the responses of an operation for the reference. */
export function shownResponses(
  document: Document,
  given: Record<string, Response>,
  classify: Classify,
): Record<string, Response> {
  const shownAt = new Map<string, string>()
  return Object.fromEntries(
    Object.entries(given).map(([status, response]) => {
      const { headers = {}, ...rest } = resolve(document, response) as Given
      const shownBefore = Object.keys(headers).filter((name) => shownAt.has(idOf(name, headers)))
      const newHeaders = Object.entries(headers).filter(([name]) => !shownBefore.includes(name))
      const places = [...new Set(shownBefore.map((name) => shownAt.get(idOf(name, headers))))]
      for (const [name] of newHeaders) shownAt.set(idOf(name, headers), status)
      const shown = {
        ...rest,
        description: paragraphs(
          rest.description,
          codeNote(status, rest, classify),
          shownBefore.length ? sameHeaders(shownBefore, places as string[]) : undefined,
          rest['x-source'] && sourceLine(rest['x-source']),
        ),
        ...(rest.content && { content: shownContent(document, rest.content) }),
        ...(newHeaders.length && {
          headers: Object.fromEntries(
            newHeaders.map(([name, header]) => [name, shownParameter(document, header)]),
          ),
        }),
      }
      return [status, shown as Response]
    }),
  )
}

/** Returns a header or a parameter for the reference; the description of its schema follows its own. */
export function shownParameter<Node extends { description?: string; schema?: object }>(
  document: Document,
  given: Node,
  ...notes: (string | undefined)[]
): Node {
  const { description, schema, ...rest } = resolve(document, given) as Node & Header
  const source = rest['x-source']
  return {
    ...rest,
    description: paragraphs(description, ...notes, source && sourceLine(source)),
    ...(schema && { schema: shownSchema(document, schema) }),
  } as unknown as Node
}

/** Returns content with schemas for the reference. */
export const shownContent = (
  document: Document,
  content: Record<string, MediaType>,
): Record<string, MediaType> =>
  Object.fromEntries(
    Object.entries(content).map(([type, media]) => [
      type,
      media.schema ? { ...media, schema: shownSchema(document, media.schema) } : media,
    ]),
  )

/** Identifies a header by name and definition, since two headers may have the same name. */
const idOf = (name: string, headers: Record<string, Header>) =>
  `${name} ${JSON.stringify(headers[name])}`

const sameHeaders = (names: string[], statuses: string[]) =>
  note(
    `Headers as for ${statuses.map((status) => link(`#${status}`, status)).join(', ')}: ${names.map(code).join(', ')}.`,
  )

/** Returns a note with the code of the error that a caller gets for a response. */
function codeNote(status: string, { content, ...response }: Given, classify: Classify) {
  if (!/^[45]\d\d$/.test(status)) return undefined
  const usual = (response['x-error'] as TagsErrorCode) ?? codeOf(Number(status))
  const media = Object.values(content ?? {})
  const examples = media.flatMap(({ example, examples = {} }) => [
    ...(example === undefined ? [] : [['', example]]),
    ...Object.entries(examples).map(([name, { value }]) => [name, value]),
  ]) as [string, unknown][]
  const others = examples.flatMap(([name, body]) => {
    const other = classify(Number(status), body).code
    if (!other || other === usual) return []
    return `${codeLink(other)} for a body as in the example${name && ` ${code(name)}`}`
  })
  return note(`Error code: ${[codeLink(usual), ...others].join('; ')}.`)
}

const codeLink = (name: TagsErrorCode) => link(errorGuide(name), code(name))
