import zlib from 'node:zlib'
import type { Answer } from './answerer.ts'
import type { Outputs, Place, Subject } from './subjects.ts'

/** The correct reading of an answer: the result of a success, or the reason for a failure. */
export type Reading =
  | {
      value: unknown
      /** HTTP does not define the end of this body, so a client may wait for more. */
      isCut: boolean
    }
  | { fault: string }

const fault = (sentence: string): never => {
  throw new Error(sentence)
}

/** Reads an answer strictly by HTTP, JSON and the vendor's spec, without any code of the clients. */
export function readAnswer({ outputs }: Subject, answer: Answer): Reading {
  try {
    const { status, headers, body, cut } = readMessage(answer)
    if (status < 200 || status > 299) fault(`the status is ${status}`)
    if (status === 204 || status === 205) fault('a body is not allowed')
    const json = readJson(decode(body, headers.get('content-encoding'), cut))
    return { value: outputs ? readOutputs(outputs, json) : accept(json), isCut: cut !== undefined }
  } catch (error) {
    return { fault: (error as Error).message }
  }
}

interface Message {
  status: number
  headers: Map<string, string>
  body: Buffer
  /** The reason why the body is incomplete, if it is. */
  cut?: string
}

function readMessage({ bytes, ending }: Answer): Message {
  let rest = Buffer.from(bytes)
  for (;;) {
    const text = rest.toString('latin1')
    const blank = /\r?\n\r?\n/.exec(text)
    if (!blank) return fault('the head has no end')
    const [line = '', ...lines] = text
      .slice(0, blank.index)
      .replace(/^[\r\n]+/, '')
      .split(/\r?\n/)
    const status = Number(/^HTTP\/\d\.\d +(\d{3})(?: |$)/.exec(line)?.[1] ?? fault('no status'))
    rest = rest.subarray(blank.index + blank[0].length)
    if (status >= 100 && status < 200 && status !== 101) continue
    const headers = new Map<string, string>()
    for (const header of lines) {
      const [, name = '', value = ''] = /^([^:]*):(.*)$/s.exec(header) ?? []
      const key = name.toLowerCase()
      const before = headers.get(key)
      headers.set(key, before === undefined ? value.trim() : `${before}, ${value.trim()}`)
    }
    return { status, headers, ...frame(rest, headers, ending !== 'stay') }
  }
}

type Framed = Pick<Message, 'body' | 'cut'>

/** Cuts the body out of the bytes. A body that ends with its connection may end with a reset, as for fetch. */
function frame(bytes: Buffer, headers: Map<string, string>, isEnded: boolean): Framed {
  const codings = headers.get('transfer-encoding')?.toLowerCase().split(',') ?? []
  const coding = codings
    .map((name) => name.trim())
    .filter(Boolean)
    .at(-1)
  const length = headers.get('content-length')
  if (coding === 'chunked') return joinChunks(bytes)
  if (coding === undefined && length !== undefined) {
    const lengths = new Set(length.split(',').map((part) => part.trim()))
    const [only = ''] = lengths
    if (lengths.size > 1 || !/^\d+$/.test(only)) fault('the length is not one number')
    if (bytes.length < Number(only)) return { body: bytes, cut: 'the body is cut' }
    return { body: bytes.subarray(0, Number(only)) }
  }
  return isEnded ? { body: bytes } : { body: bytes, cut: 'the body has no end' }
}

function joinChunks(bytes: Buffer): Framed {
  const chunks: Buffer[] = []
  const cut = 'a chunk is cut'
  for (let start = 0; ; ) {
    const body = Buffer.concat(chunks)
    const end = bytes.indexOf('\n', start)
    if (end === -1) return { body, cut }
    const line = bytes.toString('latin1', start, end)
    const size = /^([0-9a-f]+)[ \t]*(;.*)?\r?$/i.exec(line)?.[1]
    if (!size) return { body, cut: 'there is no size of a chunk' }
    const length = Number.parseInt(size, 16)
    if (length === 0) {
      const isWhole = /^(?:[^\r\n]+\r?\n)*\r?\n/.test(bytes.toString('latin1', end + 1))
      return isWhole ? { body } : { body, cut }
    }
    chunks.push(bytes.subarray(end + 1, end + 1 + length))
    const after = bytes.toString('latin1', end + 1 + length, end + 3 + length)
    const mark = /^\r?\n/.exec(after)?.[0]
    if (!mark) return { body: Buffer.concat(chunks), cut }
    start = end + 1 + length + mark.length
  }
}

