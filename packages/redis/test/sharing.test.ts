import type { Permit } from '@tags/core'
import { Redis } from 'ioredis'
import { Redis as Redis5 } from 'ioredis-5'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { redisLimiter } from '../src/index.ts'
import { ask, take, use } from './permits.ts'

const hour = 3_600_000

describe.each([
  ['6', (url: string) => new Redis(url)],
  ['5', (url: string) => new Redis5(url)],
])('limiters on two connections of ioredis %s', (_, connect) => {
  const connections = [connect(inject('redis')), connect(inject('redis'))] as const
  afterAll(() => Promise.all(connections.map((redis) => redis.quit())))

  const pair = () => {
    const options = { prefix: `test:${crypto.randomUUID()}`, timeout: 60_000 }
    const [one, other] = connections
    return [redisLimiter(one, options), redisLimiter(other, options)] as const
  }

  it('share a limit of requests', async () => {
    const [one, other] = pair()
    const limit = { requests: 2, seconds: 0 }
    const permits = [await take(one, limit), await take(other, limit)]
    const third = take(other, limit)
    await expect(Promise.race([third, pause(200)])).resolves.toBeUndefined()
    permits[0]?.settle({})
    ;(await third).settle({})
    permits[1]?.settle({})
  })

  it('share a pace', async () => {
    const [one, other] = pair()
    const limit = { requests: 1, seconds: 1800 }
    await use(one, limit)
    const refusal = await ask(other, limit, { wait: hour / 4 })
    expect(refusal).toMatchObject({ retryAt: expect.any(Number) })
    expect((refusal as { retryAt: number }).retryAt - Date.now()).toBeGreaterThan(hour / 4)
  })

  it('share nothing with another prefix', async () => {
    const limit = { requests: 1, seconds: 1800 }
    for (const limiter of [...pair().slice(0, 1), ...pair().slice(0, 1)]) await use(limiter, limit)
  })

  it.each([
    ['a pause', { requests: 100, seconds: 10 }, { pause: hour }],
    ['that none remain', { requests: 100, seconds: 3000 }, { remaining: 0, reset: hour }],
    ['a pause of a quota', { requests: 1e6, seconds: 86_400 }, { pause: hour }],
    ['that a quota is spent', { requests: 1e6, seconds: 86_400 }, { remaining: 0, reset: hour }],
  ])('learn from each other of %s', async (_, limit, state) => {
    const [one, other] = pair()
    await use(one, limit, state)
    const refusal = await ask(other, limit, { wait: hour / 2 })
    expect((refusal as { retryAt: number }).retryAt).toBeGreaterThan(Date.now() + hour / 2)
  })

  it('take turns if each has more calls than the limit', async () => {
    const [one, other] = pair()
    const limit = { requests: 1, seconds: 0 }
    const order: number[] = []
    const work = async (index: number, count: number) => {
      const limiter = index ? other : one
      await Promise.all(
        Array.from({ length: count }, async () => {
          const permit = await take(limiter, limit)
          order.push(index)
          await pause(5)
          permit.settle({})
        }),
      )
    }
    await Promise.all([work(0, 40), work(1, 4)])
    // Without turns, the first one keeps its permits until it has had all of its own.
    expect(order.lastIndexOf(1)).toBeLessThan(39)
  })

  it('leave the bound of a client to each process', async () => {
    const [one, other] = pair()
    const limit = { requests: 1, seconds: 0, isOwn: true }
    const permits: Permit[] = [await take(one, limit), await take(other, limit)]
    for (const { settle } of permits) settle({})
  })
})

const pause = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time))
