import { gzipSync } from 'node:zlib'
import { aelyst } from '@tags/aelyst'
import { highlevel } from '@tags/highlevel'
import { failureOf } from '../checks.ts'
import { type Expect, type Row, type Seen, tagged } from '../row.ts'
import type { FaultServer } from '../server.ts'
import { added, finish, head, inTurn, raw, repeat, reset, respond, silence } from '../steps.ts'

const mebibyte = 2 ** 20
const answer = JSON.stringify({ tags: ['vip'], tagsAdded: ['vip'] })
const type = { 'content-type': 'application/json' }
const chunked = { ...type, 'transfer-encoding': 'chunked' }
const gzip = { 'content-encoding': 'gzip' }
/** An answer of four mebibytes, compressed to four kilobytes. */
const packedPage = gzipSync(`${answer.slice(0, -1)},"note":"${'x'.repeat(4 * mebibyte)}"}`)
const secretPage = '<html><body>internal host db-7 is down</body></html>'

/** Sends a response head and a part of the body that it announces. */
const part = raw(head(200, { ...type, 'content-length': answer.length }) + answer.slice(0, 20))

/** The faults of bodies. */
export const body: readonly Row[] = [
  {
    id: 'B1',
    title: 'every body is shorter than its content-length',
    anyClient: true,
    steps: [inTurn(part, finish)],
    options: { maxRetries: 1 },
    want: { code: 'network' },
    attempts: 2,
  },
  {
    id: 'B1/once',
    title: 'a complete answer whose content-length is too large, once',
    anyClient: true,
    steps: [inTurn(respond(200, answer, { ...type, 'content-length': 500 }), finish), added],
    want: tagged,
    requests: 2,
  },
  {
    id: 'B2',
    title: 'every chunked body ends within a chunk',
    anyClient: true,
    steps: [inTurn(raw(`${head(200, chunked)}24\r\n${answer.slice(0, 20)}`), finish)],
    options: { maxRetries: 1 },
    want: { code: 'network' },
    attempts: 2,
  },
  {
    id: 'B2/once',
    title: 'a complete answer in a chunked body without its last chunk, once',
    anyClient: true,
    steps: [
      inTurn(raw(`${head(200, chunked)}${answer.length.toString(16)}\r\n${answer}\r\n`), finish),
      added,
    ],
    want: tagged,
    requests: 2,
  },
  {
    id: 'B2/reset',
    title: 'the connection is reset within the body, once',
    anyClient: true,
    steps: [inTurn(part, reset), added],
    want: tagged,
    requests: 2,
  },
  {
    id: 'B3',
    title: 'nothing comes after the headers',
    anyClient: true,
    steps: [raw(head(200, { ...type, 'content-length': 40 }))],
    options: { timeout: 200, maxRetries: 1 },
    want: { code: 'timeout' },
    attempts: 2,
  },
  {
    id: 'B3/once',
    title: 'nothing comes after a part of the body, once',
    anyClient: true,
    steps: [inTurn(part, silence), added],
    options: { timeout: 10_000 },
    want: tagged,
    requests: 2,
  },
  {
    id: 'B4',
    title: 'a 200 with a page of HTML',
    anyClient: true,
    steps: [respond(200, secretPage, { 'content-type': 'text/html' })],
    want: {
      code: 'unexpected_response',
      status: 200,
      message: /^((?!db-7).)*text\/html((?!db-7).)*$/s,
    },
    requests: 1,
  },
  ...(
    [
      ['B5', 'a 200 with invalid JSON', '{"tags": [vip]}', type],
      ['B5/cut', 'a 200 with half of the JSON', answer.slice(0, 20), type],
      ['B5/space', 'a 200 with only white space', ' \r\n\t ', type],
      ['B5/empty', 'a 200 with an empty body', '', type],
      ['B5/utf-16', 'a 200 in UTF-16', Buffer.from(`\ufeff${answer}`, 'utf16le'), type],
    ] as const
  ).map(
    ([id, title, content, headers]): Row => ({
      id,
      title,
      anyClient: true,
      steps: [respond(200, content, headers)],
      want: { code: 'unexpected_response', status: 200 },
      requests: 1,
    }),
  ),
  {
    id: 'B5/bom',
    title: 'a 200 that begins with a byte order mark',
    anyClient: true,
    steps: [respond(200, `\ufeff${answer}`, type)],
    want: { code: 'unexpected_response', status: 200 },
    requests: 1,
  },
  {
    id: 'B6',
    title: 'an endless body',
    anyClient: true,
    steps: [
      inTurn(raw(`${head(200, type)}{"tags":["`), repeat(Buffer.alloc(65_536, 'x'), 1_024), finish),
    ],
    options: { maxResponseBytes: mebibyte },
    want: { code: 'unexpected_response', status: 200 },
    requests: 1,
    check: isCut,
  },
  {
    id: 'B6/error',
    title: 'a 400 with an endless body',
    anyClient: true,
    steps: [inTurn(raw(head(400, type)), repeat(Buffer.alloc(65_536, 'x'), 1_024), finish)],
    options: { maxResponseBytes: mebibyte },
    want: { code: ['invalid', 'unexpected_response'], status: 400 },
    requests: 1,
    check: isCut,
  },
  {
    id: 'B7',
    title: 'an answer of 4 kB that decompresses to more than the limit',
    anyClient: true,
    steps: [respond(200, packedPage, { ...type, ...gzip })],
    options: { maxResponseBytes: mebibyte },
    want: { code: 'unexpected_response', status: 200, message: /long/ },
    requests: 1,
  },
  {
    id: 'B7/closed',
    title: 'an answer of 4 kB that decompresses to more than the limit, without a content-length',
    anyClient: true,
    steps: [inTurn(raw(head(200, { ...type, ...gzip })), raw(packedPage), finish)],
    options: { maxResponseBytes: mebibyte },
    want: { code: 'unexpected_response', status: 200, message: /long/ },
    requests: 1,
  },
  {
    id: 'B7/memory',
    title: 'a body of 300 MiB in pieces, from a custom fetch',
    alone: true,
    steps: [added],
    call: async ({ options, expect }) => {
      let pieces = 0
      let isCancelled = false
      const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
        pieces += 1
        if (pieces > 300) controller.close()
        else controller.enqueue(new Uint8Array(mebibyte).fill(32))
      }
      const cancel = () => {
        isCancelled = true
      }
      const fetch = async () =>
        new Response(new ReadableStream({ pull, cancel }), { headers: type })
      try {
        return await highlevel({ ...options, fetch }).addTags({ id: 'c1' }, ['vip'])
      } finally {
        expect(pieces <= 12, `${pieces} pieces of a mebibyte were read, although the limit is ten`)
        expect(isCancelled, 'the body was not cancelled')
      }
    },
    want: { code: 'unexpected_response', status: 200 },
    requests: 0,
    memory: 64 * mebibyte,
  },
  {
    id: 'B8',
    title: 'an answer compressed twenty times',
    anyClient: true,
    steps: [
      respond(200, packed(20), {
        ...type,
        'content-encoding': Array.from({ length: 20 }, () => 'gzip').join(', '),
      }),
    ],
    options: { maxRetries: 1 },
    want: { code: ['unexpected_response', 'network'] },
    requests: [1, 2],
  },
  {
    id: 'B9',
    title: 'an answer with the keys __proto__ and constructor',
    anyClient: true,
    steps: [
      respond(
        200,
        `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},${answer.slice(1)}`,
        type,
      ),
    ],
    want: tagged,
    requests: 1,
    check: isClean,
  },
  {
    id: 'B9/error',
    title: 'an error with the keys __proto__ and constructor',
    anyClient: true,
    steps: [
      respond(
        400,
        '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"message":"no"}',
        type,
      ),
    ],
    want: { code: 'invalid', status: 400 },
    requests: 1,
    check: (seen, expect) => {
      isClean(seen, expect)
      const { polluted } = Object(failureOf(seen)?.body)
      expect(polluted === undefined, 'the body of the error has another prototype')
    },
  },
  {
    id: 'B10',
    title: 'an answer that is nested 200,000 levels deep',
    anyClient: true,
    steps: [respond(200, `{"tags":${nested(200_000)}}`, type)],
    want: { code: 'unexpected_response', status: 200 },
    requests: 1,
  },
  {
    id: 'B10/error',
    title: 'an error that is nested 200,000 levels deep',
    anyClient: true,
    steps: [respond(400, `{"message":${nested(200_000)}}`, type)],
    want: { code: 'invalid', status: 400 },
    requests: 1,
  },
  {
    id: 'B11',
    title: 'an id above 2^53',
    steps: [respond(200, '{"contactId":9007199254740993,"message":"done"}', type)],
    call: async ({ options }) =>
      (await aelyst(options).addTags({ id: '9007199254740993' }, ['vip'])).contactId,
    want: { value: '9007199254740993' },
    requests: 1,
  },
  ...(
    [
      ['B12', 'a string', '"vip"'],
      ['B12/null', 'null', 'null'],
      ['B12/object', 'an object', '{"0":"vip","length":1}'],
      ['B12/numbers', 'a list of numbers', '[1,2]'],
      ['B12/lists', 'a list of lists', '[["vip"]]'],
    ] as const
  ).map(
    ([id, title, tags]): Row => ({
      id,
      title: `the tags of the answer are ${title}`,
      anyClient: true,
      steps: [respond(200, `{"tags":${tags},"tagsAdded":[]}`, type)],
      want: { code: 'unexpected_response', status: 200, message: /\/tags\b/ },
      requests: 1,
    }),
  ),
]

/** Compresses the answer `times` times. */
function packed(times: number): Buffer {
  let bytes = Buffer.from(answer)
  for (let count = 0; count < times; count += 1) bytes = gzipSync(bytes)
  return bytes
}

function nested(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth)
}

/** Expects that the connection is closed long before 64 MB are sent. */
async function isCut({ server }: Seen, expect: Expect): Promise<void> {
  await allClosed(server)
  const mebibytes = Math.round(server.written / mebibyte)
  expect(mebibytes < 24, `the client took ${mebibytes} MiB before it closed the connection`)
}

async function allClosed({ sockets }: FaultServer): Promise<void> {
  await Promise.all(
    [...sockets].map((socket) => new Promise((resolve) => socket.once('close', resolve))),
  )
}

function isClean(_: Seen, expect: Expect): void {
  const { polluted } = {} as { polluted?: unknown }
  expect(polluted === undefined, 'every object has a new property')
}
