/**
 * The check of a webhook's signature, which the `verifyWebhook` of generated packages calls. The names of its functions
 * may change in any release.
 * @module
 */
import { TagsError } from './adapter.ts'
import { defined, withoutPrototype } from './object.ts'

/** A request that a vendor sent, as it was received. */
export interface WebhookRequest {
  /** The headers of a `Request`, or `request.headers` of Node. */
  headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>
  /** The body before it is parsed: its bytes, or their text in UTF-8. */
  body: string | Uint8Array
}

/** How a vendor signs its webhooks. */
export interface Signature {
  algorithm: 'hmac-sha256' | 'hmac-sha1' | 'ed25519'
  /** The header that holds the signature. */
  header: string
  encoding: 'base64' | 'hex'
  /** The text before the signature in its header. */
  prefix?: string
  /** The header with the time of the request. Its text and `separator` are signed before the body. */
  timestamp?: { header: string; separator?: string }
  /** The age that the vendor recommends as the limit, in seconds. */
  tolerance?: number
  /** The key that the vendor publishes: the base64 text of its SubjectPublicKeyInfo. */
  publicKey?: string
}

/** The options of the receiver, where the vendor's signature has a use for them. */
interface Options {
  secret?: string
  publicKey?: string
  tolerance?: number
}

/**
 * Checks that a vendor sent a request, and returns its body, parsed.
 * @throws {TagsError} with code `unauthorized` if the signature is missing or wrong or the request too old, `invalid` if an
 * argument is wrong or the platform lacks the algorithm, and `unexpected_response` if the signed body is not JSON.
 */
export async function verifiedBody(
  vendor: string,
  request: WebhookRequest,
  options: object | undefined,
  signature: Signature,
): Promise<unknown> {
  const { header, prefix = '', timestamp, ...rest } = withoutPrototype(signature)
  const given: Options = withoutPrototype({ ...rest, ...defined(options ?? {}) })
  const body = bytesOf(vendor, request?.body)
  const key = await importKey(vendor, signature.algorithm, given)
  const tolerance = limitOf(vendor, given.tolerance)
  const text = headerOf(vendor, request, header)
  const time = timestamp ? headerOf(vendor, request, timestamp.header) : ''
  const signed = timestamp ? join(time + (timestamp.separator ?? ''), body) : body
  const sent = text.startsWith(prefix)
    ? decode(text.slice(prefix.length), rest.encoding)
    : undefined
  if (!sent || !(await crypto.subtle.verify(key.algorithm.name, key, sent, signed))) {
    const name = signature.publicKey ? 'publicKey' : 'secret'
    const why = `Either the body is not the one that was sent, byte for byte, or \`${name}\` is not the one of this webhook, or another sender made the request.`
    throw refused(vendor, `the signature in ${header} is wrong. ${why}`)
  }
  const age = Math.abs(Date.now() - timeOf(time)) / 1000
  if (timestamp && tolerance !== undefined && !(age <= tolerance)) {
    const why = `its ${timestamp.header} is not within ${tolerance} seconds of this machine's clock`
    throw refused(vendor, `the webhook may be a repetition: ${why}.`)
  }
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    throw new TagsError('unexpected_response', 'the body of the webhook is not JSON.', { vendor })
  }
}

/** Returns an event if its `property` has one of the values that the spec describes. */
export const eventOf = <Event>(
  event: unknown,
  property: string,
  values: readonly string[],
): Event | undefined => (values.includes(Object(event)[property]) ? (event as Event) : undefined)

const invalid = (vendor: string, message: string, cause?: unknown) =>
  new TagsError('invalid', message, { vendor, cause })

const refused = (vendor: string, message: string) =>
  new TagsError('unauthorized', message, { vendor })

function bytesOf(vendor: string, body: unknown): Uint8Array<ArrayBuffer> {
  if (typeof body === 'string') return new TextEncoder().encode(body)
  if (ArrayBuffer.isView(body)) {
    return new Uint8Array(body.buffer, body.byteOffset, body.byteLength).slice()
  }
  const wanted = 'the body of the request before it is parsed, a string or a Uint8Array'
  const kind = body === null ? 'null' : Array.isArray(body) ? 'a list' : typeof body
  throw invalid(vendor, `body must be ${wanted}, such as \`await request.text()\`, not ${kind}.`)
}

/** Returns the text of a header, whose name is not case-sensitive. */
function headerOf(vendor: string, { headers }: WebhookRequest, name: string): string {
  if (typeof headers !== 'object' || headers === null) {
    throw invalid(vendor, 'headers must be the headers of the request, such as `request.headers`.')
  }
  const lower = name.toLowerCase()
  const value =
    typeof headers.get === 'function'
      ? headers.get(name)
      : Object.entries(headers).find(([key]) => key.toLowerCase() === lower)?.[1]
  if (typeof value === 'string' && value) return value
  throw refused(vendor, `the webhook has no header ${name}.`)
}

/** Imports the key of the receiver; throws without its value. */
async function importKey(
  vendor: string,
  algorithm: Signature['algorithm'],
  { secret, publicKey }: Options,
): Promise<CryptoKey> {
  const isPublic = algorithm === 'ed25519'
  const [name, value] = isPublic ? ['publicKey', publicKey] : ['secret', secret]
  if (typeof value !== 'string' || !value)
    throw invalid(vendor, `${name} must be a string, and not empty.`)
  const bytes = isPublic
    ? decode(value.replace(/-----[^-]*-----|\s/g, ''), 'base64')
    : new TextEncoder().encode(value)
  if (!bytes) throw invalid(vendor, 'publicKey must be a key in PEM, or its base64 text alone.')
  try {
    return isPublic
      ? await crypto.subtle.importKey('spki', bytes, 'Ed25519', false, ['verify'])
      : await crypto.subtle.importKey('raw', bytes, hashes[algorithm], false, ['verify'])
  } catch (error) {
    const why = `Web Crypto of this platform does not take ${name} as a key for ${algorithm}`
    throw invalid(vendor, `${why}: it is another kind of key, or the platform is too old.`, error)
  }
}

const hashes = {
  'hmac-sha256': { name: 'HMAC', hash: 'SHA-256' },
  'hmac-sha1': { name: 'HMAC', hash: 'SHA-1' },
}

function limitOf(vendor: string, tolerance: unknown): number | undefined {
  if (tolerance === undefined || (typeof tolerance === 'number' && tolerance >= 0)) return tolerance
  throw invalid(vendor, 'tolerance must be a number of seconds.')
}

/** Returns the bytes of a text; `undefined` if it is not in this encoding. */
function decode(
  text: string,
  encoding: Signature['encoding'],
): Uint8Array<ArrayBuffer> | undefined {
  if (encoding === 'hex') {
    if (!/^([\da-f]{2})+$/i.test(text)) return undefined
    return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  }
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}

function join(text: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const start = new TextEncoder().encode(text)
  const all = new Uint8Array(start.length + body.length)
  all.set(start)
  all.set(body, start.length)
  return all
}

/** Returns the instant of a text in seconds since 1970, or in ISO 8601, in milliseconds; `NaN` for another text. */
const timeOf = (text: string): number =>
  /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text)
