import { TagsError } from '@tags/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from '../../src/run/engine.ts'
import { type Fetch, lazily, linesOf, play, worksOf } from './scene.ts'
import { elapse, stopClock } from './virtual.ts'

beforeEach(stopClock)
afterEach(() => void vi.useRealTimers())

/** Answers the requests for some contacts, or all, with a status; each takes some milliseconds. */
const answers =
  (status: number, { only, headers }: { only?: string[]; headers?: Record<string, string> } = {}) =>
  (fetch: Fetch): Fetch =>
  async (url, init) => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    const [, id = ''] = /contacts\/(\w+)/.exec(url) ?? []
    if (only && !only.includes(id)) return fetch(url, init)
    return Response.json({ message: `No, ${id}!` }, { status, headers: headers ?? {} })
  }

const told = (events: readonly object[]) =>
  events.map((event) => ('type' in event ? (event as { type: string }).type : ''))

describe('a run', () => {
  it('sends each row, and writes it down before its request and after its reply', async () => {
    const scene = await play({ rows: 40, rate: 1000 })
    await elapse(scene.run())
    expect(scene.journal.counts).toMatchObject({ done: 40, failed: 0, unsure: 0 })
    const tagged = worksOf(40).filter(({ line }) =>
      scene.sandbox.contacts.get(`c${line}`)?.tags?.includes('vip'),
    )
    expect(tagged).toHaveLength(40)
    const lines = await linesOf(scene.path)
    const begun = lines.flatMap(({ begin = [] }) => begin)
    expect(begun).toEqual(worksOf(40).map(({ line }) => line))
    expect(lines.at(-1)).toMatchObject({ end: true })
    for (const line of begun) {
      const begin = lines.findIndex(({ begin }) => begin?.includes(line))
      expect(lines.findIndex((end) => end.line === line)).toBeGreaterThan(begin)
    }
    expect(lines.find(({ line }) => line === 2)).toMatchObject({
      vendor: 'highlevel',
      contact: { id: 'c2' },
      tags: ['vip'],
      result: { tags: ['vip'], changed: ['vip'] },
    })
  })

  it('reads no more rows ahead than it sends at once', async () => {
    const scene = await play({ rows: 1000, wrap: answers(200, { only: [] }) })
    let most = 0
    scene.onRun(() => {
      most = Math.max(most, scene.given.count - scene.outcomes().size)
    })
    await elapse(scene.run())
    expect(scene.outcomes().size).toBe(1000)
    expect(most).toBeLessThanOrEqual(17)
  })

  it('gives a row its failure, with the own sentence of the vendor', async () => {
    const scene = await play({ rows: 5, wrap: answers(422, { only: ['c4'] }) })
    await elapse(scene.run())
    expect(scene.journal.counts).toMatchObject({ done: 4, failed: 1 })
    expect(scene.outcomes().get(4)).toEqual({
      error: {
        code: 'invalid',
        message: 'highlevel: POST /contacts/c4/tags: 422 invalid',
        said: 'No, c4!',
        status: 422,
      },
    })
  })

  it('fails each row of an action that the vendor cannot do, and sends nothing', async () => {
    const scene = await play({ rows: 3 })
    await run({
      action: 'add',
      journal: scene.journal,
      lanes: [{ vendor: 'x', client: {}, rate: 1, works: () => lazily(worksOf(3, 'x')).give() }],
      signal: new AbortController().signal,
      onEvent: (event) => void scene.events.push(event),
    })
    expect(scene.journal.counts).toMatchObject({ failed: 3 })
    expect(scene.outcomes().get(2)).toEqual({
      error: { code: 'unsupported', message: 'x: its API cannot add tags.' },
    })
    await scene.journal.close()
  })

  it('rejects when the rows cannot be read, and leaves the rest', async () => {
    const scene = await play({ rows: 3 })
    const broken = async function* () {
      yield* worksOf(2)
      throw new Error('The file cannot be read.')
    }
    const client = { addTags: async () => ({}) }
    const running = run({
      action: 'add',
      journal: scene.journal,
      lanes: [{ vendor: 'highlevel', client, rate: 1, works: broken }],
      signal: new AbortController().signal,
      onEvent: () => {},
    })
    await expect(elapse(running)).rejects.toThrow('The file cannot be read.')
    expect(scene.journal.counts.unsure).toBe(0)
    await scene.journal.close()
  })
})

