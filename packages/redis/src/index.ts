export { type RedisLimiterOptions, redisLimiter } from './limiter.ts'
export type { RedisClient } from './redis.ts'
