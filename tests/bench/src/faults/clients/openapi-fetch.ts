import type { paths } from '@tags/highlevel'
import createClient from 'openapi-fetch'
import type { FaultClient } from '../client.ts'
import { headersOf, signalOf } from './settings.ts'

export const configuration = `with \`AbortSignal.timeout\`, and an error thrown where its \`response.ok\` is false. It has no
retries, no timeout and no limit on a body.`

export const create: FaultClient['create'] = (options) => {
  const client = createClient<paths>({ baseUrl: options.baseUrl })
  return async (call) => {
    const { data, response } = await client.POST('/contacts/{contactId}/tags', {
      headers: await headersOf(options),
      params: { path: { contactId: 'c1' } },
      body: { tags: ['vip'] },
      signal: signalOf(options, call),
    })
    if (!response.ok) throw new Error(`${response.status}`)
    return (data as { tags: string[] }).tags
  }
}
