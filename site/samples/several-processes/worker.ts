import { highlevel } from '@tags/highlevel'
import { redisLimiter } from '@tags/redis'
import { Redis } from 'ioredis'

const [, , baseUrl = 'https://services.leadconnectorhq.com'] = process.argv
const redis = new Redis(process.env.REDIS_URL!)
const client = highlevel({
  token: process.env.HIGHLEVEL_TOKEN!,
  baseUrl,
  limiter: redisLimiter(redis, { prefix: 'tags:agency-2' }),
})

const contact = { id: 'sx6wyHhbFdRXh302LLNR' }
await Promise.all(Array.from({ length: 25 }, () => client.getTags(contact)))
await redis.quit()
