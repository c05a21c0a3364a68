import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { InputError } from '../lib/input.ts'
import { isJson as isJsonType } from '../lib/media.ts'

/** A request and its response, as far as they were recorded. */
export interface Exchange {
  method: string
  url: string
  /** The status code; 0 without a response. */
  status: number
  request: Message
  response: Message
}

/** The headers and body of a request or response, as far as they were recorded. */
export interface Message {
  headers: [name: string, value: string][]
  /** Whether no headers were recorded, though every message has some. */
  isHeadless?: true
  /** The text of the body: empty if there was no body, missing if it was not recorded, or not all of it. */
  body?: string
}

/** Returns the name of a file for a sentence. */
export const nameOf = (file: string): string => (file === '-' ? 'standard input' : file)

type Fields = Record<string, unknown>

/**
 * Reads the entries of a HAR file, or of standard input if its name is `-`.
 * @throws {InputError} if it is not HAR. The message quotes nothing from the file.
 */
export async function readHar(file: string, stdin: Readable): Promise<unknown[]> {
  const name = nameOf(file)
  const bytes = await (file === '-' ? buffer(stdin) : readFile(file)).catch(
    (error: NodeJS.ErrnoException) => {
      const known = { ENOENT: 'there is no such file', EISDIR: 'it is a folder' }
      const reason = known[error.code as keyof typeof known] ?? `it cannot be read (${error.code})`
      throw new InputError(`${name}: ${reason}. Give a HAR file, or - for standard input.`)
    },
  )
  const { log } = fieldsOf(parsed(name, bytes))
  const { entries } = fieldsOf(log)
  if (Array.isArray(entries)) return entries
  throw new InputError(`${name}: it is JSON, but no HAR, which has a list \`log.entries\`.`)
}

function parsed(name: string, bytes: Buffer): unknown {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  let text: string
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new InputError(`${name}: it is not UTF-8 text, or it is too long. Save it as HAR 1.2.`)
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    // The message of V8 quotes the text, which may contain secrets.
    const [, line, column] = /\(line (\d+) column (\d+)\)/.exec((error as Error).message) ?? []
    const place = line ? `${name}:${line}:${column}` : name
    const reason = text.trim() === '' ? 'it is empty' : 'this is not valid JSON'
    throw new InputError(`${place}: ${reason}. Save the traffic as HAR 1.2.`)
  }
}

/** Converts an entry to an exchange; `undefined` if it is not over HTTP. */
export function exchangeOf(entry: unknown): Exchange | undefined {
  const { request, response } = fieldsOf(entry)
  const { method, url } = fieldsOf(request)
  const { status } = fieldsOf(response)
  const address = typeof url === 'string' ? URL.parse(url) : null
  if (!address) return undefined
  if (typeof method !== 'string' || !methods.has(method.toUpperCase())) return undefined
  if (!Number.isInteger(status) || (status as number) > 599) return undefined
  Object.assign(address, { username: '', password: '', hash: '' })
  return {
    method: method.toUpperCase(),
    url: address.href,
    status: Math.max(0, status as number),
    request: requestOf(fieldsOf(request)),
    response: responseOf(fieldsOf(response)),
  }
}

const methods = new Set('GET HEAD POST PUT DELETE CONNECT OPTIONS TRACE PATCH QUERY'.split(' '))

/** Reads a request. Many recorders leave out its body, so only its length can say that it had none. */
function requestOf(request: Fields): Message {
  const { postData, bodySize } = request
  const content = fieldsOf(postData)
  const message = headOf(request, content)
  const isEmpty = headerOf(message, 'content-length') === '0'
  return withBody(
    message,
    bodyOf({ size: bodySize, ...content }, message) ?? formOf(content),
    isEmpty,
  )
}

/** Reads a response. The body of a redirect or of an aborted response is not recorded. */
function responseOf(response: Fields): Message {
  const { status, content: given, bodySize, redirectURL, _error } = response
  const content = fieldsOf(given)
  const message = headOf(response, content)
  const isRedirect =
    Math.floor(Number(status) / 100) === 3 && (redirectURL || headerOf(message, 'location'))
  const lengths = [content.size, bodySize, lengthOf(message)].map(Number)
  const isBodiless = status === 204 || status === 205
  const isEmpty = content.size === 0 && !lengths.some((length) => length > 0) && !isRedirect
  return withBody(
    message,
    _error ? undefined : bodyOf(content, message),
    isBodiless || (isEmpty && !_error),
  )
}

const withBody = (message: Message, body: string | undefined, isEmpty: boolean): Message =>
  body === undefined && !isEmpty ? message : { ...message, body: body ?? '' }

/** Reads the headers of a message, with the content type of its content if they have none. */
function headOf({ headers }: Fields, { mimeType }: Fields): Message {
  const pairs = (Array.isArray(headers) ? headers : []).flatMap((header): Message['headers'] => {
    const { name, value } = fieldsOf(header)
    return typeof name === 'string' && typeof value === 'string' ? [[name, value]] : []
  })
  const recorded: Message = { headers: pairs, ...(pairs.length === 0 && { isHeadless: true }) }
  const isKnown = typeof mimeType === 'string' && mimeType !== '' && mimeType !== 'x-unknown'
  if (headerOf(recorded, 'content-type') === undefined && isKnown) {
    pairs.push(['content-type', mimeType])
  }
  return recorded
}

const headerOf = ({ headers }: Message, name: string): string | undefined =>
  headers.find(([given]) => given.toLowerCase() === name)?.[1]

/** Returns the length of the body according to the headers, unless it is that of a compressed form. */
const lengthOf = (message: Message): unknown =>
  headerOf(message, 'content-encoding') ? undefined : headerOf(message, 'content-length')

/** Decodes the text of a body; returns `undefined` if it was not recorded, or if its JSON is incomplete. */
function bodyOf({ text, encoding, size, comment }: Fields, message: Message): string | undefined {
  if (typeof text !== 'string' || text === '') return undefined
  const bytes = Buffer.from(text, encoding === 'base64' ? 'base64' : 'utf8')
  const body = bytes.toString().replace(/^\ufeff/, '')
  const type = headerOf(message, 'content-type')
  if ((type !== undefined && !isJsonType(type)) || isJson(body)) return body
  const isCompressed = headerOf(message, 'content-encoding') && !isUtf8(bytes)
  const lengths = [size, lengthOf(message)].map(Number)
  const isPartial = Boolean(comment) || lengths.some((length) => length > bytes.length)
  return isCompressed || isPartial ? undefined : body
}

/** Writes the fields of a form, which some recorders have in place of its text. */
function formOf({ params }: Fields): string | undefined {
  if (!Array.isArray(params) || params.length === 0) return undefined
  const pairs = params.map(fieldsOf).map(({ name, value }) => [String(name), String(value ?? '')])
  return new URLSearchParams(pairs).toString()
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const fieldsOf = (value: unknown): Fields => (value ?? {}) as Fields
