import ky from 'ky'
import type { FaultClient } from '../client.ts'
import { bounds, headersOf, retriedStatuses } from './settings.ts'

export const configuration = `\`retry\` with the limit of the row, the method \`post\`, our statuses (also as
\`afterStatusCodes\`), \`retryOnTimeout\`, and our backoff with \`jitter\`; \`timeout\` for an attempt and
\`totalTimeout\` for the deadline. It has no limit on a body.`

export const create: FaultClient['create'] = (options) => async (call) => {
  const { timeout, deadline = false, maxRetries } = bounds(options, call)
  const data = await ky
    .post('contacts/c1/tags', {
      baseUrl: `${options.baseUrl}/`,
      headers: await headersOf(options),
      json: { tags: ['vip'] },
      signal: call?.signal,
      timeout,
      totalTimeout: deadline,
      retry: {
        limit: maxRetries,
        methods: ['post'],
        statusCodes: retriedStatuses,
        afterStatusCodes: retriedStatuses,
        retryOnTimeout: true,
        delay: (attempt) => 250 * 2 ** (attempt - 1),
        backoffLimit: 8_000,
        jitter: true,
      },
    })
    .json<{ tags: string[] }>()
  return data.tags
}