describe('a refused credential', () => {
  it('ends the lane after one request, and leaves every row', async () => {
    const scene = await play({ rows: 100, wrap: answers(401) })
    await elapse(scene.run())
    expect(told(scene.events)).toEqual(['stop'])
    expect(scene.events[0]).toMatchObject({ failure: { code: 'unauthorized', said: 'No, c2!' } })
    expect(scene.journal.counts).toEqual({ done: 0, failed: 0, unsure: 0 })
    expect((await linesOf(scene.path)).slice(1)).toMatchObject([{ begin: [2] }, { back: [2] }])
  })

  it('in the middle puts the rows in flight back', async () => {
    let count = 0
    const scene = await play({
      rows: 200,
      wrap: (fetch) => async (url, init) => {
        count += 1
        return count > 50
          ? answers(401)(fetch)(url, init)
          : answers(200, { only: [] })(fetch)(url, init)
      },
    })
    await elapse(scene.run())
    expect(scene.told()).toHaveLength(1)
    expect(scene.journal.counts).toMatchObject({ done: 50, failed: 0, unsure: 0 })
    expect(count).toBeLessThanOrEqual(50 + 16)
  })
})

describe('403', () => {
  it('for every row ends the lane at the tenth', async () => {
    const scene = await play({ rows: 100, wrap: answers(403) })
    await elapse(scene.run())
    expect(told(scene.events)).toEqual(['stop'])
    expect(scene.journal.counts).toMatchObject({ done: 0, failed: 0, unsure: 0 })
    expect((await linesOf(scene.path)).at(-1)).toMatchObject({
      back: worksOf(10).map(({ line }) => line),
    })
  })

  it('for the first rows, and then a success, is those rows’ outcome', async () => {
    const only = ['c2', 'c3', 'c4', 'c5', 'c6']
    const scene = await play({ rows: 20, wrap: answers(403, { only }) })
    await elapse(scene.run())
    expect(scene.told()).toEqual([])
    expect(scene.journal.counts).toMatchObject({ done: 15, failed: 5 })
    expect(scene.outcomes().get(3)).toMatchObject({ error: { code: 'forbidden', status: 403 } })
  })

  it('for the only rows of a file ends the lane', async () => {
    const scene = await play({ rows: 2, wrap: answers(403) })
    await elapse(scene.run())
    expect(told(scene.events)).toEqual(['stop'])
    expect(scene.journal.counts).toMatchObject({ failed: 0, unsure: 0 })
  })

  it('for each row from the middle on ends the lane at the tenth', async () => {
    const only = worksOf(100)
      .slice(50)
      .map(({ contact }) => Object.values(contact)[0] as string)
    const scene = await play({ rows: 100, wrap: answers(403, { only }) })
    await elapse(scene.run())
    expect(told(scene.told())).toEqual(['stop'])
    expect(scene.journal.counts).toMatchObject({ done: 50, failed: 0, unsure: 0 })
  })
})

describe('404', () => {
  it('for each of the first hundred rows ends the lane, and resume sends the others', async () => {
    const scene = await play({ rows: 500, wrap: answers(404) })
    await elapse(scene.run())
    expect(scene.told()).toMatchObject([
      {
        type: 'stop',
        failure: {
          code: 'not_found',
          status: 404,
          message: expect.stringMatching(/^Each of the first 100 rows failed/),
        },
      },
    ])
    const { failed } = scene.journal.counts
    expect(failed).toBeGreaterThanOrEqual(100)
    expect(failed).toBeLessThan(120)
    const resumed = await elapse(scene.resume())
    expect(resumed.counts).toEqual({ done: 0, failed: 500, unsure: 0 })
  })

  it('for the first 99 rows is those rows’ outcome', async () => {
    const only = worksOf(99).map(({ contact }) => Object.values(contact)[0] as string)
    const scene = await play({ rows: 300, wrap: answers(404, { only }) })
    await elapse(scene.run())
    expect(scene.told()).toEqual([])
    expect(scene.journal.counts).toEqual({ done: 201, failed: 99, unsure: 0 })
  })

  it('for hundreds of rows after a success is those rows’ outcome', async () => {
    const only = worksOf(400)
      .slice(1)
      .map(({ contact }) => Object.values(contact)[0] as string)
    const scene = await play({ rows: 400, wrap: answers(404, { only }) })
    await elapse(scene.run())
    expect(scene.journal.counts).toEqual({ done: 1, failed: 399, unsure: 0 })
  })
})

