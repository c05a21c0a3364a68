import { withoutNames } from '../../../lib/naming.ts'
import { isObject, type Json, list, object } from '../../../redocly/context.ts'

/** A part of all URLs that one document has in its servers, and the other in its paths: `/v2`. */
export interface Prefix {
  text: string
  /** Whether this document has it in its servers. */
  isInServers: boolean
}

/** Finds the prefix that moved between the servers and the paths of two documents, for each of them. */
export function movedPrefix(
  base: Json,
  revision: Json,
): { base: Prefix; revision: Prefix } | undefined {
  const [old, now] = [longer(base, revision), longer(revision, base)]
  const text = old ?? now
  if (text === undefined) return undefined
  return {
    base: { text, isInServers: old !== undefined },
    revision: { text, isInServers: old === undefined },
  }
}

/** Returns what the servers of a document have, and those of the other lack, if the other's paths begin with it. */
function longer(one: Json, other: Json): string | undefined {
  const [own, theirs] = [urlsOf(one.servers), urlsOf(other.servers)]
  const [first = ''] = own
  const start = theirs.find((url) => first !== url && first.startsWith(url)) ?? first
  const text = first.slice(start.length)
  if (!/^\/[^{}]+$/.test(text) || !own.every((url) => url.endsWith(text))) return undefined
  const [short, long] = [one, other].map(({ paths }) =>
    Object.keys(object(paths)).map(withoutNames),
  )
  const all = new Set(long)
  const moved = short?.filter((path) => all.has(text + path)) ?? []
  const left = short?.filter((path) => all.has(path)) ?? []
  return moved.length > left.length ? text : undefined
}

const urlsOf = (servers: unknown): string[] =>
  (list(servers).length ? list(servers) : [{ url: '/' }]).map((server) =>
    urlWithout(object(server).url),
  )

/** Lists the names of the variables in the URL of a server. */
export const variablesIn = (url: unknown): string[] => [
  ...new Set([...String(url).matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name)),
]

const usualPort = /^(https:.*):443$|^(http:.*):80$/

/** Returns a URL with numbers for its variables, without the usual port, the slash at its end, and a prefix. */
export function urlWithout(url: unknown, prefix = ''): string {
  const names = variablesIn(url)
  const text = String(url)
    .replace(/\/$/, '')
    .replace(/^https?:\/\/[^/{}]+/i, (origin) => origin.toLowerCase().replace(usualPort, '$1$2'))
    .replace(/\{([^{}]*)\}/g, (_, name: string) => `{${names.indexOf(name) + 1}}`)
  return prefix && text.endsWith(prefix) ? text.slice(0, -prefix.length) : text
}

/** Checks that a path belongs to servers that have a prefix: those of the document, or such servers of its own. */
export function hasServersWith(item: unknown, prefix: string): boolean {
  const parts = isObject(item) ? [item, ...Object.values(item).filter(isObject)] : []
  return parts
    .flatMap(({ servers }) => list(servers))
    .every((server) => urlWithout(object(server).url).endsWith(prefix))
}
