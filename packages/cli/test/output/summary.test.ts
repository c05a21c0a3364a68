import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import type { OutcomeLine } from '../../src/journal/line.ts'
import { advice } from '../../src/output/advice.ts'
import { summaryText } from '../../src/output/digest.ts'
import { exitCodeOf, exitCodes, exitCodesText } from '../../src/output/exit.ts'
import { type RunFacts, summarize } from '../../src/output/summary.ts'
import type { Failure } from '../../src/work.ts'
import { done, failed } from './data.ts'

const facts: RunFacts = {
  action: 'add',
  vendors: new Map([
    ['highlevel', { title: 'HighLevel', rows: 1304 }],
    ['kit', { title: 'Kit', rows: 300 }],
  ]),
  bad: 3,
  unsure: 2,
  stops: new Map([
    [
      'kit',
      {
        code: 'rate_limited',
        message: 'kit: POST /v4/tags/{tagId}/subscribers: 429 Too Many Requests',
        said: 'Daily quota exceeded',
        status: 429,
        retryAt: '2026-12-01T01:00:00Z',
      },
    ],
  ]),
  files: { journal: 'my contacts.ndjson', failed: 'failed.csv', bad: 'bad.csv' },
}

const failure = (line: number, error: Partial<Failure>, tags = ['vip']): OutcomeLine => ({
  ...failed(line),
  tags,
  error: { code: 'invalid', message: 'highlevel: 400 Bad Request', ...error },
})
const range = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index)

it('tells what happened, why, and what to do', async () => {
  const outcomes = [
    { ...failed(1500), line: 9 },
    ...range(10, 309).map((line) => failed(line)),
    ...range(309, 1310).map((line) => done(line)),
    { ...done(1400, 'kit'), result: { changed: [] }, wasUnsure: true as const },
    { ...done(1401, 'kit'), wasUnsure: true as const, wasFound: true as const },
  ]
  const summary = await summarize(outcomes, facts)
  const resume = ['tags', 'resume', 'my contacts.ndjson', '--base-url', 'http://[::1]:4010']
  expect(summaryText(summary, 80, { resume, timeZone: 'Europe/Berlin' })).toBe(
    `1,003 of 1,607 rows done, 300 failed, 301 left and 3 bad rows skipped. 1 had
nothing to change. 2 rows left may have been sent. 1 row had no clear reply at
first; its tags were read and are right, so nothing was sent again. 1 row may
have been sent twice, as an earlier request had no clear reply.

  HighLevel  1,001 of 1,304 done, 300 failed, 3 left
  Kit        2 of 300 done, 298 left

HighLevel: 300 rows failed: not_found, status 404
  HighLevel says: 'Contact with id {id} not found'.
  POST /contacts/{contactId}/tags: 404 Not Found.
  Lines 9, 10, 11 and 297 more.
  Are these contacts of this account? An export of another account, location or
  list has other ids, and deleted contacts keep none. The id is the one of the
  contact, not of a deal or a list entry.

Kit stopped, with 298 rows left: rate_limited, status 429
  Kit says: 'Daily quota exceeded'.
  POST /v4/tags/{tagId}/subscribers: 429 Too Many Requests.
  It accepts requests again at 2026-12-01 02:00 +01:00.
  Does another program use the same limit? Go on when the quota begins anew.

  Failed rows  failed.csv
  Bad rows     bad.csv
  Journal      my contacts.ndjson

To go on:
  tags resume 'my contacts.ndjson' --base-url 'http://[::1]:4010'
`,
  )
  for (const width of [30, 50]) {
    const lines = summaryText(summary, width).split('\n')
    expect(lines.filter((line) => stringWidth(line) > width)).toEqual([])
  }
})

it('is short if all rows are done', async () => {
  const summary = await summarize([done(2)], {
    ...facts,
    vendors: new Map([['highlevel', { title: 'HighLevel', rows: 1 }]]),
    bad: 0,
    unsure: 0,
    files: { journal: 'contacts.ndjson' },
    isSandbox: true,
  })
  expect(summaryText(summary, 80)).toBe(`1 of 1 row done. This was a sandbox: no vendor was called.

  Journal  contacts.ndjson
`)
})

