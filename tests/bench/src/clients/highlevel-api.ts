import { highlevel, unwrap } from '@tags/highlevel'
import type { Create } from '../client.ts'
import { unhindered } from './highlevel.ts'

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
