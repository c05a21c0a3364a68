import { highlevel, unwrap } from '@tags/highlevel'
import type { Create } from '../client.ts'

export const create: Create = (baseUrl, fetch) => {
  const { api } = highlevel({ token: 'token', baseUrl, fetch })
  return async () => {
    const result = await api.POST('/contacts/{contactId}/tags', {
      params: { path: { contactId: 'c1' } },
      body: { tags: ['vip'] },
    })
    return unwrap(result).tags
  }
}