describe('a spent limit', () => {
  it.each([
    ['limit', 700_000],
    ['quota', 7_200_000],
  ] as const)('pauses the lane once until it is free: %s', async (why, time) => {
    let count = 0
    let free = 0
    const scene = await play({
      rows: 60,
      wrap: (fetch) => async (url, init) => {
        count += 1
        if (count === 30) free = Date.now() + time
        const retryAfter = `${Math.ceil((free - Date.now()) / 1000)}`
        return free > Date.now()
          ? answers(429, { headers: { 'retry-after': retryAfter } })(fetch)(url, init)
          : answers(200, { only: [] })(fetch)(url, init)
      },
    })
    await elapse(scene.run())
    expect(told(scene.told())).toEqual(['pause', 'continue'])
    const [pause] = scene.told()
    expect(pause).toMatchObject({ why, failure: { code: 'rate_limited', status: 429 } })
    expect(Math.abs(Number((pause as { until?: Date }).until) - free)).toBeLessThan(2000)
    expect(scene.journal.counts).toMatchObject({ done: 60, failed: 0, unsure: 0 })
    expect(count).toBeLessThanOrEqual(60 + 17)
  })

  it('for one row only is its outcome after five more attempts', async () => {
    const scene = await play({
      rows: 400,
      wrap: answers(429, { only: ['c20'], headers: { 'retry-after': '1' } }),
      client: { maxRetries: 0 },
    })
    await elapse(scene.run())
    expect(scene.journal.counts).toMatchObject({ done: 399, failed: 1 })
    expect(scene.outcomes().get(20)).toMatchObject({ error: { code: 'rate_limited' } })
    const { requests } = scene.sandbox
    expect(requests).toHaveLength(399)
    expect((await linesOf(scene.path)).filter(({ back }) => back?.includes(20))).toHaveLength(5)
  })

  it('that never gets free ends the lane', async () => {
    const scene = await play({
      rows: 20,
      wrap: answers(429, { headers: { 'retry-after': '86400' } }),
    })
    await elapse(scene.run())
    expect(scene.told().filter(({ type }) => type === 'pause')).toHaveLength(3)
    expect(scene.told().at(-1)).toMatchObject({ type: 'stop', failure: { code: 'rate_limited' } })
    expect(scene.journal.counts).toMatchObject({ done: 0, failed: 0, unsure: 0 })
  })
})

