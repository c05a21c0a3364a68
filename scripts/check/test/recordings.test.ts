import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contact, entry, har, type Loose, report, run, server } from './recording.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'some recordings '))
})

afterAll(() => rm(folder, { recursive: true }))

const nickname = { answer: { ...contact, nickname: 'Mimi' } }
const placesIn = ({ vendors }: Loose) =>
  vendors.flatMap(({ findings }: Loose) => findings.map(({ place }: Loose) => place))

describe('reads', () => {
  const withContent = (content: Loose): Loose => {
    const given = entry(nickname)
    Object.assign(given.response.content, content)
    return given
  }
  const text = JSON.stringify(nickname.answer)
  const rows: [name: string, recording: string, want: string[]][] = [
    ['a byte order mark', `\ufeff${har(entry(nickname))}`, ['200 body.nickname']],
    [
      'a body in base64',
      har(withContent({ text: Buffer.from(text).toString('base64'), encoding: 'base64' })),
      ['200 body.nickname'],
    ],
    [
      'a body whose size is that of its compressed form',
      har(withContent({ size: 9 })),
      ['200 body.nickname'],
    ],
    [
      'no more than there is, where bodies were left out',
      har(withContent({ text: undefined })),
      [],
    ],
    [
      'no more than there is, where bodies were cut off',
      har(withContent({ text: text.slice(0, 50) })),
      [],
    ],
    ['an empty body', har(withContent({ text: '', size: 0 })), ['200 body']],
    [
      'a content type that only the content tells',
      har({
        ...withContent({ mimeType: 'text/csv' }),
        response: { ...withContent({ mimeType: 'text/csv' }).response, headers: [] },
      }),
      ['200 body'],
    ],
  ]
  it.each(rows)('%s', async (_, recording, want) => {
    expect(placesIn(await report(recording))).toEqual(want)
  })

  it('several files, and standard input as -', async () => {
    const [one, other] = [join(folder, 'one.har'), join(folder, 'other.har')]
    await writeFile(one, har(entry(nickname)))
    await writeFile(other, har(entry(nickname), entry()))
    const args = [one, '-', other, '--format=json']
    const { code, stdout } = await run(args, har(entry(nickname), entry({ status: 404 })))
    const { vendors } = JSON.parse(stdout)
    const counted = vendors[0].findings.map(({ place, exchanges }: Loose) => [place, exchanges])
    expect(vendors[0].exchanges).toBe(5)
    expect(counted).toContainEqual(['200 body.nickname', 3])
    expect(code).toBe(1)
  })

  it('a file of 100 megabytes', async () => {
    const large = entry({
      answer: { ...contact, profilePic: `https://x.example/${'x'.repeat(2 ** 20)}` },
    })
    const file = join(folder, 'large.har')
    await writeFile(file, har(...Array.from({ length: 100 }, () => large), entry(nickname)))
    const { code, stdout, stderr } = await run([file, '--format=json'])
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(JSON.parse(stdout).vendors[0]).toMatchObject({ exchanges: 101 })
  })
})

it('reports the entries that it does not check', async () => {
  const asked = { method: 'OPTIONS', sent: { 'Access-Control-Request-Method': 'GET' } }
  const { vendors, unchecked } = await report(
    har(
      entry(),
      entry({ ...asked, status: 204, answer: '' }),
      entry({ status: 0, answer: '' }),
      entry({ status: 304, answer: '' }),
      entry({ url: 'https://fonts.example/a?b' }),
      entry({ url: 'https://user:pass@www.example:8443/a' }),
      entry({ url: 'https://fonts.example/c' }),
      entry({ url: 'http://api.aelyst.ai/v1/contact/id:12345' }),
      entry({ url: 'https://api.aelyst.ai/v10/contact/id:12345' }),
      entry({ url: 'data:text/plain,hello' }),
      entry({ url: 'no URL' }),
      entry({ method: 'HELLO' }),
      null,
      {},
    ),
  )
  expect(vendors).toMatchObject([{ vendor: 'aelyst', exchanges: 1, findings: [] }])
  expect(unchecked).toEqual({
    preflights: 1,
    unanswered: 1,
    unmodified: 1,
    unreadable: 4,
    away: 'to servers of no spec',
    elsewhere: [
      { host: 'fonts.example', requests: 2 },
      { host: 'api.aelyst.ai', requests: 1 },
      { host: 'data:', requests: 1 },
      { host: 'http://api.aelyst.ai', requests: 1 },
      { host: 'www.example:8443', requests: 1 },
    ],
  })
})

it('reports the share of a spec that was seen', async () => {
  const message = { code: 404, message: 'No.' }
  const { vendors } = await report(har(entry(), entry(), entry({ status: 404, answer: message })))
  const seen = vendors[0].operations.filter(({ exchanges }: Loose) => exchanges > 0)
  expect(vendors[0].operations.length).toBeGreaterThan(5)
  expect(seen).toEqual([
    {
      operation: 'GET /contact/{identifier}',
      exchanges: 3,
      responses: [
        { status: '200', exchanges: 2 },
        { status: '400', exchanges: 0 },
        { status: '401', exchanges: 0 },
        { status: '404', exchanges: 1 },
        { status: '429', exchanges: 0 },
        { status: '500', exchanges: 0 },
      ],
    },
  ])
})

it('checks each request against the spec of its server', async () => {
  const { vendors } = await report(
    har(
      entry(),
      entry({ url: 'https://api.in.whautomate.com/v1/nothing' }),
      entry({ url: 'https://user:pass@SERVICES.leadconnectorhq.com:443/nothing#top' }),
    ),
  )
  const found = vendors.map(({ vendor, exchanges, findings }: Loose) => [
    vendor,
    exchanges,
    findings.map(({ rule, exchanges }: Loose) => [rule, exchanges]),
  ])
  expect(found).toEqual([
    ['aelyst', 1, []],
    ['highlevel', 1, [['undocumented-operation', 1]]],
    ['whautomate', 1, [['undocumented-operation', 1]]],
  ])
})

describe('--base-url', () => {
  const proxied = har(
    entry({ ...nickname, url: 'http://127.0.0.1:4010/proxy/contact/id:12345?x=1' }),
    entry({ url: `${server}/contact/id:12345` }),
  )

  it.each(['http://127.0.0.1:4010/proxy', 'http://127.0.0.1:4010/proxy/'])('%s', async (base) => {
    const { vendors, unchecked } = await report(proxied, '--vendor=aelyst', '--base-url', base)
    expect(placesIn({ vendors })).toEqual(['200 body.nickname', 'query.x'])
    expect(unchecked.elsewhere).toEqual([{ host: 'api.aelyst.ai', requests: 1 }])
  })
})

it('--vendor ignores the traffic of other vendors', async () => {
  const recording = har(entry(), entry({ url: 'https://services.leadconnectorhq.com/nothing' }))
  const { vendors, unchecked } = await report(recording, '--vendor=aelyst')
  expect(vendors.map(({ vendor }: Loose) => vendor)).toEqual(['aelyst'])
  expect(unchecked.elsewhere).toEqual([{ host: 'services.leadconnectorhq.com', requests: 1 }])
})
