import { isTagsError, type TagsError } from '@tags/core'
import {
  cases,
  contacts,
  exampleOf,
  json,
  unifiedMethods,
  unifiedVendors,
  type VendorClient,
} from '@tags/mocks'
import { describe, expect, it } from 'vitest'
import { mocked } from './client.ts'
import { expectedCode } from './codes.ts'

for (const vendor of await unifiedVendors()) {
  const unified = vendor.document['x-unified'] ?? {}
  const all = cases(vendor)

  describe(vendor.name, () => {
    it('has the methods that its spec maps, and no others', () => {
      const client = mocked(vendor)
      const present = ['addTags', 'removeTags', 'getTags'].filter((name) => name in client)
      expect(present).toEqual(unifiedMethods(vendor))
    })

    for (const method of unifiedMethods(vendor)) {
      const mapped = all.find(
        ({ operation }) => operation.operationId === unified[method].operationId,
      )
      for (const contact of contacts(vendor)) {
        for (const [status, response] of mapped?.responses ?? []) {
          it(`${method} ${JSON.stringify(contact)}: ${status}`, async () => {
            const call = callOf(mocked(vendor, `code=${status}`), method, contact)
            if (status < 300) {
              expect(await call).toEqual(
                outputsOf(unified[method].outputs ?? {}, exampleOf(json(response) ?? {})),
              )
              return
            }
            const error = (await call.catch((reason) => reason)) as TagsError
            expect(isTagsError(error)).toBe(true)
            expect(error).toMatchObject({
              code: expectedCode(status, response),
              vendor: vendor.name,
              status,
            })
            expect(error.message).toContain(`${vendor.name}: ${mapped?.method} /`)
          })
        }
      }
    }
  })
}

function callOf(client: VendorClient, method: string, contact: never): Promise<unknown> {
  if (method === 'getTags') return client.getTags?.(contact) as Promise<unknown>
  return client[method as 'addTags']?.(contact, ['vip', 'hot lead']) as Promise<unknown>
}

/** Returns the outputs of a documented reply, read from the example by the pointers of the spec. */
function outputsOf(outputs: Record<string, string>, example: unknown): Record<string, unknown> {
  const values = Object.entries(outputs).map(([name, expression]) => {
    const keys = expression.replace('$response.body#/', '').split('/')
    // biome-ignore lint/suspicious/noExplicitAny: an example
    const value = keys.reduce((parent: any, key) => parent?.[key], example)
    if (name === 'contactId') return [name, value === undefined ? undefined : String(value)]
    if (typeof value === 'string') return [name, value.split(/ *, */)]
    return [name, value?.map((item: string | { name: string }) => Object(item).name ?? item)]
  })
  return Object.fromEntries(values.filter(([, value]) => value !== undefined))
}