describe('a vendor that is down', () => {
  /** Answers 503 from some request on, for some time. */
  const down = (first: number, time: number) => {
    const state = { count: 0, until: 0, probes: 0 }
    const wrap =
      (fetch: Fetch): Fetch =>
      async (url, init) => {
        state.count += 1
        if (state.count === first) state.until = Date.now() + time
        const isDown = state.count >= first && Date.now() < state.until
        if (isDown) state.probes += 1
        return answers(503, { only: isDown ? [url.split('/')[4] as string] : [] })(fetch)(url, init)
      }
    return { state, wrap }
  }

  it('is waited for, with one row as a probe, and no row fails', async () => {
    const { wrap, state } = down(30, 600_000)
    const scene = await play({ rows: 100, wrap, client: { maxRetries: 0 } })
    await elapse(scene.run())
    expect(scene.journal.counts).toMatchObject({ done: 100, failed: 0, unsure: 0 })
    expect(scene.told().at(-1)).toMatchObject({ type: 'continue' })
    expect(scene.told()[0]).toMatchObject({ type: 'pause', why: 'down' })
    // The rows in flight, and a probe at the end of each of the waits of 5, 10, 20, 40, 80, 160 and 300 s.
    expect(state.probes).toBeLessThanOrEqual(2 * 16 + 7)
    // A vendor that answers 503 may have acted, so that its row is asked for before it is sent again.
    expect(scene.outcomes().get(2)).not.toHaveProperty('wasUnsure')
    expect(scene.outcomes().get(31)).toMatchObject({ wasUnsure: true })
  })

  it('for more than half an hour ends the lane', async () => {
    const { wrap } = down(30, 36_000_000)
    const start = Date.now()
    const scene = await play({ rows: 100, wrap, client: { maxRetries: 0 } })
    await elapse(scene.run())
    expect(scene.told().at(-1)).toMatchObject({ type: 'stop', failure: { status: 503 } })
    expect(Date.now() - start).toBeGreaterThan(1_800_000)
    expect(Date.now() - start).toBeLessThan(2_400_000)
    // The vendor may have acted on those that it answered with 503.
    const { done, failed, unsure } = scene.journal.counts
    expect({ done, failed }).toEqual({ done: 29, failed: 0 })
    expect(unsure).toBeGreaterThan(0)
  })

  it('for a row alone is its outcome, also for three neighbours while others succeed', async () => {
    const scene = await play({
      rows: 60,
      wrap: answers(503, { only: ['c20', 'c30', 'c31', 'c32'] }),
      client: { maxRetries: 0 },
    })
    await elapse(scene.run())
    expect(scene.journal.counts).toMatchObject({ done: 56, failed: 4 })
    const error = {
      code: 'unavailable',
      status: 503,
      said: 'No, c20!',
      message: expect.any(String),
    }
    expect(scene.outcomes().get(20)).toMatchObject({ error })
  })

  it('for the last rows is their outcome after some minutes', async () => {
    const only = ['c58', 'c59', 'c60', 'c61']
    const start = Date.now()
    const scene = await play({ rows: 60, wrap: answers(503, { only }), client: { maxRetries: 0 } })
    await elapse(scene.run())
    expect(scene.journal.counts).toMatchObject({ done: 56, failed: 4, unsure: 0 })
    expect(Date.now() - start).toBeLessThan(300_000)
  })

  it('for a row alone was no reason to doubt whether an earlier request had arrived', async () => {
    const scene = await play({ rows: 9, wrap: answers(503, { only: ['c5'] }) })
    await elapse(scene.run())
    expect(scene.outcomes().get(5)).not.toHaveProperty('wasUnsure')
  })

  it('for the first rows only does not keep the rest from being sent', async () => {
    const only = ['c2', 'c3', 'c4', 'c5']
    const scene = await play({ rows: 60, wrap: answers(503, { only }), client: { maxRetries: 0 } })
    await elapse(scene.run())
    expect(scene.journal.counts).toMatchObject({ done: 56, failed: 4, unsure: 0 })
  })
})

it('waits while a vendor is busy with earlier requests', async () => {
  const scene = await play({ rows: 20 })
  let count = 0
  const client = {
    async addTags() {
      count += 1
      await new Promise((resolve) => setTimeout(resolve, 20))
      if (count < 4) throw new TagsError('queued', 'busy', { vendor: 'highlevel', status: 449 })
      return {}
    },
  }
  const start = Date.now()
  await elapse(
    run({
      action: 'add',
      journal: scene.journal,
      lanes: [{ vendor: 'highlevel', client, rate: 10, works: () => lazily(worksOf(20)).give() }],
      signal: new AbortController().signal,
      onEvent: (event) => void scene.events.push(event),
    }),
  )
  expect(scene.journal.counts).toMatchObject({ done: 20, unsure: 0 })
  expect(told(scene.told())).toEqual([
    'pause',
    'continue',
    'pause',
    'continue',
    'pause',
    'continue',
  ])
  expect(Date.now() - start).toBeGreaterThan(35_000)
  await scene.journal.close()
})
