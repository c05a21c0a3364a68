import { createLimiter } from '@tags/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Fetch, linesOf, play, worksOf } from './scene.ts'
import { elapse, stopClock } from './virtual.ts'

beforeEach(stopClock)
afterEach(() => void vi.useRealTimers())

const sleep = (time: number) => new Promise((resolve) => setTimeout(resolve, time))

/** Takes some time for each request; after the vendor has acted, and after that of `slow` rows another time. */
const slowly =
  (time: number, slow: readonly string[] = [], more = 0) =>
  (fetch: Fetch): Fetch =>
  async (url, init) => {
    const response = await fetch(url, init)
    await sleep(slow.some((id) => url.includes(`/${id}/`)) ? more : time)
    return response
  }

describe('Ctrl-C', () => {
  it('ends a run within a second: replies on their way count, and rows without a reply stay unsure', async () => {
    const slow = ['c12', 'c14']
    const scene = await play({ rows: 500, wrap: slowly(100, slow, 20_000) })
    let ended = 0
    setTimeout(() => {
      ended = performance.now()
      scene.controller.abort()
    }, 350)
    await elapse(scene.run())
    expect(performance.now() - ended).toBeLessThan(1000)
    const { done, unsure, failed } = scene.journal.counts
    expect({ unsure, failed }).toEqual({ unsure: 2, failed: 0 })
    expect(scene.journal.state(12)).toBe('unsure')
    expect(scene.sandbox.requests).toHaveLength(done + 2)
    expect(scene.told()).toEqual([])
  })

  it('puts the rows back that still wait for the limit', async () => {
    const scene = await play({
      rows: 500,
      rate: 10,
      client: { limiter: createLimiter() },
      wrap: slowly(1000),
    })
    setTimeout(() => scene.controller.abort(), 20_500)
    await elapse(scene.run())
    const { done, unsure, failed } = scene.journal.counts
    expect(failed).toBe(0)
    expect(unsure).toBeGreaterThan(0)
    expect(scene.sandbox.requests).toHaveLength(done + unsure)
    const lines = await linesOf(scene.path)
    const begun = lines.flatMap(({ begin = [] }) => begin).length
    const back = lines.flatMap(({ back = [] }) => back).length
    expect(back).toBeGreaterThan(0)
    expect(begun - back).toBe(done + unsure)
  })

  it('ends a pause, and puts the row back that caused it', async () => {
    const scene = await play({
      rows: 5,
      prepare: (sandbox) =>
        sandbox.fail('addTags', { status: 429, headers: { 'retry-after': '9000' } }),
    })
    setTimeout(() => scene.controller.abort(), 5000)
    const start = performance.now()
    await elapse(scene.run())
    expect(performance.now() - start).toBeLessThan(6000)
    expect(scene.journal.counts).toEqual({ done: 0, failed: 0, unsure: 0 })
    expect(vi.getTimerCount()).toBe(0)
  })

  it('before the first row sends nothing', async () => {
    const scene = await play({ rows: 5 })
    scene.controller.abort()
    await elapse(scene.run())
    expect(scene.sandbox.requests).toEqual([])
    expect(await linesOf(scene.path)).toHaveLength(1)
  })
})

describe('after an interruption, resume', () => {
  it('sends the rest, and asks first about the rows that were unsure', async () => {
    const scene = await play({ rows: 60, wrap: slowly(100, ['c12', 'c14'], 20_000) })
    setTimeout(() => scene.controller.abort(), 250)
    await elapse(scene.run())
    // The vendor has lost one of the two.
    scene.sandbox.contacts.set('c14', { tags: ['other'] })
    scene.sandbox.requests.length = 0
    const before = scene.outcomes()
    scene.events.length = 0
    const journal = await elapse(scene.resume())
    expect(journal.counts).toEqual({ done: 60, failed: 0, unsure: 0 })
    expect([...scene.outcomes().keys()].some((line) => before.has(line))).toBe(false)
    expect(scene.outcomes().get(12)).toEqual({
      result: { contactId: 'c12', tags: ['vip'] },
      wasUnsure: true,
      wasFound: true,
    })
    expect(scene.outcomes().get(14)).toEqual({
      result: { tags: ['other', 'vip'], changed: ['vip'] },
      wasUnsure: true,
    })
    const about = (id: string) =>
      scene.sandbox.requests.filter(({ path }) => path.includes(id)).map(({ method }) => method)
    expect([about('c12'), about('c14')]).toEqual([['GET'], ['GET', 'POST']])
    const sent = scene.sandbox.requests.filter(({ method }) => method === 'POST')
    expect(sent).toHaveLength(60 - before.size - 1)
    expect((await linesOf(scene.path)).at(-1)).toMatchObject({ end: true })
  })

  it('sends an unsure row where the credential may not read', async () => {
    const scene = await play({
      rows: 3,
      wrap: slowly(5000),
      prepare: (sandbox) => sandbox.fail('getTags', { status: 403 }),
    })
    setTimeout(() => scene.controller.abort(), 100)
    await elapse(scene.run())
    expect(scene.journal.state(2)).toBe('unsure')
    const journal = await elapse(scene.resume())
    expect(journal.counts).toEqual({ done: 3, failed: 0, unsure: 0 })
    // The tag was there already, which says nothing about the change.
    expect(scene.outcomes().get(2)).toEqual({ result: { tags: ['vip'] }, wasUnsure: true })
  })

  it('removes again, unless none of the tags is there any more', async () => {
    const scene = await play({ rows: 2, action: 'remove', wrap: slowly(5000) })
    scene.sandbox.contacts.set('c2', { tags: ['vip', 'other'] })
    setTimeout(() => scene.controller.abort(), 100)
    await elapse(scene.run())
    await elapse(scene.resume())
    expect(scene.outcomes().get(2)).toEqual({
      result: { contactId: 'c2', tags: ['other'] },
      wasUnsure: true,
      wasFound: true,
    })
    const sent = scene.sandbox.requests.filter(({ method }) => method === 'DELETE')
    expect(sent).toHaveLength(2)
  })

  it('reads tags again without a doubt', async () => {
    const works = worksOf(3, 'highlevel', [])
    const scene = await play({ works, action: 'get', wrap: slowly(5000) })
    setTimeout(() => scene.controller.abort(), 100)
    await elapse(scene.run())
    const journal = await elapse(scene.resume())
    expect(journal.counts).toEqual({ done: 3, failed: 0, unsure: 0 })
    expect(scene.outcomes().get(2)).toEqual({ result: { contactId: 'c2', tags: [] } })
  })
})
