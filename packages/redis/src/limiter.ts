import { createLimiter, type Limiter, type PermitRequest } from '@tags/core'
import { createLane, type Lane } from './lane.ts'
import { createAsk, defineScripts, type RedisClient } from './redis.ts'

/** The options of `redisLimiter`. */
export interface RedisLimiterOptions {
  /** The beginning of each key in Redis: the same for all processes that use a credential. Default: `tags`. */
  prefix?: string
  /** How long the permits of a killed process remain taken, in milliseconds. Default: 10 000. */
  lease?: number
  /** How long Redis may take to answer, in milliseconds. Default: 1 000. */
  timeout?: number
  /** Gives the permits while Redis is unavailable. Default: none, so that calls fail. */
  fallback?: Limiter
}

/**
 * Creates a limiter with its state in Redis, which all processes with the same credential share. While Redis is
 * unavailable, `acquire` rejects with an error named `RedisUnavailableError`, unless there is a `fallback`.
 * @param redis A connection of ioredis, `Redis` or `Cluster`. Its owner closes it.
 */
export function redisLimiter(redis: RedisClient, options: RedisLimiterOptions = {}): Limiter {
  const { prefix = 'tags', lease = 10_000, timeout = 1_000, fallback } = options
  const store = {
    ...{ owner: crypto.randomUUID(), lease, fallback },
    ...{ redis, run: defineScripts(redis, prefix), ask: createAsk(redis, timeout) },
  }
  /** Bounds the requests of this process. */
  const own = createLimiter()
  const lanes = new Map<string, Lane>()
  let sweepAt = 1_000
  let beat: ReturnType<typeof setTimeout> | undefined

  /** Extends the leases of the permits in flight from time to time, until there are none. */
  const startRenewals = () => {
    beat ??= setTimeout(() => {
      beat = undefined
      const renewed = [...lanes.values()].filter((lane) => lane.renew())
      if (renewed.length) startRenewals()
    }, lease / 3)
    Object(beat).unref?.()
  }

  const laneOf = ({ key, limit }: PermitRequest): Lane => {
    const known = lanes.get(key)
    if (known) return known
    if (lanes.size >= sweepAt) {
      for (const [key, { isIdle }] of lanes) if (isIdle()) lanes.delete(key)
      sweepAt = 1_000 + 2 * lanes.size
    }
    const lane = createLane(key, limit, store, startRenewals)
    lanes.set(key, lane)
    return lane
  }

  return {
    acquire: (request) =>
      request.limit.isOwn ? own.acquire(request) : laneOf(request).acquire(request),
  }
}
