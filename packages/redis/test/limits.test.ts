import { testLimits, testPacing } from '@tags/faults/suites'
import { withClock } from '@tags/servers/clock'
import { Redis } from 'ioredis'
import { afterAll, inject } from 'vitest'
import { redisLimiter } from '../src/index.ts'

const connection = new Redis(inject('redis'))
afterAll(() => connection.quit())

const { redis, idle } = withClock(connection)
const create = () => redisLimiter(redis, { prefix: `test:${crypto.randomUUID()}` })

testLimits({ create, idle })
testPacing({ create, idle })
