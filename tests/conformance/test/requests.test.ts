import type { Limiter } from '@tags/core'
import { type Case, cases, loadVendors, resolve } from '@tags/mocks'
import { isJson } from '@tags/scripts/media'
import type { Server } from '@tags/scripts/spec'
import { describe, expect, it } from 'vitest'
import { stubbed } from './client.ts'

for (const vendor of await loadVendors()) {
  const { document, requestOptions } = vendor
  /** Returns the URL of a server with the values of its variables. */
  const address = ({ url, variables = {} }: Server) =>
    url.replace(/\{(\w+)\}/g, (_, name) => `${requestOptions[name] ?? variables[name]?.default}`)
  describe(vendor.name, () => {
    it('asks the limiter for a permit of each limit of the spec', async () => {
      const asked: object[] = []
      const limiter: Limiter = {
        acquire({ limit }) {
          const { requests, seconds, isOwn } = limit
          if (!isOwn) asked.push({ requests, seconds })
          return { settle() {} }
        },
      }
      const { client } = stubbed(vendor, () => Response.json({}), { limiter })
      const [{ method, path, request }] = cases(vendor) as [Case]
      await client.api[method](path, request)
      const limits = (document['x-rate-limit'] ?? []) as { requests: number; seconds: number }[]
      const expected = limits.map(({ requests, seconds }) => ({ requests, seconds }))
      // The client asks in an order of its own.
      expect(asked).toHaveLength(expected.length)
      expect(asked).toEqual(expect.arrayContaining(expected))
    })

    for (const { method, path, operation, request, responses } of cases(vendor)) {
      it(`${method} ${path} goes to the server of the spec, with its media types`, async () => {
        const { client, sent } = stubbed(vendor, () => Response.json({}))
        await client.api[method](path, request)
        const holders = [operation, resolve(document, document.paths[path]), document]
        const [server] = holders.flatMap(({ servers = [] }) => servers)
        const { url, headers } = sent[0] as Request
        const [root = ''] = path.split('{')
        expect(url.slice(0, address(server).length + root.length)).toBe(address(server) + root)
        const content = resolve(document, operation.requestBody)?.content ?? {}
        expect([headers.get('content-type') ?? []].flat()).toEqual(Object.keys(content))
        const types = responses.flatMap(([, response]) =>
          Object.keys(response.content ?? {}).filter(isJson),
        )
        const accept = headers.get('accept')?.split(', ')
        expect(accept).toEqual([...new Set(types.length ? types : ['application/json'])])
      })
    }
  })
}
