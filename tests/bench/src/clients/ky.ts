import ky from 'ky'
import type { Create } from '../client.ts'

export const create: Create = (baseUrl, fetch) => {
  const client = ky.create({
    baseUrl: `${baseUrl}/`,
    fetch,
    headers: { authorization: 'Bearer token', Version: '2021-07-28' },
  })
  return async () => {
    const data = await client
      .post('contacts/c1/tags', { json: { tags: ['vip'] } })
      .json<{ tags: string[] }>()
    return data.tags
  }
}
