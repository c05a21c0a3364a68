import { figuresOf } from '@tags/faults/limits'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { startVendors, startWorker, strict, type Vendors, type Worker } from './workers.ts'

const limit = { requests: 25, window: 1_000 }
const calls = 100

describe('three processes beside one with the limiter in memory, at the same time', () => {
  let shared: Vendors
  let single: Vendors
  let workers: Worker[]
  let failed: string[]

  beforeAll(async () => {
    ;[shared, single] = await Promise.all([
      startVendors(strict, limit),
      startVendors(strict, limit),
    ])
    const work = { urls: shared.urls, redis: inject('redis'), limit, calls }
    const prefix = `test:${crypto.randomUUID()}`
    const alone = { urls: single.urls, prefix, limit, calls: 3 * calls }
    workers = await Promise.all([
      ...Array.from({ length: 3 }, () => startWorker({ ...work, prefix })),
      startWorker(alone),
    ])
    failed = (await Promise.all(workers.map(({ run }) => run()))).flat()
  })
  afterAll(async () => {
    for (const { child } of workers) child.kill('SIGKILL')
    await Promise.all([shared.stop(), single.stop()])
  })

  it('complete every call', () => {
    expect(failed).toEqual([])
    for (const { arrivals } of shared.all) {
      const taken = arrivals.filter(({ status }) => status === 200)
      expect(new Set(taken.map(({ contact }) => contact)).size).toBe(3 * calls)
    }
  })

  it.each([...strict.entries()])('%d: are refused nothing by a %s', (index) => {
    const { arrivals = [] } = shared.all[index] ?? {}
    expect(arrivals.filter(({ status }) => status === 429)).toEqual([])
  })

  it.each([...strict.entries()])('%d: use a %s as much as the one does', (index) => {
    const [ours, theirs] = [shared, single].map(({ all }) =>
      figuresOf(all[index]?.arrivals ?? [], limit),
    )
    expect(ours?.rate).toBeGreaterThanOrEqual(0.95 * (theirs?.rate ?? Number.NaN))
  })
})
