import { highlevel } from '@tags/highlevel'
import { type Schedule, sharedLimiter } from './shared-limiter.ts'

const times = new Map<string, number>()
const schedule: Schedule = {
  async reserve(key, spacing, until) {
    const time = Math.max(Date.now(), times.get(key) ?? 0)
    if (time <= until) times.set(key, time + spacing)
    console.log(`${key}: the next one ${spacing} ms later`)
    return time
  },
  async postpone(key, time) {
    times.set(key, Math.max(time, times.get(key) ?? 0))
  },
}

const token = process.env.HIGHLEVEL_TOKEN!
const one = highlevel({ token, limiter: sharedLimiter(schedule) })
const other = highlevel({ token, limiter: sharedLimiter(schedule) })

await Promise.all([
  one.addTags({ id: 'sx6wyHhbFdRXh302LLNR' }, ['vip']),
  other.addTags({ id: '3ualbhnV7j3n3a9r2moD' }, ['vip']),
])
