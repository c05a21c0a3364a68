/**
 * A process that adds a tag to many contacts, paced by the limiter that its argument names. Sends a message when all
 * calls have ended.
 */
import { scale } from '@tags/faults/limits'
import { highlevel } from '@tags/highlevel'
import { redisLimiter } from '@tags/redis'
import { Redis } from 'ioredis'
import type { Job } from '../shared.ts'

const { pacing, url, redis: address, id, calls, limit }: Job = JSON.parse(process.argv[2] ?? '')
// BullMQ refuses a connection that gives up.
const redis = new Redis(address, { maxRetriesPerRequest: null })
const options = { token: 'token', baseUrl: url, timeout: 100_000 }
const plain = highlevel({ ...options, limiter: false })
const contacts = Array.from({ length: calls }, (_, index) => `${process.pid}-${index}`)

/** Makes all calls at once, each after `pace` has let it through. */
const inTurn = (pace: () => Promise<unknown>, add = plain.addTags) =>
  Promise.allSettled(contacts.map((contact) => pace().then(() => add({ id: contact }, ['vip']))))

const pacings: Record<Job['pacing'], () => Promise<unknown>> = {
  '@tags/redis': () => {
    const limiter = scale(redisLimiter(redis, { prefix: id, timeout: 60_000 }), 10, limit)
    return inTurn(async () => {}, highlevel({ ...options, limiter }).addTags)
  },

  bullmq: async () => {
    const { Queue, Worker } = await import('bullmq')
    const queue = new Queue(id, { connection: redis })
    const { promise: done, resolve } = Promise.withResolvers<void>()
    const worker = new Worker(
      id,
      async ({ data }) => {
        await plain.addTags({ id: data.contact }, ['vip'])
      },
      {
        connection: redis.duplicate(),
        concurrency: 50,
        limiter: { max: limit.requests, duration: limit.window },
      },
    )
    // The calls of all processes are one queue, and any of them ends when it is empty.
    await queue.addBulk(contacts.map((contact) => ({ name: 'add', data: { contact } })))
    const poll = setInterval(async () => {
      const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized')
      if (Object.values(counts).every((count) => count === 0)) resolve()
    }, 100)
    await done
    clearInterval(poll)
    await worker.close()
    await queue.close()
  },

  'rate-limiter-flexible': async () => {
    const { RateLimiterQueue, RateLimiterRedis } = await import('rate-limiter-flexible')
    const limiter = new RateLimiterRedis({
      storeClient: redis,
      keyPrefix: id,
      points: limit.requests,
      duration: limit.window / 1000,
    })
    const queue = new RateLimiterQueue(limiter)
    return inTurn(() => queue.removeTokens(1))
  },

  bottleneck: async () => {
    const { default: Bottleneck } = await import('bottleneck')
    const limiter = new Bottleneck({
      id,
      datastore: 'ioredis',
      Redis,
      clientOptions: address,
      reservoir: limit.requests,
      reservoirRefreshAmount: limit.requests,
      reservoirRefreshInterval: limit.window,
      heartbeatInterval: 250,
      maxConcurrent: 50,
    } as ConstructorParameters<typeof Bottleneck>[0])
    limiter.on('error', console.error)
    await limiter.ready()
    await Promise.allSettled(
      contacts.map((contact) => limiter.schedule(() => plain.addTags({ id: contact }, ['vip']))),
    )
    await limiter.disconnect(false)
  },
}

process.once('message', async () => {
  await pacings[pacing]()
  process.send?.('done')
  process.disconnect()
  redis.disconnect()
})
await redis.ping()
process.send?.('ready')
