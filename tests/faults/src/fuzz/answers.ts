import zlib from 'node:zlib'
import fc from 'fast-check'
import type { Answer } from './answerer.ts'
import { echoBody, replyBody } from './bodies.ts'
import { echo } from './echoes.ts'
import type { Subject } from './subjects.ts'

const statuses = fc.constantFrom(
  ...['204 No Content', '205 Reset', '206 Partial', '302 Found', '304 Same', '307 Away', '400 Bad'],
  ...[
    '401 Who',
    '403 No',
    '404 None',
    '408 Late',
    '409 Clash',
    '425 Early',
    '429 Slow',
    '449 Wait',
  ],
  ...['500 Down', '501 What', '503 Busy', '504 Late', '599 Odd', '000 Zero', '099 Low', '199 Odd'],
  ...['600 High', '999 Max', '101 Switching'],
)

const status = fc.oneof(
  { arbitrary: fc.constantFrom('200 OK', '200 ', '201 Created', '299 Fine'), weight: 12 },
  { arbitrary: statuses, weight: 5 },
)

const oddLine = fc.constantFrom(
  ...['HTTP/1.1 200', 'HTTP/1.1  200 OK', 'HTTP/2 200 OK', 'HTTP/1.1 2000 OK', 'http/1.1 200 OK'],
  ...['HTTP/1.1 20 OK', 'HTTP/1.1 +200 OK', 'HTTP/1.1 2e2 OK', 'HTTP/9.9 200 OK', 'ICY 200 OK', ''],
  ...['HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 200 OK', 'HTTP/1.1\t200\tOK', '\r\nHTTP/1.1 200 OK'],
  'HTTP/1.1 302 Found\r\nlocation: /elsewhere',
  'HTTP/1.1 307 Away\r\nlocation: /elsewhere',
  'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK',
  'HTTP/1.1 103 Hints\r\nlink: a\r\n\r\nHTTP/1.1 200 OK',
)

const line = fc.oneof(
  { arbitrary: status.map((text) => `HTTP/1.1 ${text}`), weight: 30 },
  { arbitrary: status.map((text) => `HTTP/1.0 ${text}`), weight: 2 },
  { arbitrary: oddLine, weight: 3 },
)

type Header = [name: string, value: string]

const named = (names: readonly string[], values: fc.Arbitrary<string>): fc.Arbitrary<Header> =>
  fc.tuple(fc.constantFrom(...names), values)

/** Headers that do not affect the result. */
const idle = (value: fc.Arbitrary<string>) =>
  named(['content-type', 'x-request-id', 'location', 'set-cookie', 'www-authenticate'], value)

const header: fc.Arbitrary<Header> = fc.oneof(
  named(
    ['content-length', 'Content-Length'],
    fc.constantFrom('0', '1', '-1', '+5', '5, 5', '1e3', '0x10', '999999', '9'.repeat(20), ''),
  ),
  named(
    ['transfer-encoding'],
    fc.constantFrom('chunked', 'identity', 'gzip, chunked', 'chunked, gzip', 'Chunked', 'xchunked'),
  ),
  named(
    ['transfer-encoding', 'content-encoding', 'content-length', 'connection', 'upgrade'],
    fc.constantFrom('', ',', 'x'),
  ),
  named(
    ['content-encoding'],
    fc.constantFrom('gzip', 'deflate', 'br', 'zstd', 'identity', 'rot13', 'gzip, gzip', 'GZIP'),
  ),
  named(
    ['retry-after', 'date', 'X-RateLimit-Remaining', 'X-RateLimit-Interval-Milliseconds'],
    fc.constantFrom('0', '1', '-1', 'NaN', '999999999999', '1e9', ''),
  ),
  named(['__proto__', 'constructor', ' x', 'x ', '', 'x\0', 'é'], fc.string({ maxLength: 20 })),
  idle(fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes).toString('latin1'))),
  idle(fc.constantFrom('text/html', 'application/json; charset=utf-16', 'http://127.0.0.1:1/')),
)

const codings: Record<string, (body: Buffer) => Buffer> = {
  gzip: (body) => zlib.gzipSync(body),
  deflate: (body) => zlib.deflateSync(body),
  br: (body) => zlib.brotliCompressSync(body),
}

