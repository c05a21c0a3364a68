/** Responses as the reference shows them: with the error that a caller gets, and each header once a page. */
import type { TagsErrorCode } from '@tags/core'
import type { Classify } from '@tags/core/adapter'
import { codeOf } from '@tags/core/tools'
import { type Document, type MediaType, type Response, resolve } from '@tags/scripts/spec'
import { errorGuide } from '../links.ts'
import { code, link, note, paragraphs, sourceLine } from './html.ts'
import { type Described, shownSchema } from './schema.ts'

type Header = Described & { schema?: Described }
type Given = Response & Pick<Described, 'x-source'> & { headers?: Record<string, Header> }

/** The responses of one operation. */
export function shownResponses(
  document: Document,
  given: Record<string, Response>,
  classify: Classify,
): Record<string, Response> {
  const shownAt = new Map<string, string>()
  return Object.fromEntries(
    Object.entries(given).map(([status, response]) => {
      const { headers = {}, ...rest } = resolve(document, response) as Given
      const ofOthers = Object.keys(headers).filter((name) => shownAt.has(idOf(name, headers)))
      const own = Object.entries(headers).filter(([name]) => !ofOthers.includes(name))
      const places = [...new Set(ofOthers.map((name) => shownAt.get(idOf(name, headers))))]
      for (const [name] of own) shownAt.set(idOf(name, headers), status)
      const shown = {
        ...rest,
        description: paragraphs(
          rest.description,
          meaningOf(status, rest, classify),
          ofOthers.length ? sameHeaders(ofOthers, places as string[]) : undefined,
          rest['x-source'] && sourceLine(rest['x-source']),
        ),
        ...(rest.content && { content: shownContent(document, rest.content) }),
        ...(own.length && {
          headers: Object.fromEntries(
            own.map(([name, header]) => [name, shownParameter(document, header)]),
          ),
        }),
      }
      return [status, shown as Response]
    }),
  )
}

/** A header or a parameter; its schema is told after its own description. */
export function shownParameter<Node extends { description?: string; schema?: object }>(
  document: Document,
  given: Node,
  ...said: (string | undefined)[]
): Node {
  const { description, schema, ...rest } = resolve(document, given) as Node & Header
  const source = rest['x-source']
  return {
    ...rest,
    description: paragraphs(description, ...said, source && sourceLine(source)),
    ...(schema && { schema: shownSchema(document, schema) }),
  } as unknown as Node
}

/** The same content with schemas that tell all. */
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

/** By name and what it refers to, which tells two headers of one name apart. */
const idOf = (name: string, headers: Record<string, Header>) =>
  `${name} ${JSON.stringify(headers[name])}`

const sameHeaders = (names: string[], statuses: string[]) =>
  note(
    `Headers as with ${statuses.map((status) => link(`#${status}`, status)).join(', ')}: ${names.map(code).join(', ')}.`,
  )

/** Which code the error has that a caller gets for a response. */
function meaningOf(status: string, { content, ...response }: Given, classify: Classify) {
  if (!/^[45]\d\d$/.test(status)) return undefined
  const usual = (response['x-error'] as TagsErrorCode) ?? codeOf(Number(status))
  const media = Object.values(content ?? {})
  const examples = media.flatMap(({ example, examples = {} }) => [
    ...(example === undefined ? [] : [['', example]]),
    ...Object.entries(examples).map(([name, { value }]) => [name, value]),
  ]) as [string, unknown][]
  const others = examples.flatMap(([name, body]) => {
    const meaning = classify(Number(status), body).code
    if (!meaning || meaning === usual) return []
    return `${codeLink(meaning)} for a body as in the example${name && ` ${code(name)}`}`
  })
  return note(`Error code: ${[codeLink(usual), ...others].join('; ')}.`)
}

const codeLink = (name: TagsErrorCode) => link(errorGuide(name), code(name))
