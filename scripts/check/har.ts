import { readFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { InputError } from '../lib/input.ts'

/** A request and its response, as far as they were recorded. */
export interface Exchange {
  method: string
  url: string
  /** The status code; 0 without a response. */
  status: number
  request: Message
  response: Message
}

/** The headers and body of a request or response; `body` is missing if it is unknown, and empty if there was none. */
export interface Message {
  headers: [name: string, value: string][]
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
  const { method, url, postData, bodySize } = fieldsOf(request)
  const { status, content } = fieldsOf(response)
  const address = typeof url === 'string' ? URL.parse(url) : null
  if (!address) return undefined
  if (typeof method !== 'string' || !methods.has(method.toUpperCase())) return undefined
  if (!Number.isInteger(status) || (status as number) > 599) return undefined
  Object.assign(address, { username: '', password: '', hash: '' })
  const isEmpty = bodySize === 0 && postData === undefined
  return {
    method: method.toUpperCase(),
    url: address.href,
    status: Math.max(0, status as number),
    request: messageOf(request, postData, isEmpty),
    response: messageOf(response, content, fieldsOf(content).size === 0),
  }
}

const methods = new Set('GET HEAD POST PUT DELETE CONNECT OPTIONS TRACE PATCH QUERY'.split(' '))

function messageOf(side: unknown, content: unknown, isEmpty: boolean): Message {
  const { headers } = fieldsOf(side)
  const { mimeType } = fieldsOf(content)
  const pairs = (Array.isArray(headers) ? headers : []).flatMap((header): Message['headers'] => {
    const { name, value } = fieldsOf(header)
    return typeof name === 'string' && typeof value === 'string' ? [[name, value]] : []
  })
  const isNamed = pairs.some(([name]) => name.toLowerCase() === 'content-type')
  const isKnown = typeof mimeType === 'string' && mimeType !== '' && mimeType !== 'x-unknown'
  if (!isNamed && isKnown) pairs.push(['content-type', mimeType])
  const body = bodyOf(fieldsOf(content)) ?? (isEmpty ? '' : undefined)
  return { headers: pairs, ...(body !== undefined && { body }) }
}

/** Decodes the text of a body; `undefined` if the recording is truncated. */
function bodyOf({ text, encoding, size }: Fields): string | undefined {
  if (typeof text !== 'string') return undefined
  const body = encoding === 'base64' ? Buffer.from(text, 'base64').toString() : text
  const isShort = typeof size === 'number' && Buffer.byteLength(body) < size
  return isShort && !isJson(body) ? undefined : body.replace(/^\ufeff/, '')
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
