import { createLimiter } from '@tags/core'
import { redisLimiter } from '@tags/redis'
import { Redis } from 'ioredis'

const redis = new Redis(process.env.REDIS_URL!)
redis.on('error', (error) => console.error(error.message))
export const limiter = redisLimiter(redis, { fallback: createLimiter() })

redis.disconnect()
