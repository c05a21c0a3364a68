import { ofetch } from 'ofetch'
import type { FaultClient } from '../client.ts'
import { bounds, headersOf, retriedStatuses, signalsOf } from './settings.ts'

export const configuration = `\`retry\` with the limit of the row, our statuses as \`retryStatusCodes\`, our backoff without its
jitter as \`retryDelay\`, \`timeout\` for an attempt and a signal for the deadline, which replaces
its timeout. It has no limit on a body.`

export const create: FaultClient['create'] = (options) => async (call) => {
  const { timeout, maxRetries } = bounds(options, call)
  const signals = signalsOf(options, call)
  const data = await ofetch<{ tags: string[] }>('/contacts/c1/tags', {
    baseURL: options.baseUrl,
    method: 'POST',
    headers: await headersOf(options),
    body: { tags: ['vip'] },
    timeout,
    retry: maxRetries,
    retryStatusCodes: retriedStatuses,
    retryDelay: ({ options: { retry } }) => 250 * 2 ** (maxRetries - Number(retry)),
    ...(signals.length > 0 && { signal: AbortSignal.any(signals) }),
  })
  return data.tags
}
