import { pathOf, queryOf } from '@tags/core/tools'
import { camelCase, credentialOptions, environmentName } from '../lib/naming.ts'
import { constantHeaders } from './client.ts'
import { securityScheme } from './document.ts'
import type { ExampleRequest } from './example.ts'
import { mediaTypes, queryStyles } from './operations.ts'
import type { Document, Route } from './spec.ts'
import { pageWidth } from './text.ts'

/** Emits the request that the client sends as a curl command for a POSIX shell. */
export function emitCurl(
  vendor: string,
  document: Document,
  route: Route,
  { params, body }: ExampleRequest,
): string {
  const { method, path, parameters } = route
  const server = route.server ?? serverOf(vendor, document)
  const { type = 'application/json', accept } = mediaTypes(document, route)
  const query = queryOf(vendor, params.query ?? {}, queryStyles(document, parameters))
  const url = server + pathOf(vendor, path, params.path ?? {}) + (query && `?${query}`)
  const headers = {
    ...constantHeaders(document),
    ...(accept && { Accept: accept }),
    ...(body === undefined ? {} : { 'Content-Type': type }),
    ...params.header,
  }
  const words = [
    ...(method === 'GET' ? [] : [`--request ${method}`]),
    url.includes('$') ? `"${url}"` : quote(url),
    emitCredential(vendor, document),
    ...Object.entries(headers).map(([name, value]) => `--header ${quote(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`--data ${quote(emitJson(body))}`]),
  ]
  return `curl ${words.join(' \\\n  ')}`
}

/** Returns the URL of the server, with its variables from the environment, or from the spec if they have a default. */
function serverOf(vendor: string, { servers: [server] }: Document): string {
  const { url = '', variables = {} } = server ?? {}
  return url
    .replace(/\/$/, '')
    .replace(/\{([^{}]+)\}/g, (_, name: string) =>
      variables[name]?.enum
        ? variables[name].default
        : `$${environmentName(vendor, camelCase(name))}`,
    )
}

/** Emits the curl option with the credential, which the shell reads from the environment. */
function emitCredential(vendor: string, document: Document): string {
  const scheme = securityScheme(document)
  const [first, second] = credentialOptions(scheme).map(
    (option) => `$${environmentName(vendor, option)}`,
  )
  const { 'x-password': password = second } = scheme
  if (password !== undefined) return `--user "${first}:${password}"`
  if (scheme.type !== 'apiKey') {
    const { scheme: name = '' } = scheme
    const word = name.charAt(0).toUpperCase() + name.slice(1)
    return `--header "Authorization: ${word} ${first}"`
  }
  if (scheme.in === 'header') return `--header "${scheme.name}: ${first}"`
  return `--url-query "${encodeURIComponent(scheme.name ?? '')}=${first}"`
}

/** Emits JSON in as few lines as the page allows; the first line has `width` characters left. */
function emitJson(value: unknown, width = pageWidth - 11, indent = '  '): string {
  const line = JSON.stringify(value)
  if (typeof value !== 'object' || value === null || line.length <= width) return line
  const inner = `${indent}  `
  const lines = Object.entries(value).map(([key, item]) => {
    const start = `${inner}${Array.isArray(value) ? '' : `${JSON.stringify(key)}: `}`
    return `\n${start}${emitJson(item, pageWidth - start.length - 1, inner)}`
  })
  return `${line[0]}${lines}\n${indent}${line.at(-1)}`
}

/** Quotes text for a POSIX shell. */
const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`
