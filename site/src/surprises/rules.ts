/** Surprises that specs say. A rule yields the rows of the vendors to which it applies. */
import type { TagsErrorCode } from '@tags/core'
import { codeOf } from '@tags/core/tools'
import { constantOf, findRoute, responses, routes, securityScheme } from '@tags/scripts/document'
import { ignoresCase } from '@tags/scripts/finder'
import type { Link, Response, Route, Source } from '@tags/scripts/spec'
import { describeLimit, schemeName } from '../matrix/access.ts'
import { methodsOf, pageOf } from '../matrix/fact.ts'
import { tagPlace } from '../matrix/input.ts'
import type { Vendor } from '../vendors.ts'
import type { Section } from './row.ts'

/** What a spec says, with its source. A fact without a source is documented. */
export interface Finding {
  truth: string
  href: string
  source: Source | undefined
}

/** A guess, and what the spec of a vendor says instead. */
export interface Rule {
  /** The beginning of the anchors of its rows. */
  id: string
  section: Section
  guess: string
  find: (vendor: Vendor) => Finding[]
}

export const rules: readonly Rule[] = [
  {
    id: 'replaces',
    section: 'adding',
    guess: 'An operation adds a tag and keeps the others.',
    find: (vendor) =>
      methodsOf(vendor.document)
        .filter(({ name, sending }) => name === 'addTags' && sending === 'set')
        .map(({ route }) =>
          of(vendor, route, `${nameOf(route)} replaces all tags. They are read first.`),
        ),
  },
  {
    id: 'adding-method',
    section: 'adding',
    guess: 'Tags are added with POST.',
    find: (vendor) =>
      methodsOf(vendor.document)
        .filter(({ name, route }) => name === 'addTags' && route.method !== 'POST')
        .map(({ route }) => {
          const post = routes(vendor.document).find(
            ({ method, path }) => method === 'POST' && path === route.path,
          )
          const other = post ? ` POST of the same path is “${post.operation.summary}”.` : ''
          return of(vendor, route, `With ${nameOf(route)}.${other}`)
        }),
  },
  {
    id: 'removal',
    section: 'removing',
    guess: 'A DELETE without a body removes tags.',
    find: (vendor) => removals(vendor),
  },
  {
    id: 'success',
    section: 'replies',
    guess: 'A change is answered with 200 and the tags.',
    find: (vendor) =>
      methodsOf(vendor.document)
        .filter(({ name, sending }) => name === 'addTags' && sending !== 'set')
        .flatMap(({ route, link }) => {
          const statuses = responses(vendor.document, route.operation)
            .map(([status]) => status)
            .filter((status) => status < 300)
          const { changed, tags } = link.outputs ?? {}
          if (statuses.join() === '200' && tags) return []
          const states = typeof changed === 'object' ? Object.entries(changed) : []
          const isNew = states.find(([, list]) => list.length)?.[0]
          const told = isNew ? ` ${isNew} means that the tag is new to the contact.` : ''
          const missing = tags ? '' : ' The tags are not in the reply.'
          return [of(vendor, route, `With ${statuses.join(' or ')}.${told}${missing}`)]
        }),
  },
  {
    id: 'success-error',
    section: 'replies',
    guess: 'A 2xx is a success.',
    find: (vendor) =>
      answers(vendor)
        .filter(({ status, response }) => status < 300 && response['x-error'])
        .map(({ route, status, response }) =>
          of(
            vendor,
            route,
            `${status} of ${nameOf(route)} means \`${response['x-error']}\`.`,
            response,
          ),
        ),
  },
  {
    id: 'other-code',
    section: 'replies',
    guess: 'A status means what its standard says.',
    find: (vendor) =>
      unique(
        answers(vendor)
          .filter(
            ({ status, response: { 'x-error': code } }) =>
              status >= 300 && code && (code as TagsErrorCode) !== codeOf(status),
          )
          .map(({ route, status, response }) =>
            of(vendor, route, `${status} means \`${response['x-error']}\`.`, response),
          ),
      ),
  },
  {
    id: 'text',
    section: 'waiting',
    guess: 'A 429 is JSON.',
    find: (vendor) =>
      unique(
        answers(vendor)
          .filter(({ status, response: { content = {} } }) => {
            const types = Object.keys(content)
            return (
              status === 429 && types.length > 0 && types.every((type) => type === 'text/plain')
            )
          })
          .map(({ route, response }) => of(vendor, route, 'It is plain text.', response)),
      ),
  },
  {
    id: 'at-a-time',
    section: 'waiting',
    guess: 'A limit is a number of requests in a time.',
    find: (vendor) =>
      limits(
        vendor,
        ({ seconds }) => seconds === 0,
        (limit) => `${describeLimit(limit)}.`,
      ),
  },
  {
    id: 'each-path',
    section: 'waiting',
    guess: 'All requests of a credential count together.',
    find: (vendor) =>
      limits(
        vendor,
        ({ scope }) => scope === 'path',
        (limit) =>
          `${describeLimit(limit)}: for its method and its path, with the id of the contact.`,
      ),
  },
  {
    id: 'no-headers',
    section: 'waiting',
    guess: 'Headers tell how many requests are left.',
    find: (vendor) =>
      limits(
        vendor,
        ({ headers = {} }) => !headers.remaining,
        (limit) => `No header is known for this limit: ${describeLimit(limit)}.`,
      ),
  },
  {
    id: 'reset',
    section: 'waiting',
    guess: 'A header gives the seconds until the window ends.',
    find: (vendor) =>
      limits(
        vendor,
        ({ headers = {} }) => Boolean(headers.reset ?? headers.resetAt ?? headers.interval),
        ({ headers = {} }) =>
          headers.resetAt
            ? `\`${headers.resetAt}\` is a time, in seconds since 1970.`
            : headers.reset
              ? `\`${headers.reset}\` is in milliseconds.`
              : `\`${headers.interval}\` is the length of the window, in milliseconds.`,
      ),
  },
  {
    id: 'compared',
    section: 'contacts',
    guess:
      'A search for an e-mail address or a phone number finds contacts with it, and no others.',
    find: (vendor) =>
      Object.entries(vendor.document['x-unified']?.contact ?? {}).flatMap(([kind, link]) => {
        if (typeof link === 'string' || !link.outputs?.[kind]) return []
        const route = findRoute(vendor.document, kind, link)
        const address = kind === 'phone' ? 'a phone number' : 'an e-mail address'
        return [
          of(
            vendor,
            route,
            `With ${address}, ${nameOf(route)} may find others, so the client compares its hits.`,
          ),
        ]
      }),
  },
  {
    id: 'by-id',
    section: 'tags',
    guess: 'A tag is sent by its name.',
    find: (vendor) => {
      const { find, create } = vendor.document['x-unified']?.tag ?? {}
      const link = find ?? create
      if (!link) return []
      const named = (one: Link) => nameOf(findRoute(vendor.document, 'tag', one))
      const ways = [
        ...(find ? [`${named(find)} finds`] : []),
        ...(create ? [`${named(create)} creates`] : []),
      ]
      const route = findRoute(vendor.document, 'tag', link)
      return [of(vendor, route, `By an id, one in each request. ${ways.join(', and ')} it.`)]
    },
  },
  {
    id: 'case',
    section: 'spelling',
    guess: 'Names that differ in case are two tags.',
    find: (vendor) => {
      const { document } = vendor
      const find = document['x-unified']?.tag?.find
      const set = methodsOf(document).find(({ request }) => request.ignoresCase)
      const route =
        find && ignoresCase(document, find) ? findRoute(document, 'tag', find) : set?.route
      return route ? [of(vendor, route, 'They are one tag.')] : []
    },
  },
  {
    id: 'limits',
    section: 'spelling',
    guess: 'A tag is any text of at most 255 characters.',
    find: (vendor) =>
      methodsOf(vendor.document)
        .filter(({ name }) => name === 'addTags')
        .flatMap((method) => {
          const { maxLength = 255, pattern } = method.request.tagLimits
          const parts = [
            ...(maxLength === 255 ? [] : [`has at most ${maxLength} characters`]),
            ...(pattern ? [`matches \`${pattern}\``] : []),
          ]
          const { route, section, limits } = tagPlace(vendor.document, method)
          const href = pageOf(vendor, route, section)
          return parts.length ? [{ truth: `It ${parts.join(' and ')}.`, href, source: limits }] : []
        }),
  },
  {
    id: 'number',
    section: 'spelling',
    guess: 'A request takes any number of tags.',
    find: (vendor) =>
      methodsOf(vendor.document)
        .filter(({ name, request }) => name === 'addTags' && request.maxItems)
        .map((method) => {
          const { route, section, limits } = tagPlace(vendor.document, method)
          const truth = `At most ${method.request.maxItems}. The client sends more in several requests.`
          return { truth, href: pageOf(vendor, route, section), source: limits }
        }),
  },
  {
    id: 'credential',
    section: 'access',
    guess: 'The credential is sent as `Authorization: Bearer`.',
    find: (vendor) => {
      const {
        type,
        scheme = '',
        in: place,
        name,
        'x-source': source,
      } = securityScheme(vendor.document)
      if (scheme.toLowerCase() === 'bearer') return []
      const sent =
        type === 'apiKey' ? `in the ${place} \`${name}\`` : `as \`${schemeName(scheme)}\``
      return [{ truth: `It is sent ${sent}.`, href: `/${vendor.name}/#authentication`, source }]
    },
  },
  {
    id: 'constant',
    section: 'access',
    guess: 'A request needs no header but the credential.',
    find: (vendor) => {
      const { document } = vendor
      const [route] = routes(document)
      return (route?.parameters ?? [])
        .filter(
          (parameter) => parameter.in === 'header' && constantOf(document, parameter) !== undefined,
        )
        .map((parameter) => ({
          truth: `\`${parameter.name}: ${constantOf(document, parameter)}\` is required.`,
          href: pageOf(vendor, route as Route, 'parameters'),
          source:
            (parameter as { 'x-source'?: Source })['x-source'] ?? route?.operation['x-source'],
        }))
    },
  },
  {
    id: 'host',
    section: 'access',
    guess: 'All accounts have one host.',
    find: ({ name, document }) => {
      const { url, variables } = document.servers[0] ?? {}
      if (!variables) return []
      const truth = url === '{baseUrl}' ? 'Each installation has its own URL.' : `It is \`${url}\`.`
      return [{ truth, href: `/${name}/#options`, source: undefined }]
    },
  },
]

