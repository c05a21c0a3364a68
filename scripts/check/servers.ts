import { serversOf } from '../generate/document.ts'
import type { Document } from '../generate/spec.ts'
import { InputError } from '../lib/input.ts'

/** Finds the vendor of a normalized URL, and the URL as it would be without a proxy or a mock. */
export type Router = (url: string) => { vendor: string; url: string } | undefined

interface Server {
  url?: string
  variables?: Record<string, { enum?: string[] }>
}

/** Creates a router by the servers in the specs; the longest match wins. */
export const routeByServers = (documents: ReadonlyMap<string, Document>): Router => {
  const servers = [...documents].flatMap(([vendor, document]) =>
    (serversOf(document) as Server[])
      // The server of an installation has no URL of its own: name it with `--base-url`.
      .filter(({ url = '' }) => !url.startsWith('{'))
      .map((server) => ({ vendor, begin: beginOf(server) })),
  )
  return (url) => {
    const fits = servers
      .map(({ vendor, begin }) => ({ vendor, length: begin.exec(url)?.[0].length ?? 0 }))
      .sort((one, other) => other.length - one.length)
    return fits[0]?.length ? { vendor: fits[0].vendor, url } : undefined
  }
}

/**
 * Creates a router that assigns requests to `baseUrl` to a vendor.
 * @throws {InputError} if `baseUrl` is not a URL.
 */
export function routeByBase(vendor: string, document: Document, baseUrl: string): Router {
  const isBase = /^https?:/.test(baseUrl) && URL.canParse(baseUrl) && !/[?#]/.test(baseUrl)
  if (!isBase) {
    throw new InputError(
      '--base-url must be like http://127.0.0.1:4010 or https://proxy.example.com/v1.',
    )
  }
  const begin = beginOf({ url: new URL(baseUrl).href })
  const server = ((document.servers?.[0] as Server | undefined)?.url ?? '').replace(/\/$/, '')
  return (url) => {
    const base = begin.exec(url)?.[0]
    return base === undefined ? undefined : { vendor, url: server + url.slice(base.length) }
  }
}

/** Builds an expression for the beginning of URLs of a server, with the allowed values of its variables. */
function beginOf({ url = '', variables = {} }: Server): RegExp {
  const parts = url.split(/(\{[^}]*\})/).map((part, index) => {
    if (index % 2 === 0) return escaped(part)
    const values = variables[part.slice(1, -1)]?.enum
    return values ? `(?:${values.map(escaped).join('|')})` : '[^/?#]+'
  })
  const source = parts.join('').replace(/\/$/, '')
  return new RegExp(`^${source}(?=[/?#]|$)`, 'i')
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
