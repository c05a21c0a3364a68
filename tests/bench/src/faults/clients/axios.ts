import axios from 'axios'
import type { FaultClient } from '../client.ts'
import { bounds, headersOf } from './settings.ts'

export const configuration = `\`timeout\` (the shorter of the timeout of an attempt and the deadline) and \`maxContentLength\`. It has
no retries; other packages add them.`

export const create: FaultClient['create'] = (options) => {
  const { baseUrl, maxResponseBytes = 10_485_760 } = options
  const client = axios.create({ baseURL: baseUrl, maxContentLength: maxResponseBytes })
  return async (call) => {
    const { timeout, deadline = timeout } = bounds(options, call)
    const { data } = await client.post<{ tags: string[] }>(
      '/contacts/c1/tags',
      { tags: ['vip'] },
      {
        headers: await headersOf(options),
        timeout: Math.min(timeout, deadline),
        ...(call?.signal && { signal: call.signal }),
      },
    )
    return data.tags
  }
}
