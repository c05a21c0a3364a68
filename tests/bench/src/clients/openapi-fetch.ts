import type { paths } from '@tags/highlevel'
import createClient from 'openapi-fetch'
import type { Create } from '../client.ts'

export const create: Create = (baseUrl, fetch) => {
  const client = createClient<paths>({
    baseUrl,
    fetch,
    headers: { authorization: 'Bearer token', Version: '2021-07-28' },
  })
  return async () => {
    const { data } = await client.POST('/contacts/{contactId}/tags', {
      params: { path: { contactId: 'c1' } },
      body: { tags: ['vip'] },
    })
    return data?.tags
  }
}
