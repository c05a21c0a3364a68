import { HighLevel } from '@gohighlevel/api-client'
import type { Create } from '../client.ts'

export const create: Create = (baseUrl, fetch) => {
  const client = new HighLevel({ privateIntegrationToken: 'token', apiVersion: '2021-07-28' })
  // biome-ignore lint/complexity/useLiteralKeys: private, and there is no option for its value
  const { defaults } = client['httpClient']
  Object.assign(defaults, { baseURL: baseUrl }, fetch && { adapter: 'fetch', env: { fetch } })
  return async () => {
    const { tags } = await client.contacts.addTags({ contactId: 'c1' }, { tags: ['vip'] })
    return tags
  }
}
