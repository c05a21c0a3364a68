import { createLimiter } from '@tags/core'
import { highlevel } from '@tags/highlevel'
import { type Gate, openGate } from '@tags/servers/gate'
import { Redis } from 'ioredis'
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { redisLimiter } from '../src/index.ts'
import { ask, take } from './permits.ts'

const limit = { requests: 100, seconds: 10 }
const unavailable = { name: 'RedisUnavailableError' }

let gate: Gate
let redis: Redis
let prefix: string

beforeEach(async () => {
  gate = await openGate(inject('redis'))
  redis = new Redis(gate.url, { retryStrategy: () => 50 })
  redis.on('error', () => {})
  prefix = `test:${crypto.randomUUID()}`
  await redis.ping()
})
afterEach(async () => {
  redis.disconnect()
  await gate.stop()
})

const cut = async () => {
  gate.close()
  await vi.waitUntil(() => redis.status !== 'ready', 60_000)
}

describe('without a connection', () => {
  it('rejects at once', async () => {
    const limiter = redisLimiter(redis, { prefix, timeout: 1e9 })
    await use()
    await cut()
    await expect(use()).rejects.toMatchObject(unavailable)
    gate.open()
    await vi.waitUntil(() => redis.status === 'ready', 60_000)
    await use()

    async function use() {
      ;(await take(limiter, limit)).settle()
    }
  })

  it('rejects the callers that wait', async () => {
    // A question that is under way when the connection is lost ends by the timeout.
    const limiter = redisLimiter(redis, { prefix, timeout: 2_000 })
    const slow = { requests: 2, seconds: 4 }
    ;(await take(limiter, slow)).settle({})
    const waiting = [take(limiter, slow), take(limiter, slow)]
    const results = Promise.allSettled(waiting)
    await cut()
    for (const result of await results) {
      expect(result).toMatchObject({ status: 'rejected', reason: unavailable })
    }
  })

  it('makes a call fail before anything is sent', async () => {
    await cut()
    const fetch = vi.fn()
    const client = highlevel({ token: 'token', fetch, limiter: redisLimiter(redis, { prefix }) })
    await expect(client.addTags({ id: 'c1' }, ['vip'])).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('Redis, which keeps the rate limit, is unavailable'),
      cause: unavailable,
    })
    expect(fetch).not.toHaveBeenCalled()
  })

  it('asks the fallback, which also keeps the limit', async () => {
    await cut()
    const limiter = redisLimiter(redis, { prefix, fallback: createLimiter() })
    const controller = new AbortController()
    let given = 0
    const asked = Array.from({ length: 100 }, () =>
      ask(limiter, { requests: 100, seconds: 3000 }, controller).then(() => {
        given += 1
      }),
    )
    await vi.waitUntil(() => given > 0, 60_000)
    controller.abort(new Error('enough'))
    await Promise.allSettled(asked)
    expect(given).toBeLessThan(10)
  })
})

describe('with a connection that is silent', () => {
  it('rejects after the timeout, and then at once until Redis answers', async () => {
    const limiter = redisLimiter(redis, { prefix, timeout: 100 })
    gate.hold()
    await expect(take(limiter, limit)).rejects.toMatchObject(unavailable)
    const patient = redisLimiter(redis, { prefix, timeout: 1e9 })
    const answer = take(patient, limit)
    await expect(take(limiter, limit)).rejects.toMatchObject(unavailable)
    gate.open()
    await answer
    await vi.waitUntil(() => take(limiter, limit).catch(() => false), 60_000)
  })

  it('gives back a permit that comes too late', async () => {
    const one = { requests: 1, seconds: 0 }
    const impatient = redisLimiter(redis, { prefix, timeout: 100 })
    gate.hold()
    await expect(take(impatient, one)).rejects.toMatchObject(unavailable)
    gate.open()
    const other = redisLimiter(redis, { prefix, timeout: 1e9, lease: 1e9 })
    ;(await take(other, one)).settle()
  })
})

it('rejects if Redis was never there', async () => {
  gate.close()
  const other = new Redis(gate.url, { retryStrategy: () => 50 })
  other.on('error', () => {})
  try {
    const limiter = redisLimiter(other, { prefix, timeout: 200 })
    await expect(take(limiter, limit)).rejects.toMatchObject(unavailable)
  } finally {
    other.disconnect()
  }
})

it('tells a refusal of Redis, such as a wrong type of key', async () => {
  const limiter = redisLimiter(redis, { prefix })
  await redis.set(`${prefix}:{vendor: limit}:state`, 'text')
  await expect(take(limiter, limit)).rejects.toMatchObject({
    ...unavailable,
    message: expect.stringContaining('WRONGTYPE'),
  })
})
