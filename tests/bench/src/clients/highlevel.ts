import { createLimiter, type Limiter } from '@tags/core'
import { highlevel } from '@tags/highlevel'
import type { Create } from '../client.ts'

export const create: Create = (baseUrl, fetch) => {
  const client = highlevel({ token: 'token', baseUrl, fetch, limiter: unhindered() })
  return async () => (await client.addTags({ id: 'c1' }, ['vip'])).tags
}

/** The limiter at its usual work, for a vendor that never makes it wait. */
export function unhindered(): Limiter {
  const { acquire } = createLimiter()
  return {
    acquire: (request) => acquire({ ...request, limit: { ...request.limit, requests: 1e9 } }),
  }
}
