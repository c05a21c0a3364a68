import { createLimiter, type Limiter } from '@tags/core'
import { highlevel } from '@tags/highlevel'
import type { Create } from '../client.ts'

export const create: Create = (baseUrl, fetch) => {
  const client = highlevel({ token: 'token', baseUrl, fetch, limiter: unhindered() })
  return async () => (await client.addTags({ id: 'c1' }, ['vip'])).tags
}

/**
 * The limiter at its usual work, for a vendor that never makes it wait. Its windows are short, so that they hold
 * about as many requests as those of a vendor with a limit.
 */
export function unhindered(): Limiter {
  const { acquire } = createLimiter()
  return {
    acquire: ({ limit, ...request }) => {
      const seconds = limit.seconds < 3600 ? limit.seconds / 10_000 : limit.seconds
      return acquire({ ...request, limit: { ...limit, requests: 1e9, seconds } })
    },
  }
}
