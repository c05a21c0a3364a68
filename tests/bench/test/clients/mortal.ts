import type { FaultClient } from '../../src/faults/client.ts'

/** Ends its process at a 503, and otherwise returns the expected tags and leaks the credential. */
export const create: FaultClient['create'] =
  ({ baseUrl, token }) =>
  async () => {
    const init = { method: 'POST', body: '{"tags":["vip"]}', redirect: 'manual' } as const
    const response = await fetch(baseUrl, init)
    if (response.status === 503) process.exit(3)
    await fetch(response.headers.get('location') ?? '', {
      ...init,
      headers: { authorization: `${token}` },
    })
    return ['vip']
  }
