import { cases, loadVendors, resolve } from '@tags/mocks'
import { describe, expect, it } from 'vitest'
import { stubbed } from './client.ts'

for (const vendor of await loadVendors()) {
  const { document } = vendor
  describe(vendor.name, () => {
    for (const { method, path, operation, request, responses } of cases(vendor)) {
      it(`${method} ${path} goes to the server of the spec, with its media types`, async () => {
        const { client, sent } = stubbed(vendor, () => Response.json({}))
        await client.api[method](path, request)
        const holders = [operation, resolve(document, document.paths[path]), document]
        const [server] = holders.flatMap(({ servers = [] }) => servers)
        const { url, headers } = sent[0] as Request
        const [root = ''] = path.split('{')
        expect(url.slice(0, server.url.length + root.length)).toBe(server.url + root)
        const content = resolve(document, operation.requestBody)?.content ?? {}
        expect([headers.get('content-type') ?? []].flat()).toEqual(Object.keys(content))
        const types = responses.flatMap(([, response]) => Object.keys(response.content ?? {}))
        const accept = headers.get('accept')?.split(', ')
        expect(accept).toEqual([...new Set(types.length ? types : ['application/json'])])
      })
    }
  })
}
