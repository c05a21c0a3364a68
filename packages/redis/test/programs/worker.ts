/**
 * Makes calls of `addTags` at once to each vendor, through a limiter in Redis or, without one, in memory. Sends a
 * message when all are done, with the number of failures.
 */
import { createLimiter, type Limiter } from '@tags/core'
import { type Limit, scale } from '@tags/faults/limits'
import { highlevel } from '@tags/highlevel'
import { Redis } from 'ioredis'
import { redisLimiter } from '../../src/index.ts'

export interface Work {
  /** The vendors' addresses; each has a limiter of its own. */
  urls: string[]
  /** The first argument of ioredis; without one, the limiters are in memory. */
  redis?: string
  prefix: string
  limit: Limit
  calls: number
}

const { urls, redis: address, prefix, limit, calls }: Work = JSON.parse(process.argv[2] ?? '')
const redis = address ? new Redis(address) : undefined
const limiterOf = (index: number): Limiter =>
  redis
    ? redisLimiter(redis, { prefix: `${prefix}:${index}`, lease: 2_000, timeout: 60_000 })
    : createLimiter()

process.once('message', async () => {
  const results = await Promise.all(
    urls.flatMap((baseUrl, index) => {
      const limiter = scale(limiterOf(index), 10, limit)
      const client = highlevel({ token: 'token', baseUrl, limiter, timeout: 100_000 })
      return Array.from({ length: calls }, (_, call) =>
        client.addTags({ id: `c${process.pid}-${call}` }, ['vip']).then(
          () => '',
          (error) => String(error.message),
        ),
      )
    }),
  )
  process.send?.({ failed: results.filter(Boolean) })
  process.disconnect()
  await redis?.quit()
})
await redis?.ping()
process.send?.('ready')