const chunked = (body: Buffer, sizes: readonly number[]): Buffer => {
  const chunks: Buffer[] = []
  for (let start = 0, turn = 0; start < body.length; turn += 1) {
    const chunk = body.subarray(start, start + (sizes[turn] ?? body.length))
    chunks.push(Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n'))
    start += chunk.length
  }
  return Buffer.concat([...chunks, Buffer.from('0\r\n\r\n')])
}

type Change = (bytes: Uint8Array) => Uint8Array

const splice =
  (at: number, removed: number, added: Uint8Array): Change =>
  (bytes) => {
    const start = at % (bytes.length + 1)
    return Buffer.concat([bytes.subarray(0, start), added, bytes.subarray(start + removed)])
  }

const place = fc.nat(2000)
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, fc.nat(5), fc.uint8Array({ maxLength: 5 })).map((given) => splice(...given)),
  fc
    .tuple(place, fc.nat(3), fc.constantFrom('\r\n', '\n', ':', ' ', '0', '"', '}', ','))
    .map(([at, removed, text]) => splice(at, removed, Buffer.from(text))),
  place.map(
    (at): Change =>
      (bytes) =>
        bytes.subarray(0, at % (bytes.length + 1)),
  ),
  place.map(
    (at): Change =>
      (bytes) => {
        const start = at % (bytes.length + 1)
        return Buffer.concat([bytes, bytes.subarray(start)])
      },
  ),
)

const ending = fc.oneof(
  { arbitrary: fc.constant<Answer['ending']>('end'), weight: 14 },
  { arbitrary: fc.constant<Answer['ending']>('reset'), weight: 2 },
  { arbitrary: fc.constant<Answer['ending']>('stay'), weight: 1 },
)

const cuts = fc.oneof(fc.constant<number[]>([]), fc.array(fc.nat(400), { maxLength: 3 }))

interface Parts {
  line: string
  body: Buffer
  coding: string | null
  framing: string
  sizes: readonly number[]
  headers: readonly Header[]
  ending: Answer['ending']
  cuts: readonly number[]
}

const parts = {
  line,
  coding: fc.option(fc.constantFrom(...Object.keys(codings)), { freq: 3 }),
  framing: fc.constantFrom('length', 'length', 'chunks', 'close'),
  sizes: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 6 }),
  ending,
  cuts,
}

function put({ line, body, coding, framing, sizes, headers, ending, cuts }: Parts): Answer {
  const coded = (coding && codings[coding]?.(body)) || body
  const all: Header[] = [['content-type', 'application/json'], ...headers]
  if (coding) all.unshift(['content-encoding', coding])
  if (framing === 'chunks') all.unshift(['transfer-encoding', 'chunked'])
  if (framing === 'length') all.unshift(['content-length', String(coded.length)])
  const head = all.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  const framed = framing === 'chunks' ? chunked(coded, sizes) : coded
  const bytes = Buffer.concat([Buffer.from(`${line}\r\n${head}\r\n`, 'latin1'), framed])
  return { bytes, ending, cuts }
}

/** Generates a well-formed answer, damaged in at most a few places. */
export const nearlyValid = (subject: Subject): fc.Arbitrary<Answer> =>
  fc
    .record({
      ...parts,
      body: replyBody(subject),
      headers: fc.oneof(fc.constant<Header[]>([]), fc.array(header, { maxLength: 3 })),
      changes: fc.array(change, { maxLength: 2, size: 'xsmall' }),
    })
    .map(({ changes, ...parts }) => {
      const answer = put(parts)
      return { ...answer, bytes: changes.reduce((rest, change) => change(rest), answer.bytes) }
    })

/** Generates a well-formed answer that contains the credential in some places. */
export const echoing = (subject: Subject): fc.Arbitrary<Answer> =>
  fc
    .record({
      ...parts,
      line: fc.oneof(
        line,
        echo.map((text) => `HTTP/1.1 400 ${text}`),
      ),
      body: echoBody(subject),
      headers: fc.array(idle(echo), { maxLength: 3 }),
    })
    .map(put)

const noise = fc.uint8Array({ maxLength: 300, size: 'max' })

/** Generates random bytes, possibly after a valid beginning. */
export const garbage: fc.Arbitrary<Answer> = fc
  .record({
    start: fc.constantFrom(
      ...['', 'HTTP/1.1 ', 'HTTP/1.1 200 OK\r\n', 'HTTP/1.1 200 OK\r\n\r\n', 'HTTP/1.1 429 '],
      ...[
        'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n',
        '\x16\x03\x01',
        'PRI * HTTP/2.0',
      ],
      ...['HTTP/1.1 200 OK\r\ncontent-length: 40\r\n\r\n{"tags":["', 'HTTP/1.1 200 OK\r\nx: '],
      ...[
        'HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\n\r\n\x1f\x8b\x08',
        'HTTP/1.1 500 OK\r\n\r\n',
      ],
    ),
    noise,
    ending,
    cuts,
  })
  .map(({ start, noise, ending, cuts }) => ({
    bytes: Buffer.concat([Buffer.from(start, 'latin1'), noise]),
    ending,
    cuts,
  }))
