import { child, decoded, entries, fieldsOf, joined, type Node, resolvedChild } from './tree.ts'

/** The path and operation of the spec that match a request. */
export interface Route {
  /** The method in upper case. */
  method: string
  /** The path as the spec writes it; absent if no path matches. */
  path?: string
  /** The path as a finding shows it. */
  shown: string
  item?: Node
  /** The path item whose reference leads nowhere. */
  lost?: Node | undefined
  /** Absent if the path does not take the method. */
  operation?: Node
  /** The values of the path parameters. */
  values: Record<string, string>
}

interface Template {
  path: string
  /** The sort key: a digit for each segment, so that literal segments precede parameters. */
  rank: string
  segments: Segment[]
  item: Node
  lost: Node | undefined
}

/** A segment of a path: literal text, or a pattern with a group for each of its parameters. */
type Segment = { text: string } | { pattern: RegExp; names: string[] }

/** The methods that a path of OpenAPI can have. */
export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

/**
 * Creates a function that finds the operation of a URL. A URL's path may begin with the path of a server or
 * of `baseUrl`, or directly with one of the spec's paths.
 */
export function createRouter(root: Node, baseUrl: string | undefined) {
  const templates = entries(child(root, 'paths'))
    .filter(([path]) => path.startsWith('/'))
    .map(([path, item]) => templateOf(path, item))
    .sort((one, other) => (one.rank < other.rank ? -1 : Number(one.rank > other.rank)))
  const literals = new Set(
    templates.flatMap(({ segments }) =>
      segments.flatMap((segment) => ('text' in segment ? segment.text : [])),
    ),
  )
  const items = templates.map(({ item }) => item)
  const bases = [
    ...new Set([...(baseUrl ? [pathOf(baseUrl)] : []), ...serversOf(root, items), '']),
  ].sort((one, other) => other.length - one.length)

  return (givenMethod: string, url: string): Route | undefined => {
    if (!URL.canParse(url, 'http://localhost')) return undefined
    const { pathname } = new URL(url, 'http://localhost')
    const method = givenMethod.toUpperCase()
    const rests = bases
      .filter((base) => pathname.startsWith(`${base}/`))
      .map((base) => pathname.slice(base.length).split('/').slice(1).map(decoded))
    for (const rest of rests) {
      for (const { path, segments, item, lost } of templates) {
        const values = match(segments, rest)
        if (!values) continue
        const known = methods.includes(method.toLowerCase())
        const operation = known ? resolvedChild(item, method.toLowerCase()) : undefined
        const route = { method, path, shown: path, item, lost, values }
        return { ...route, ...(operation && { operation }) }
      }
    }
    const [segments = []] = rests
    const shown = segments.map((segment) => (literals.has(segment) ? segment : '{…}'))
    return { method, shown: `/${shown.join('/')}`, values: {} }
  }
}

function templateOf(path: string, given: Node): Template {
  const { node: item, lost } = joined(given)
  const parts = path.split('/').slice(1)
  const rank = parts.map((part) => (/^\{[^}]*\}$/.test(part) ? 2 : Number(part.includes('{'))))
  return { path, rank: rank.join(''), segments: parts.map(segmentOf), item, lost }
}

function segmentOf(segment: string): Segment {
  const names = [...segment.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name)
  if (!names.length) return { text: decoded(segment) }
  const between = segment.split(/\{[^}]*\}/).map(escaped)
  return { pattern: new RegExp(`^${between.join('(.+?)')}$`, 's'), names }
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

function match(
  segments: readonly Segment[],
  given: readonly string[],
): Record<string, string> | undefined {
  if (segments.length !== given.length) return undefined
  const values: Record<string, string> = {}
  for (const [index, segment] of segments.entries()) {
    const text = given[index] as string
    if ('text' in segment) {
      if (segment.text !== text) return undefined
      continue
    }
    const found = segment.pattern.exec(text)
    if (!found) return undefined
    for (const [position, name] of segment.names.entries()) {
      values[name] = found[position + 1] as string
    }
  }
  return values
}

/** Collects the URL paths of all servers: those of the document, of its paths and of its operations. */
function serversOf(root: Node, items: readonly Node[]): string[] {
  const operations = items.flatMap((item) => methods.map((method) => child(item, method)))
  return [root, ...items, ...operations].flatMap((owner) =>
    entries(child(owner, 'servers')).flatMap(([, server]) => {
      const { url } = fieldsOf(server)
      const variables = child(server, 'variables')
      return urlsOf(String(url), variables).map(pathOf)
    }),
  )
}

/** Lists the URLs of a server with each value of its variables; of many, those with the defaults first. */
function urlsOf(url: string, variables: Node | undefined): string[] {
  const [, before, name, after] = /^([^{]*)\{([^}]*)\}(.*)$/s.exec(url) ?? []
  if (name === undefined) return [url]
  const { default: usual = '', enum: others } = fieldsOf(child(variables, name))
  const values = new Set([usual, ...(Array.isArray(others) ? others : [])])
  return urlsOf(`${after}`, variables)
    .flatMap((rest) => [...values].map((value) => `${before}${value}${rest}`))
    .slice(0, maxUrls)
}

/** The number of URLs of one server up to which the values of its variables are combined. */
const maxUrls = 64

const pathOf = (url: string): string =>
  URL.canParse(url, 'http://localhost')
    ? new URL(url, 'http://localhost').pathname.replace(/\/+$/, '')
    : ''
