import type { Checker, Drift } from '@tags/drift'
import type { Exchange, Message } from './exchange.ts'
import { shapeOf } from './shape.ts'
import { type SpecWords, wordsOf } from './spec.ts'

/** An exchange as data; each header and query parameter is an object with one key. */
type Content = [
  path: string[],
  query: Record<string, string>[],
  requestHeaders: Record<string, string>[],
  requestBody: unknown,
  responseHeaders: Record<string, string>[],
  responseBody: unknown,
]

/** The number of characters to check while trying values, about half a second; the rest is masked unchecked. */
const maxCharacters = 2 ** 22

/**
 * Creates a function that makes exchanges with the API at `base`, a server of the document, anonymous, but keeps the
 * findings of the checker.
 * Removes credentials and headers without effect on the findings. Replaces every value by its shape, such as
 * `mina@example.com` by `aaaa@aaaaaaa.aaa`, unless the findings depend on a value that the spec lists.
 */
export function createMask(
  // biome-ignore lint/suspicious/noExplicitAny: an OpenAPI document, read key by key
  document: any,
  checker: Checker,
  base: string,
): (exchange: Exchange) => Exchange {
  const spec = wordsOf(document)
  const origin = base.replace(/\/$/, '')
  return (exchange) => {
    const { method, status } = exchange
    const request = open(exchange.request, spec)
    const response = open(exchange.response, spec)
    const render = ([path, query, ...sides]: Content): Exchange => ({
      method,
      url: `${origin}${path.map(encode).join('/')}${searchOf(query)}`,
      status,
      request: request.close(sides[0], sides[1]),
      response: response.close(sides[2], sides[3]),
    })
    const requestFindings = latest(checker.request)
    const responseFindings = latest(checker.response)
    const findings: ((masked: Exchange) => string | undefined)[] = [
      ({ url }) => checker.operation(method, url)?.path,
      ({ url, request }) => requestFindings({ method, url, ...request }),
      ({ url, response }) => responseFindings({ method, url, status, ...response }),
    ]
    const findingsOf = (content: Content) => {
      const masked = render(content)
      return findings.map((part) => part(masked))
    }
    const isSame = (content: Content): boolean => {
      const masked = render(content)
      return findings.every((part, index) => part(masked) === wanted[index])
    }
    const content: Content = [
      ...partsOf(exchange.url, base, spec),
      request.headers,
      request.body,
      response.headers,
      response.body,
    ]
    let wanted = findingsOf(content)
    for (const side of [2, 4] as const) {
      for (const header of content[side]) {
        const before = content[side]
        content[side] = before.filter((other) => other !== header)
        if (!isSame(content)) content[side] = before
      }
    }
    const size = (request.text?.length ?? 0) + (response.text?.length ?? 0)
    let left = maxCharacters
    const shape = shapeOf(content, spec, (candidate, commit) => {
      if (left < 0) return true
      left -= size
      if (commit) wanted = findingsOf(candidate as Content)
      return isSame(candidate as Content)
    })
    return render(shape as Content)
  }
}

/** Returns a function that formats the findings of a check, and repeats them while it gets the same message. */
function latest<Message>(check: (message: Message) => Drift[]): (message: Message) => string {
  let key = ''
  let findings = ''
  return (message) => {
    const given = JSON.stringify(message)
    if (given !== key) {
      findings = check(message)
        .map((drift) => JSON.stringify(drift))
        .sort()
        .join('\n')
      key = given
    }
    return findings
  }
}

/** Splits a message into data, and a function that restores it. Keeps content type and rate limit as they are. */
function open({ headers, body: text }: Message, { credentials, states }: SpecWords) {
  const kept: Message['headers'] = []
  const others: Content[2] = []
  for (const [given, value] of headers) {
    const name = given.toLowerCase()
    const [mediaType = ''] = value.split(';')
    if (credentials.has(name)) continue
    if (name === 'content-type' && /^[\w.+-]+\/[\w.+-]+$/.test(mediaType.trim())) {
      kept.push([name, mediaType.trim()])
    } else if (states.has(name) && /^\d{1,13}$/.test(value)) kept.push([name, value])
    else others.push({ [name]: value })
  }
  const data = text === undefined ? undefined : dataOf(text)
  const close = (headers: Content[2], body: unknown): Message => ({
    headers: [...kept, ...headers.flatMap((header) => Object.entries(header))],
    ...(data && { body: data.write(body) }),
  })
  return { headers: others, body: data?.value, text, close }
}

/** Parses a body as JSON, or else as text. */
function dataOf(body: string): { value: unknown; write: (value: unknown) => string } {
  try {
    return { value: JSON.parse(body), write: JSON.stringify }
  } catch {
    return { value: body, write: String }
  }
}

/** Returns the segments of a path below `base`, and the query without credentials. */
function partsOf(url: string, base: string, { credentials }: SpecWords): [Content[0], Content[1]] {
  const { pathname, searchParams } = new URL(url)
  const below = pathname.slice(new URL(base).pathname.replace(/\/$/, '').length)
  const query = [...searchParams].filter(([name]) => !credentials.has(name.toLowerCase()))
  return [below.split('/').map(decode), query.map(([name, value]) => ({ [name]: value }))]
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** Encodes a text for a URL, except commas, which separate the items of a list in a query. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll('%2C', ',')

function searchOf(query: Content[1]): string {
  const pairs = query.flatMap((pair) => Object.entries(pair))
  return pairs.length ? `?${pairs.map((pair) => pair.map(encode).join('=')).join('&')}` : ''
}
