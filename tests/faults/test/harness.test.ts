import highlevelDocument from '@tags/highlevel/openapi.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { canary } from '../src/canary.ts'
import type { Add, Client, Options, Row } from '../src/row.ts'
import { rows } from '../src/rows.ts'
import { run } from '../src/run.ts'
import { added, json, silence } from '../src/steps.ts'

/** Creates a faulty client. */
const client = (create: (options: Options) => Add, isOurs = false): Client => ({
  name: 'bad',
  isOurs,
  create,
})

/** Sends one request and accepts any response. */
async function post({ baseUrl, fetch = globalThis.fetch }: Options): Promise<string[]> {
  const init = { method: 'POST', body: '{"tags":["vip"]}' }
  const response = await fetch(`${baseUrl}/contacts/c1/tags`, init as never)
  const { tags } = JSON.parse(await response.text()) as { tags: string[] }
  return tags
}

const naive = client((options) => () => post(options))

const rowOf = (id: string): Row => {
  const row = rows.find((row) => row.id === id)
  if (!row) throw new Error(`There is no row ${id}.`)
  return row
}

const plain: Row = { id: 'X', title: 'all is well', steps: [added], want: { value: ['vip'] } }

/** A row with an account. */
const account: Row = {
  id: 'X',
  title: 'all is well',
  account: { document: highlevelDocument, contacts: [{ id: 'c1', tags: ['own'] }] },
  want: { value: ['vip'] },
}

describe('the harness detects', () => {
  it.each<[string, Row, Client, unknown[]]>([
    [
      'a client that does not retry',
      rowOf('N3'),
      naive,
      ['the call failed', 'the server saw 1 requests instead of 2'],
    ],
    [
      'a client that treats anything as a success',
      rowOf('B12'),
      naive,
      ["it reported success, with 'vip'"],
    ],
    [
      'a client that never ends',
      { ...plain, steps: [silence], within: 200 },
      naive,
      ['there was no outcome within 200 ms'],
    ],
    [
      'a client that follows a redirect',
      rowOf('H7/307'),
      naive,
      ["it reported success, with [ 'vip' ]", 'a request went to the other origin'],
    ],
    [
      'a client that reads an endless body',
      rowOf('B6'),
      naive,
      ['the client took 64 MiB before it closed the connection'],
    ],
    [
      'a client that returns other tags',
      { ...plain, steps: [json(200, { tags: [] })] },
      naive,
      ["it returned [] instead of [ 'vip' ]"],
    ],
    [
      'a client that sends what no document describes, and loses a tag',
      { ...account, operations: [], left: ['own', 'vip'] },
      client(({ baseUrl }) => async () => {
        await fetch(`${baseUrl}/contacts/c1/tags`, { method: 'POST', body: '[]' })
        return ['vip']
      }),
      [
        'a request had nothing instead of string',
        'a request had text/plain instead of application/json',
        'the requests were add-tags instead of ',
        'the contact has the tags own instead of own,vip',
      ],
    ],
    [
      'a client that retries too early',
      { ...plain, gaps: [60_000] },
      client((options) => async () => {
        await post(options)
        return post(options)
      }),
      [expect.stringMatching(/^request 2 came \d+ ms after the one before, not 60000$/)],
    ],
    [
      'a client of ours that reports a wait without waiting',
      { ...plain, waits: [[0, 250]] },
      client(
        (options) => async () => {
          await post(options)
          const subject = { vendor: 'highlevel', operation: 'add-tags' }
          options.onEvent?.({
            ...subject,
            type: 'retry',
            attempt: 1,
            reason: 'network',
            wait: 9_000,
          })
          return post(options)
        },
        true,
      ),
      [
        'it chose to wait 9000 ms before retry 1, not 0 to 250',
        expect.stringMatching(/^it chose to wait 9000 ms, but waited /),
      ],
    ],
    [
      'a client of ours that throws another error, with the credential in its cause',
      { ...plain, want: { code: 'network' }, attempts: 1 },
      client(
        () => () => Promise.reject(new Error('no', { cause: new Error(`Bearer ${canary}`) })),
        true,
      ),
      [
        'there were 0 attempts instead of 1',
        'it threw Error: no instead of a TagsError',
        'the outcome: its inspected form holds the credential',
        'the outcome: the message of its cause holds the credential',
        'the outcome: the stack of its cause holds the credential',
        'the outcome: the JSON of the properties of its cause holds the credential',
      ],
    ],
  ])('%s', async (_, row, client, sentences) => {
    const report = await run(row, client)
    await report.stop()
    expect(report.wrong).toEqual(sentences)
  })

  it('a request that is sent after the outcome', async () => {
    let later: Promise<unknown> | undefined
    const restless = client((options) => async () => {
      const tags = await post(options)
      later = new Promise(setImmediate).then(() => post(options))
      return tags
    })
    const report = await run(plain, restless)
    expect(report.late()).toEqual([])
    await later
    expect(report.late()).toEqual(['a request was sent after the outcome'])
    await report.stop()
  })
})
