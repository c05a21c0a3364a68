import { Redis } from 'ioredis'
import { describe, expect, it } from 'vitest'
import * as scene from './scene.ts'

describe('the limit of a worker', () => {
  /** Returns the keys of limits that a Redis has after a job was done by a worker with some options. */
  async function limitsOf(server: string, url: string, options: object) {
    const vendor = await scene.startHighLevel(1)
    const jobs = await scene.jobsOf(1, vendor)
    const queue = (await scene.queuesOf(url)).of('highlevel')
    await queue.add(jobs)
    const worker = await scene.startWorker(url, vendor, {
      client: { limiter: undefined },
      ...options,
    })
    await scene.untilDone(queue, jobs)
    const redis = new Redis(server)
    const keys = await redis.keys('*{highlevel: 100 per 10 s}*')
    redis.disconnect()
    await worker.close()
    return keys.map((key) => key.replace(/:\w+$/, ''))
  }

  it('is kept in the Redis of the queue, under its name', async () => {
    const { url } = await scene.startStore()
    expect(await limitsOf(url, url, {})).toContain('tags:{highlevel: 100 per 10 s}')
  })

  it('is kept in another Redis with limitOver', async () => {
    const [{ url }, other] = [await scene.startStore(), await scene.startStore()]
    const keys = await limitsOf(other.url, url, { limitOver: other.url })
    expect(keys).toContain('tags:{highlevel: 100 per 10 s}')
    expect(await limitsOf(url, url, { limitOver: other.url })).toEqual([])
  })
})
