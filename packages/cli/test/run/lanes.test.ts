import { TagsError, type TagsResult } from '@tags/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createJournal } from '../../src/journal/journal.ts'
import { type Lane, type RunEvent, run } from '../../src/run/engine.ts'
import type { Work } from '../../src/work.ts'
import { headOf, lazily, linesOf, newPath, play, worksOf } from './scene.ts'
import { elapse, stopClock } from './virtual.ts'

beforeEach(stopClock)
afterEach(() => void vi.useRealTimers())

const sleep = (time: number) => new Promise((resolve) => setTimeout(resolve, time))

/** A client whose calls take that time. */
const clientOf = (time: number, reply: (id: string) => TagsResult = () => ({})) => ({
  async addTags(contact: object) {
    await sleep(time)
    return reply(Object.values(contact)[0])
  },
})

/** Runs lanes with that many rows each, on the lines after one another. */
async function runLanes(rows: number, lanes: Record<string, Partial<Lane>>) {
  const path = await newPath()
  const names = Object.keys(lanes)
  const works = worksOf(rows * names.length)
  const worksOfLane = (index: number): Work[] =>
    works.slice(index * rows, (index + 1) * rows).map((work) => ({
      ...work,
      vendor: names[index] as string,
    }))
  const journal = await createJournal(path, headOf(works.length))
  const events: (RunEvent & { time: number })[] = []
  const start = performance.now()
  await elapse(
    run({
      action: 'add',
      journal,
      lanes: names.map((vendor, index) => ({
        vendor,
        client: clientOf(100),
        rate: 10,
        works: lazily(worksOfLane(index)).give,
        ...lanes[vendor],
      })),
      signal: new AbortController().signal,
      onEvent: (event) => void events.push({ ...event, time: performance.now() - start }),
    }),
  )
  await journal.close()
  return { path, events, journal, time: performance.now() - start }
}

describe('lanes', () => {
  it('go side by side', async () => {
    const { events, journal, path } = await runLanes(30, {
      kit: { client: clientOf(100) },
      zendesk: { client: clientOf(300) },
    })
    expect(journal.counts.done).toBe(60)
    const first = (vendor: string) =>
      events.find((event) => event.type === 'outcome' && event.work.vendor === vendor)?.time
    expect([first('kit'), first('zendesk')]).toEqual([100, 300])
    // Rows of both that begin at once are one line.
    expect((await linesOf(path))[1]).toMatchObject({ begin: [2, 32] })
  })

  it('end alone: a refused credential of one vendor is none of the others', async () => {
    const refuse = (): never => {
      throw new TagsError('unauthorized', 'no', { vendor: 'kit', status: 401 })
    }
    const { events, journal, path } = await runLanes(30, {
      kit: { client: clientOf(100, refuse) },
      zendesk: {},
    })
    expect(journal.counts).toEqual({ done: 30, failed: 0, unsure: 0 })
    expect(events.filter(({ type }) => type !== 'outcome')).toMatchObject([
      { type: 'stop', vendor: 'kit' },
    ])
    // The rest can be resumed.
    expect((await linesOf(path)).at(-1)).not.toHaveProperty('end')
  })

  it('pause alone', async () => {
    let count = 0
    const once = (): TagsResult => {
      count += 1
      if (count > 1) return {}
      const retryAt = new Date(Date.now() + 60_000)
      throw new TagsError('rate_limited', 'slow', { vendor: 'kit', status: 429, retryAt })
    }
    const { events, journal } = await runLanes(10, {
      kit: { client: clientOf(100, once) },
      zendesk: {},
    })
    expect(journal.counts.done).toBe(20)
    const last = (vendor: string) =>
      events.findLast((event) => event.type === 'outcome' && event.work.vendor === vendor)?.time
    expect(last('zendesk')).toBeLessThan(2000)
    expect(last('kit')).toBeGreaterThan(60_000)
  })
})

describe('the number of rows at once', () => {
  /** Runs rows and returns the greatest number that were begun and had not ended. */
  async function mostAtOnce(rate: number, roundTrip: number, waits = 0) {
    const scene = await play({
      rows: 300,
      rate,
      wrap: (fetch) => async (url, init) => {
        await sleep(roundTrip)
        return fetch(url, init)
      },
      client: {
        limiter: {
          async acquire() {
            await sleep(waits)
            return { settle: () => {} }
          },
        },
      },
    })
    await elapse(scene.run())
    let now = 0
    let most = 0
    for (const { begin, line } of await linesOf(scene.path)) {
      if (begin) now += begin.length
      if (line) now -= 1
      most = Math.max(most, now)
    }
    return most
  }

  it.each([
    ['is three times rate × round trip', 10, 200, 0, 6],
    ['does not grow with the waits for a limit', 10, 200, 5000, 6],
    ['is at least 1', 1, 10, 0, 1],
    ['is at most 64', 100, 1000, 0, 64],
    ['is 16 without a limit', Number.POSITIVE_INFINITY, 1000, 0, 16],
  ])('%s', async (_, rate, roundTrip, waits, most) => {
    expect(await mostAtOnce(rate, roundTrip, waits)).toBe(most)
  })
})

it('Ctrl-C does not wait for a row that is far away in a long file', async () => {
  const path = await newPath()
  const journal = await createJournal(path, headOf(10))
  const controller = new AbortController()
  let isClosed = false
  async function* works() {
    try {
      yield* worksOf(1)
      await sleep(600_000)
      yield* worksOf(10).slice(1)
    } finally {
      isClosed = true
    }
  }
  setTimeout(() => controller.abort(), 1000)
  const start = performance.now()
  await elapse(
    run({
      action: 'add',
      journal,
      lanes: [{ vendor: 'kit', client: clientOf(100), rate: 10, works }],
      signal: controller.signal,
      onEvent: () => {},
    }),
  )
  expect(performance.now() - start).toBeLessThan(2000)
  expect(journal.counts).toEqual({ done: 1, failed: 0, unsure: 0 })
  await journal.close()
  await elapse(sleep(600_000).then(() => vi.waitFor(() => expect(isClosed).toBe(true))))
})