const { BROTLI_OPERATION_FLUSH, ZSTD_e_flush, Z_SYNC_FLUSH } = zlib.constants

/** Returns options with which a decoder accepts incomplete input. */
const taking = (operation: number) => ({ flush: operation, finishFlush: operation })

const decoders: Record<string, (bytes: Buffer, isStrict: boolean) => Buffer> = {
  gzip: (bytes, isStrict) => zlib.gunzipSync(bytes, isStrict ? {} : taking(Z_SYNC_FLUSH)),
  'x-gzip': (bytes, isStrict) => zlib.gunzipSync(bytes, isStrict ? {} : taking(Z_SYNC_FLUSH)),
  deflate: (bytes, isStrict) => {
    const inflate = ((bytes[0] ?? 0) & 15) === 8 ? zlib.inflateSync : zlib.inflateRawSync
    return inflate(bytes, isStrict ? {} : taking(Z_SYNC_FLUSH))
  },
  br: (bytes, isStrict) =>
    zlib.brotliDecompressSync(bytes, isStrict ? {} : taking(BROTLI_OPERATION_FLUSH)),
  zstd: (bytes, isStrict) => zlib.zstdDecompressSync(bytes, isStrict ? {} : taking(ZSTD_e_flush)),
}

/**
 * Removes the codings of a body; returns a body with an unknown coding as it is. If the
 * coding itself marks the end of the body, fetch ignores the end that HTTP defines.
 */
function decode(body: Buffer, codings = '', cut?: string): Buffer {
  const names = codings ? codings.toLowerCase().split(',') : []
  const known = names.map((name) => decoders[name.trim()])
  const isCoded = known.length > 0 && !known.includes(undefined)
  if (cut && !isCoded) fault(cut)
  if (!isCoded) return body
  return known.reduceRight((bytes, decoder) => decoder?.(bytes, Boolean(cut)) ?? bytes, body)
}

type Reviver = (key: string, value: unknown, context: { source: string }) => unknown

/** Parses a JSON text, with each integer that a number cannot represent as a string of its digits. */
function readJson(bytes: Buffer): unknown {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  const exact: Reviver = (_, value, { source }) =>
    typeof value === 'number' && /^-?\d+$/.test(source) && !Number.isSafeInteger(value)
      ? source
      : value
  // A reviver cannot handle as much nesting as the parser.
  if (!/\d{16}/.test(text)) return JSON.parse(text)
  return JSON.parse(text, exact as (key: string, value: unknown) => unknown)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Returns the value, unless it reports a failure. */
function accept(json: unknown): unknown {
  if (!isObject(json)) return json
  const property = (key: string) => (Object.hasOwn(json, key) ? json[key] : undefined)
  const count = property('errorCount')
  const isMany = typeof count === 'string' && /^\d{16,}$/.test(count)
  if (property('success') === false) fault('success is false')
  if (isMany || (typeof count === 'number' && count > 0)) fault('errors are counted')
  return json
}

function readOutputs(outputs: Outputs, json: unknown): unknown {
  accept(json)
  const result: Record<string, unknown> = {}
  for (const [name, place] of Object.entries(outputs) as [string, Place][]) {
    const value = find(json, place)
    if (value !== undefined) result[name] = value
    else if (place.isRequired) fault(`${name} is missing`)
  }
  return Object.keys(result).length ? result : fault('the reply has no outputs')
}

function find(json: unknown, { path, as }: Place): unknown {
  let value = json
  for (const key of path) {
    if (!isObject(value)) return fault(`there is no object with ${key}`)
    value = Object.hasOwn(value, key) ? value[key] : undefined
    if (value === undefined || value === null) return undefined
  }
  if (as === 'text' && typeof value === 'string') {
    return value
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean)
  }
  // An empty text names no contact.
  if (as === 'id' && value === '') return undefined
  if (as === 'id' && (typeof value === 'string' || Number.isSafeInteger(value))) {
    return String(value)
  }
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'string')
  return as === 'list' && isList ? value : fault(`${path.join('/')} is of another type`)
}
