import type { FaultClient } from '../client.ts'
import { headersOf, signalOf } from './settings.ts'

export const configuration = `that of Node, with \`AbortSignal.timeout\`, and an error thrown where \`response.ok\` is false. It
has no retries, no timeout and no limit on a body.`

export const create: FaultClient['create'] = (options) => async (call) => {
  const response = await fetch(`${options.baseUrl}/contacts/c1/tags`, {
    method: 'POST',
    headers: { ...(await headersOf(options)), 'content-type': 'application/json' },
    body: JSON.stringify({ tags: ['vip'] }),
    signal: signalOf(options, call),
  })
  if (!response.ok) throw new Error(`${response.status}`)
  const { tags } = (await response.json()) as { tags: string[] }
  return tags
}