/** Names an operation: `` `POST /tags` ``. */
const nameOf = ({ method, path }: Route): string => `\`${method} ${path}\``

/** Creates a finding about an operation, or about one of its responses. */
function of(vendor: Vendor, route: Route, truth: string, response?: Response): Finding {
  const own = (response as { 'x-source'?: Source } | undefined)?.['x-source']
  return { truth, href: pageOf(vendor, route), source: own ?? route.operation['x-source'] }
}

/** Lists the responses of all operations. */
const answers = ({ document }: Vendor) =>
  routes(document).flatMap((route) =>
    responses(document, route.operation).map(([status, response]) => ({ route, status, response })),
  )

/** Keeps the first of findings that say the same. */
const unique = (findings: Finding[]): Finding[] =>
  [...new Map(findings.toReversed().map((one) => [one.truth, one])).values()].toReversed()

type Limit = NonNullable<Vendor['document']['x-rate-limit']>[number]

/** Describes the rate limits that fit. */
const limits = (
  { name, document }: Vendor,
  fits: (limit: Limit) => boolean,
  describe: (limit: Limit) => string,
): Finding[] =>
  (document['x-rate-limit'] ?? []).filter(fits).map((limit) => ({
    truth: describe(limit),
    href: `/${name}/#rate-limits`,
    source: limit['x-source'],
  }))

