import { withoutNames } from '../lib/naming.ts'
import { isObject, type Json, list, object } from '../redocly/context.ts'

/** The servers, paths and headers as our spec writes them, where a vendor may write them differently. */
export interface Notation {
  /** The servers of our spec. */
  servers: Json[]
  /** The path templates of our spec. */
  paths: string[]
  /** Returns our template for the same requests, else the path below our server's. */
  pathOf(server: string | undefined, path: string): string
  /** Returns the server at this host with the base path of our spec; the same object for equal servers. */
  serverOf(server: string): Json
  headerOf(name: string): string
}

/** Reads the notation of our spec. */
export function notationOf(spec: Json): Notation {
  const servers = list(spec.servers).map(object)
  const urls = urlsOf(servers)
  const base = baseOf(urls[0])
  const paths = new Map<string, string>()
  for (const path of Object.keys(object(spec.paths))) {
    const key = withoutNames(base + path)
    paths.set(key, path)
    if (!paths.has(withoutSlash(key))) paths.set(withoutSlash(key), path)
  }
  const others = new Map<string, Json>()
  const headers = new Map(headerNames(spec).map((name) => [name.toLowerCase(), name]))
  return {
    servers,
    paths: Object.keys(object(spec.paths)),
    pathOf(server, path) {
      const whole = baseOf(server) + path
      const key = withoutNames(whole)
      const template = paths.get(key) ?? paths.get(withoutSlash(key))
      return template ?? (whole.startsWith(`${base}/`) ? whole.slice(base.length) : whole)
    },
    serverOf(text) {
      const url = (originOf(text) || originOf(urls[0])) + base
      const ours = servers.find((_, index) => withoutSlash(urls[index] ?? '') === url)
      const server = ours ?? others.get(url) ?? { url }
      others.set(url, server)
      return server
    },
    headerOf: (name) => headers.get(name.toLowerCase()) ?? name,
  }
}

/** Lists the URLs of servers, with the defaults of their variables. */
export const urlsOf = (servers: unknown): string[] =>
  list(servers).map((server) => {
    const { url, variables } = object(server)
    return String(url).replace(/\{([^}]*)\}/g, (variable, name) =>
      String(object(object(variables)[name]).default ?? variable),
    )
  })

const origin = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i

const originOf = (server = ''): string => origin.exec(server)?.[0].toLowerCase() ?? ''

const baseOf = (server = ''): string => withoutSlash(server.replace(origin, ''))

const withoutSlash = (path: string): string => path.replace(/\/+$/, '')

/** Collects the names of all response headers. */
function headerNames(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, child]) => [
    ...(key === 'headers' && isObject(child) ? Object.keys(child) : []),
    ...headerNames(child),
  ])
}
