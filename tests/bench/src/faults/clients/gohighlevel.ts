import { HighLevel } from '@gohighlevel/api-client'
import type { FaultClient } from '../client.ts'
import { bounds, headersOf } from './settings.ts'

export const configuration = `\`rateLimitRetry\` with the limit of the row, which is for 429 alone; \`timeout\` (the shorter of the timeout
of an attempt and the deadline) and \`maxContentLength\` on its \`getHttpClient()\`. It has no other retries.`

export const create: FaultClient['create'] = (options) => async (call) => {
  const { timeout, deadline = timeout, maxRetries } = bounds(options, call)
  const { authorization = '' } = await headersOf(options)
  const client = new HighLevel({
    privateIntegrationToken: authorization.replace('Bearer ', ''),
    apiVersion: '2021-07-28',
    rateLimitRetry: { maxRetries },
  })
  Object.assign(client.getHttpClient().defaults, {
    baseURL: options.baseUrl,
    timeout: Math.min(timeout, deadline),
    maxContentLength: options.maxResponseBytes ?? 10_485_760,
  })
  const { tags } = await client.contacts.addTags(
    { contactId: 'c1' },
    { tags: ['vip'] },
    call?.signal && { signal: call.signal },
  )
  return tags
}