/** Describes how a tag is removed, unless that is a DELETE without a body. */
function removals(vendor: Vendor): Finding[] {
  const { document } = vendor
  const { addTags, tagging } = document['x-unified'] ?? {}
  const method = methodsOf(document).find(({ name }) => name === 'removeTags')
  if (!method) return []
  const { route, link, sending } = method
  const name = nameOf(route)
  if (sending === 'set')
    return [of(vendor, route, `Nothing does. ${name} replaces the tags by the others.`)]
  if (link.operationId === addTags?.operationId) {
    const sent = JSON.stringify(link.requestBody).replace(/\{?\$inputs\.tags?\}?/g, 'vip')
    return [of(vendor, route, `${name}, which also adds, with \`${sent}\`.`)]
  }
  if (tagging) {
    const found = findRoute(document, 'tagging', tagging)
    return [
      of(vendor, route, `${name} takes the id of the tag on the contact, from ${nameOf(found)}.`),
    ]
  }
  if (route.method !== 'DELETE') return [of(vendor, route, `${name} does.`)]
  if (link.requestBody === undefined) return []
  const holds = JSON.stringify(link.requestBody).includes('$inputs.tag') ? 'tags' : 'contact'
  return [of(vendor, route, `${name} has the ${holds} in its body.`)]
}
