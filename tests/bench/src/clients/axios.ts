import axios from 'axios'
import type { Create } from '../client.ts'

export const create: Create = (baseUrl, fetch) => {
  const client = axios.create({
    baseURL: baseUrl,
    headers: { authorization: 'Bearer token', Version: '2021-07-28' },
    ...(fetch && { adapter: 'fetch', env: { fetch } }),
  })
  return async () => {
    const { data } = await client.post<{ tags: string[] }>('/contacts/c1/tags', { tags: ['vip'] })
    return data.tags
  }
}
