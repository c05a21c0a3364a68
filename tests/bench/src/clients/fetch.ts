import type { Create } from '../client.ts'

export const create: Create =
  (baseUrl, fetch = globalThis.fetch) =>
  async () => {
    const response = await fetch(`${baseUrl}/contacts/c1/tags`, {
      method: 'POST',
      headers: {
        authorization: 'Bearer token',
        'content-type': 'application/json',
        Version: '2021-07-28',
      },
      body: JSON.stringify({ tags: ['vip'] }),
    })
    if (!response.ok) throw new Error(`${response.status}`)
    const { tags } = (await response.json()) as { tags: string[] }
    return tags
  }
