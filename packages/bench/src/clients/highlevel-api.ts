import { createLimiter, type Limiter } from '@tags/core'
import { highlevel, unwrap } from '@tags/highlevel'
import type { Create } from '../client.ts'

export const create: Create = (baseUrl, fetch) => {
  const { api } = highlevel({ token: 'token', baseUrl, fetch, limiter: unhindered() })
  return async () => {
    const result = await api.POST('/contacts/{contactId}/tags', {
      params: { path: { contactId: 'c1' } },
      body: { tags: ['vip'] },
    })
    return unwrap(result).tags
  }
}

/** The limiter at its usual work, for a vendor that never makes it wait. */
function unhindered(): Limiter {
  const { acquire } = createLimiter()
  return {
    acquire: (request) => acquire({ ...request, limit: { ...request.limit, requests: 1e9 } }),
  }
}
