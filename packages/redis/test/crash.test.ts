import { type CounterName, counters } from '@tags/faults/limits'
import { startRedis } from '@tags/servers/redis'
import { Redis } from 'ioredis'
import { expect, inject, it } from 'vitest'
import { redisLimiter } from '../src/index.ts'
import { take, use } from './permits.ts'
import { startVendors, startWorker, strict } from './workers.ts'

it('goes on without a process that was killed in the middle', async () => {
  const limit = { requests: 25, window: 1_000 }
  const vendors = await startVendors(strict, limit, 300)
  const prefix = `test:${crypto.randomUUID()}`
  const work = { urls: vendors.urls, redis: inject('redis'), prefix, limit, calls: 40 }
  const workers = await Promise.all([startWorker(work), startWorker(work), startWorker(work)])
  try {
    const [victim, ...others] = workers
    const killed = expect(victim?.run()).rejects.toThrow('A worker ended with SIGKILL')
    const results = Promise.all(others.map(({ run }) => run()))
    while (vendors.all.some(({ arrivals }) => arrivals.length < 30)) await pause(20)
    victim?.child.kill('SIGKILL')
    await killed
    expect((await results).flat()).toEqual([])
    for (const { arrivals } of vendors.all) {
      expect(arrivals.filter(({ status }) => status === 429)).toEqual([])
      const done = new Set(arrivals.map(({ contact }) => contact))
      const ofOthers = others.flatMap(({ child }) =>
        Array.from({ length: 40 }, (_, call) => `c${child.pid}-${call}`),
      )
      expect(ofOthers.filter((contact) => !done.has(contact))).toEqual([])
    }
  } finally {
    for (const { child } of workers) child.kill('SIGKILL')
    await vendors.stop()
  }
})

it('gets the permits of a killed process back when their lease ends', async () => {
  const limit = { requests: 25, window: 1_000 }
  const prefix = `test:${crypto.randomUUID()}`
  const redis = new Redis(inject('redis'))
  const vendors = await startVendors(['sliding log'], limit, 120_000)
  const work = { urls: vendors.urls, redis: inject('redis'), prefix, limit, calls: 30 }
  const worker = await startWorker(work)
  const permits = `${prefix}:0:{highlevel: 100 per 10 s}:permits`
  try {
    const killed = expect(worker.run()).rejects.toThrow('SIGKILL')
    // All are in flight, until their leases have been extended.
    while ((await redis.zcard(permits)) < 25) await pause(20)
    const ends = async () => {
      const entries = await redis.call('ZRANGE', permits, '0', '-1', 'WITHSCORES')
      return (entries as unknown[]).flat().map(Number).filter(Number.isFinite)
    }
    const last = Math.max(...(await ends()))
    while (Math.min(...(await ends())) <= last) await pause(20)
    worker.child.kill('SIGKILL')
    await killed
    const limiter = redisLimiter(redis, { prefix: `${prefix}:0`, timeout: 60_000 })
    const answer = await limiter.acquire({
      key: 'highlevel: 100 per 10 s',
      limit: { requests: 25, seconds: 1 },
      until: Number.POSITIVE_INFINITY,
      signal: new AbortController().signal,
    })
    expect(answer).toHaveProperty('settle')
  } finally {
    worker.child.kill('SIGKILL')
    redis.disconnect()
    // The requests of the killed process are still on their way.
    vendors.stop()
  }
})

it('keeps the limit when Redis is killed and starts again', async () => {
  const server = await startRedis()
  const redis = new Redis(server.url, { retryStrategy: () => 20 })
  redis.on('error', () => {})
  const isReady = () => redis.status === 'ready'
  try {
    const limiter = redisLimiter(redis, { timeout: 60_000 })
    const limit = { requests: 3, seconds: 2 }
    const counts = (['sliding log', 'fixed window', 'token bucket'] satisfies CounterName[]).map(
      (name) => counters[name]({ requests: 3, window: 2_000 }),
    )
    const verdicts: boolean[] = []
    const call = async () => {
      const permit = await take(limiter, limit)
      verdicts.push(...counts.map((count) => count(Date.now()).allowed))
      permit.settle({})
    }
    for (let index = 0; index < 3; index++) await call()
    await server.kill()
    while (isReady()) await pause(20)
    await expect(use(limiter, limit)).rejects.toMatchObject({ name: 'RedisUnavailableError' })
    await server.start()
    while (!isReady()) await pause(20)
    for (let index = 0; index < 4; index++) await call()
    expect(verdicts.filter((allowed) => !allowed)).toEqual([])
    expect(verdicts).toHaveLength(21)
  } finally {
    redis.disconnect()
    await server.stop()
  }
})

const pause = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time))
