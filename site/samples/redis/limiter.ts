import { highlevel } from '@tags/highlevel'
import { redisLimiter } from '@tags/redis'
import { Redis } from 'ioredis'

const redis = new Redis(process.env.REDIS_URL!)
const client = highlevel({
  token: process.env.HIGHLEVEL_TOKEN!,
  limiter: redisLimiter(redis, { prefix: 'tags:agency-1' }),
})

const { tags } = await client.addTags({ id: 'sx6wyHhbFdRXh302LLNR' }, ['vip'])
console.log(tags)
await redis.quit()
