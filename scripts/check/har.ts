import { readFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { InputError } from '../lib/input.ts'

/** One request and what was answered, as far as it was recorded. */
export interface Exchange {
  method: string
  url: string
  /** 0 if nothing was answered. */
  status: number
  request: Message
  response: Message
}

/** Headers and body of one side; without `body` it is not known, and empty if there was none. */
export interface Message {
  headers: [name: string, value: string][]
  body?: string
}

/** A file as it is called in a sentence. */
export const nameOf = (file: string): string => (file === '-' ? 'standard input' : file)

type Fields = Record<string, unknown>

/**
 * The entries of a HAR file, or of standard input where its name is `-`.
 * @throws {InputError} if it is none. The message quotes nothing of it.
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
    throw new InputError(`${name}: it is no text in UTF-8, or too long. Save it as HAR 1.2.`)
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    // What V8 says quotes the text, which may hold anything.
    const [, line, column] = /\(line (\d+) column (\d+)\)/.exec((error as Error).message) ?? []
    const place = line ? `${name}:${line}:${column}` : name
    const reason = text.trim() === '' ? 'it is empty' : 'this is not valid JSON'
    throw new InputError(`${place}: ${reason}. Save the traffic as HAR 1.2.`)
  }
}

/** The exchange of an entry; `undefined` if it is none over HTTP. */
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

/** The text of a body; none if only its beginning was recorded. */
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
