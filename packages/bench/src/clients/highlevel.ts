import { highlevel } from '@tags/highlevel'
import type { Create } from '../client.ts'

export const create: Create = (baseUrl, fetch) => {
  const client = highlevel({ token: 'token', baseUrl, fetch })
  return async () => (await client.addTags({ id: 'c1' }, ['vip'])).tags
}
