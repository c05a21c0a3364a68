import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { entry, har, type Loose, report, run, server } from './recording.ts'

const placesIn = ({ vendors }: Loose) =>
  vendors.flatMap(({ findings }: Loose) => findings.map(({ place }: Loose) => place))

/** A request whose body must be sent, with parts of the entry replaced. */
const tags = (request: object, response: object = {}): Loose => {
  const given = entry({
    method: 'POST',
    path: '/contact/id:12345/tag',
    body: ['vip'],
    answer: { contactId: 12345 },
  })
  const { postData, ...sent } = given.request
  return {
    ...given,
    request: { ...sent, ...request },
    response: { ...given.response, ...response },
  }
}
const json = 'application/json'
const type = (value: string) => [{ name: 'Content-Type', value }]
const answer = (given: object): Loose => tags(texts, given)
const texts = { postData: { mimeType: json, text: '["vip"]' } }
const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64')

describe('does not report as missing what was not recorded', () => {
  const rows: [name: string, entry: Loose, want: string[]][] = [
    ['a request as it was sent', tags(texts), []],
    ['no body of a request, and no size', tags({ bodySize: -1 }), []],
    ['no body of a request, and a size of 0', tags({ bodySize: 0 }), []],
    ['no body of a request, and its size', tags({ bodySize: 7 }), []],
    ['an empty text of a request', tags({ postData: { mimeType: json, text: '' } }), []],
    [
      'a request that says that it has no body',
      tags({ headers: [{ name: 'Content-Length', value: '0' }] }),
      ['body'],
    ],
    [
      'a body of a request in base64',
      tags({ postData: { mimeType: json, text: base64('{}'), encoding: 'base64' } }),
      ['body'],
    ],
    [
      'a body of a request that is cut off',
      tags({ bodySize: 9, postData: { mimeType: json, text: '["vip"' } }),
      [],
    ],
    [
      'a body of a request that is no JSON',
      tags({ bodySize: 6, postData: { mimeType: json, text: '["vip"' } }),
      ['body'],
    ],
    [
      'the fields of a form',
      tags({
        postData: {
          mimeType: 'application/x-www-form-urlencoded',
          params: [{ name: 'tags', value: 'vip' }],
        },
      }),
      ['body'],
    ],
    ['a form without fields', tags({ postData: { mimeType: json, params: [] } }), []],
    ['no body of an answer, and its size', answer({ content: { size: 19, mimeType: json } }), []],
    [
      'no body of an answer, and an unknown size',
      answer({ content: { size: -1, mimeType: json } }),
      [],
    ],
    [
      'an empty text of an answer, and its size',
      answer({ content: { size: 19, mimeType: json, text: '' } }),
      [],
    ],
    [
      'no body of an answer, and the size of its transfer',
      answer({ bodySize: 19, content: { size: 0, mimeType: json } }),
      [],
    ],
    [
      'no body of an answer, and a header with its length',
      answer({
        headers: [...type(json), { name: 'content-length', value: '19' }],
        content: { size: 0, mimeType: json },
      }),
      [],
    ],
    [
      'no body of an answer whose size is 0',
      answer({ content: { size: 0, mimeType: json } }),
      ['200 body'],
    ],
    [
      'an answer that was aborted',
      answer({ _error: 'net::ERR_ABORTED', content: { size: 0, mimeType: json } }),
      [],
    ],
    [
      'a text that its comment says is cut off',
      answer({
        content: { size: -1, mimeType: json, text: '{"contactId":', comment: 'Truncated.' },
      }),
      [],
    ],
    [
      'compressed bytes',
      answer({
        headers: [...type(json), { name: 'content-encoding', value: 'gzip' }],
        content: { size: 19, mimeType: json, text: base64(gzipSync('{}')), encoding: 'base64' },
      }),
      [],
    ],
    [
      'bytes that are no text',
      answer({
        content: {
          size: 2,
          mimeType: json,
          text: base64(Buffer.from([0xff, 0xfe])),
          encoding: 'base64',
        },
      }),
      ['200 body'],
    ],
    [
      'an image',
      answer({
        headers: type('image/png'),
        content: {
          size: 2,
          mimeType: 'image/png',
          text: base64(Buffer.from([0xff, 0xfe])),
          encoding: 'base64',
        },
      }),
      ['200 body'],
    ],
  ]
  it.each(rows)('%s', async (_, recorded, want) => {
    expect(placesIn(await report(har(recorded)))).toEqual(want)
  })
})

it('reports what it did not examine', async () => {
  const unsent = { bodySize: -1 }
  const version = entry({
    url: 'https://services.leadconnectorhq.com/contacts/c1',
    answer: { contact: {} },
  })
  version.request.headers = []
  const { vendors } = await report(
    har(tags(unsent), tags(unsent), answer({ content: {} }), version),
  )
  const parts = vendors.flatMap(({ unexamined }: Loose) => unexamined)
  const lines = parts.map(
    ({ cause, operation, place, exchanges }: Loose) =>
      `${cause} ${operation} ${place} ${exchanges}`,
  )
  const operation = 'POST /contact/{identifier}/tag'
  expect(lines.slice(0, 2)).toEqual([`body ${operation} 200 body 1`, `body ${operation} body 2`])
  expect(lines).toContain('headers GET /contacts/{contactId} header.version 1')
  const { stdout } = await run(['-'], har(tags(unsent)))
  expect(stdout).toMatch(/^aelyst: as the spec says, where it was examined\n/)
  expect(stdout).toContain(`Not examined: ${operation} body (not recorded).`)
  const { stdout: markdown } = await run(['-', '--format=markdown'], har(tags(unsent)))
  expect(markdown).toContain(`Not examined: ${operation} body (not recorded).`)
  const { stdout: complete } = await run(['-'], har(tags(texts)))
  expect(complete).not.toContain('Not examined')
})

describe('does not report headers as missing that were not recorded', () => {
  const version = { path: '/contacts/c1', url: 'https://services.leadconnectorhq.com/contacts/c1' }
  it.each([
    ['an empty list', [], []],
    ['no list', undefined, []],
    ['other headers', [{ name: 'Accept', value: '*/*' }], ['header.version']],
    [
      'HTTP/2',
      [
        { name: ':authority', value: 'services.leadconnectorhq.com' },
        { name: 'Version', value: '2021-07-28' },
      ],
      [],
    ],
  ])('%s', async (_, headers, want) => {
    const given = entry({ ...version, answer: { contact: {} } })
    given.request.headers = headers
    const places = placesIn(await report(har(given)))
    expect(places.filter((place: string) => place.startsWith('header.'))).toEqual(want)
  })
})

it('does not report the body of a redirect as missing', async () => {
  const moved = entry({ status: 302 })
  Object.assign(moved.response, {
    redirectURL: server,
    content: { size: 0, mimeType: 'x-unknown' },
  })
  expect(placesIn(await report(har(moved)))).toEqual(['302'])
})
