import { aelyst } from '@tags/aelyst'
import { createLimiter } from '@tags/core'
import { highlevel } from '@tags/highlevel'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { batch } from '../src/batch.ts'
import { type Arrival, createVendor, type VendorOptions } from '../src/limits/vendor.ts'
import { elapse, stopClock } from './virtual.ts'

beforeEach(() => stopClock(1_800_000_000_000))
afterEach(() => void vi.useRealTimers())

const one = { id: '1' }

/** A vendor with travelling times so unequal that requests arrive out of order. */
const vendorOf = (answer?: VendorOptions['answer']) =>
  createVendor({
    counter: 'token bucket',
    limit: { requests: 1e6, window: 1000 },
    roundTrip: 200,
    jitter: 0.9,
    ...(answer && { answer }),
  })

const range = (count: number) => Array.from({ length: count }, (_, index) => index)
const tagsOf = (count: number) => range(count).map((index) => `tag ${index}`)

/** Lists the requests, as `POST tag 0,tag 1`. */
const changes = (arrivals: Arrival[]) =>
  arrivals.filter(({ method }) => method !== 'GET').map(({ method, body }) => `${method} ${body}`)

const failure = { status: 503, body: {} }

describe.each([
  ['with the usual limiter', {}],
  ['without a limiter', { limiter: false as const }],
])('C3: changes of one contact, %s', (_, options) => {
  it('arrive in the order of the calls', async () => {
    const vendor = vendorOf()
    const { addTags, removeTags } = aelyst({ token: 'token', fetch: vendor.fetch, ...options })
    const calls = range(10).flatMap((index) => [
      addTags(one, [`tag ${index}`]),
      removeTags(one, [`tag ${index}`]),
    ])
    await elapse(Promise.all(calls))
    expect(changes(vendor.arrivals)).toEqual(
      range(10).flatMap((index) => [`POST tag ${index}`, `DELETE tag ${index}`]),
    )
  })

  it('wait until all requests of the previous change are answered', async () => {
    const vendor = vendorOf()
    const { addTags, removeTags } = aelyst({ token: 'token', fetch: vendor.fetch, ...options })
    await elapse(Promise.all([addTags(one, tagsOf(2 * batch + 5)), removeTags(one, ['tag 3'])]))
    expect(changes(vendor.arrivals)).toEqual([
      `POST ${tagsOf(batch)}`,
      `POST ${tagsOf(2 * batch).slice(batch)}`,
      `POST ${tagsOf(2 * batch + 5).slice(2 * batch)}`,
      'DELETE tag 3',
    ])
  })

  it('wait for the retry of the previous change', async () => {
    const vendor = vendorOf((_, index) => (index < 2 ? failure : undefined))
    const { addTags, removeTags } = aelyst({ token: 'token', fetch: vendor.fetch, ...options })
    await elapse(Promise.all([addTags(one, ['a']), removeTags(one, ['a']), addTags(one, ['b'])]))
    expect(changes(vendor.arrivals)).toEqual(['POST a', 'POST a', 'POST a', 'DELETE a', 'POST b'])
  })

  it('continue after the previous change fails', async () => {
    const vendor = vendorOf((_, index) => (index ? undefined : { status: 400, body: {} }))
    const { addTags } = aelyst({ token: 'token', fetch: vendor.fetch, ...options })
    const [failed, done] = await elapse(
      Promise.allSettled([addTags(one, tagsOf(2 * batch + 5)), addTags(one, ['b'])]),
    )
    expect([failed.status, done.status]).toEqual(['rejected', 'fulfilled'])
    expect(changes(vendor.arrivals)).toEqual([`POST ${tagsOf(batch)}`, 'POST b'])
  })

  it('continue after the previous change is cancelled, whether sent or waiting', async () => {
    const vendor = vendorOf()
    const { addTags } = aelyst({ token: 'token', fetch: vendor.fetch, ...options })
    const controller = new AbortController()
    const { signal } = controller
    const calls = [
      addTags(one, ['sent'], { signal }),
      addTags(one, ['waiting'], { signal }),
      addTags(one, ['b']),
    ]
    setTimeout(() => controller.abort(), 5)
    const results = await elapse(Promise.allSettled(calls))
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
    expect(changes(vendor.arrivals)).not.toContain('POST waiting')
    expect(changes(vendor.arrivals)).toContain('POST b')
  })

  it('are also ordered with calls of the raw API', async () => {
    const vendor = vendorOf()
    const { addTags, api } = aelyst({ token: 'token', fetch: vendor.fetch, ...options })
    const path = { identifier: 'id:1' }
    await elapse(
      Promise.all([
        addTags(one, tagsOf(batch + 1)),
        api.DELETE('/contact/{identifier}/tag', { params: { path }, body: ['tag 0'] }),
        addTags(one, ['b']),
      ]),
    )
    expect(changes(vendor.arrivals)).toEqual([
      `POST ${tagsOf(batch)}`,
      `POST tag ${batch}`,
      'DELETE tag 0',
      'POST b',
    ])
  })

  it('delay no change of another contact, and no read', async () => {
    const vendor = vendorOf()
    const { addTags, getTags } = aelyst({ token: 'token', fetch: vendor.fetch, ...options })
    await elapse(
      Promise.all([
        ...range(4).map((index) => addTags({ id: `${index}` }, ['vip'])),
        getTags({ id: '1' }).catch(() => {}),
      ]),
    )
    expect(vendor.mostInFlight()).toBe(5)
  })
})

it('C1: no more than 50 requests of a client are in flight', async () => {
  const vendor = createVendor({
    counter: 'token bucket',
    limit: { requests: 1e6, window: 1000 },
    roundTrip: 20_000,
  })
  const { addTags } = highlevel({ token: 'token', fetch: vendor.fetch })
  await elapse(Promise.all(range(300).map((id) => addTags({ id: `c${id}` }, ['vip']))))
  expect(vendor.mostInFlight()).toBe(50)
})

it('C1: no more than 50 requests of two clients that share a limiter are in flight', async () => {
  const vendor = vendorOf()
  const limiter = createLimiter()
  const clients = range(2).map(() => aelyst({ token: 'token', fetch: vendor.fetch, limiter }))
  await elapse(
    Promise.all(range(200).map((id) => clients[id % 2]?.addTags({ id: `${id}` }, ['vip']))),
  )
  expect(vendor.arrivals).toHaveLength(200)
  expect(vendor.mostInFlight()).toBe(50)
})