describe('rows with one cause', () => {
  const cases: [name: string, lines: OutcomeLine[], want: string[]][] = [
    [
      'the contact differs',
      [failure(2, { said: 'No abc2.' }), failure(3, { said: 'No ABC3.' })],
      ['No {id}.'],
    ],
    [
      'the contact is written as in a URL',
      [2, 3].map((line) => ({
        ...failure(line, { said: `/by-email/mina%2B${line}%40example.com: unknown` }),
        contact: { email: `mina+${line}@example.com` },
      })),
      ['/by-email/{email}: unknown'],
    ],
    [
      'a phone number is written without its punctuation',
      [2, 3].map((line) => ({
        ...failure(line, { said: `44163296000${line} is no number` }),
        contact: { phone: `+44 1632 96000${line}` },
      })),
      ['{phone} is no number'],
    ],
    [
      'a request id and a time differ',
      [
        failure(2, { said: 'Failed at 2026-11-30T14:00:01Z (req_8f3c2a11)' }),
        failure(3, { said: 'Failed at 2026-11-30T14:00:02Z (req_77ab01ef)' }),
      ],
      ['Failed at … (…)'],
    ],
    [
      'the tags differ',
      [
        failure(2, { said: 'Tag VIP is reserved' }),
        failure(3, { said: 'Tag lead is reserved' }, ['lead']),
      ],
      ['Tag {tag} is reserved'],
    ],
    [
      'the tags are the same',
      [failure(2, { said: 'Tag vip is reserved' }), failure(3, { said: 'Tag vip is reserved' })],
      ['Tag vip is reserved'],
    ],
    [
      'a number differs',
      [failure(2, { said: 'Wait 3 s' }), failure(3, { said: 'Wait 4 s' })],
      ['Wait … s'],
    ],
    [
      'the sentence is long',
      [failure(2, { said: 'a '.repeat(5000) }), failure(3, { said: 'a '.repeat(5001) })],
      [`${'a '.repeat(200)}…`],
    ],
    [
      'only an id that is a part of a number is the same',
      [{ ...failure(2, { said: 'At most 50 tags' }), contact: { id: '5' } }],
      ['At most 50 tags'],
    ],
    [
      'the sentences differ',
      [failure(2, { said: 'No.' }), failure(3, { said: 'Never.' })],
      ['No.', 'Never.'],
    ],
  ]
  it.each(cases)('%s', async (_, lines, want) => {
    const { causes } = await summarize(lines, facts)
    expect(causes.map(({ said }) => said)).toEqual(want)
  })

  it('are bounded: what is over 20 sentences of a code counts as other sentences', async () => {
    const word = (line: number) => String.fromCodePoint(0x4e00 + line)
    const lines = range(0, 5000).map((line) => failure(line, { said: word(line) }))
    const { causes } = await summarize([...lines, failed(6000)], facts)
    expect(causes).toHaveLength(22)
    expect(causes[0]).toEqual({
      vendor: 'highlevel',
      code: 'invalid',
      message: 'Other sentences; the journal has them.',
      count: 4980,
      lines: [20, 21, 22],
    })
  })
})

describe('the exit code', () => {
  const cases: [rows: Parameters<typeof exitCodeOf>[0], interrupted: number, want: number][] = [
    [{ failed: 0, bad: 0, left: 0 }, 0, 0],
    [{ failed: 1, bad: 0, left: 0 }, 0, 1],
    [{ failed: 0, bad: 1, left: 0 }, 0, 1],
    [{ failed: 1, bad: 1, left: 1 }, 0, 3],
    [{ failed: 0, bad: 0, left: 1 }, 130, 130],
  ]
  it.each(cases)('of %j after signal %i is %i', (rows, interrupted, want) => {
    expect(exitCodeOf(rows, interrupted)).toBe(want)
  })
})

it('tells of a vendor that was waiting, only if rows are left', async () => {
  const wait: Failure = {
    code: 'rate_limited',
    message: 'highlevel: POST /contacts/{contactId}/tags: 429 Too Many Requests',
    status: 429,
    retryAt: '2026-12-01T01:00:00Z',
  }
  const waiting = { ...facts, stops: new Map(), waits: new Map([['highlevel', wait]]) }
  const text = async (rows: number) =>
    summaryText(
      await summarize(
        range(2, rows + 2).map((line) => done(line)),
        waiting,
      ),
      80,
      {
        timeZone: 'Europe/Berlin',
      },
    )
  expect(
    await text(1000),
  ).toContain(`HighLevel was waiting, with 304 rows left: rate_limited, status 429
  POST /contacts/{contactId}/tags: 429 Too Many Requests.
  It accepts requests again at 2026-12-01 02:00 +01:00.
`)
  expect(await text(1304)).not.toContain('waiting')
})

it('documents every exit code', () => {
  const documented = exitCodesText(80)
    .match(/^ {2}\d+(?:, \d+)*/gm)
    ?.join()
  expect(documented?.match(/\d+/g)?.map(Number)).toEqual([
    ...Object.values(exitCodes),
    9,
    129,
    130,
    143,
  ])
})

it('has advice in whole sentences', () => {
  const sentences = Object.values(advice).flatMap(({ meaning, todo }) => [meaning, todo])
  expect(sentences.filter((text) => !/^[A-Z`].*\.$/.test(text))).toEqual([])
})
