import got from 'got'
import type { FaultClient } from '../client.ts'
import { bounds, headersOf, retriedStatuses, signalsOf } from './settings.ts'

export const configuration = `\`retry\` with the limit of the row, the method \`POST\` and our statuses, and its own error codes and
backoff; \`timeout.request\` for an attempt and a signal for the deadline. It has no limit on a body.`

export const create: FaultClient['create'] = (options) => async (call) => {
  const { timeout, maxRetries } = bounds(options, call)
  const signals = signalsOf(options, call)
  const { tags } = await got
    .post(`${options.baseUrl}/contacts/c1/tags`, {
      headers: await headersOf(options),
      json: { tags: ['vip'] },
      timeout: { request: timeout },
      retry: { limit: maxRetries, methods: ['POST'], statusCodes: retriedStatuses },
      ...(signals.length > 0 && { signal: AbortSignal.any(signals) }),
    })
    .json<{ tags: string[] }>()
  return tags
}
