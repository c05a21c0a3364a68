import { isTagsError, type TagsError } from '@tags/core'
import { contacts, unifiedMethods, unifiedVendors, type Vendor } from '@tags/mocks'
import { describe, expect, it } from 'vitest'
import { callUnified, mocked } from './client.ts'
import { expectedCode } from './codes.ts'
import {
  caseOf,
  exampleReply,
  exampleTags,
  isHandWritten,
  readResult,
  resultOf,
  type Unified,
  unified,
  valuesAt,
} from './unified.ts'

for (const vendor of await unifiedVendors()) {
  const methods = unified(vendor)

  describe(vendor.name, () => {
    it('has the methods that its spec maps, and others only by hand', () => {
      const client = mocked(vendor)
      const present = ['addTags', 'removeTags', 'getTags'].filter((name) => name in client)
      const mapped = unifiedMethods(vendor)
      expect(present).toEqual(isHandWritten(vendor) ? expect.arrayContaining(mapped) : mapped)
    })

    for (const method of methods) {
      const tags = exampleTags(vendor, method)
      for (const contact of contacts(vendor)) {
        for (const [status, response] of method.mapped.responses) {
          it(`${method.name} ${JSON.stringify(contact)}: ${status}`, async () => {
            const client = mocked(vendor, (verb, path) =>
              isOf(method.mapped, verb, path) ? `code=${status}` : success(vendor, verb, path),
            )
            const call = callUnified(client, method.name, contact, tags)
            if (status < 300 && !response['x-error']) {
              expect(await call).toEqual(expected(vendor, method, contact, status))
              return
            }
            const error = (await call.catch((reason) => reason)) as TagsError
            expect(isTagsError(error)).toBe(true)
            expect(error).toMatchObject({
              code: expectedCode(status, response),
              vendor: vendor.name,
              status,
            })
            expect(error.message).toContain(`${vendor.name}: ${method.mapped.method} /`)
          })
        }
      }
    }

    for (const [kind, link] of Object.entries(vendor.document['x-unified'].contact)) {
      if (typeof link !== 'object' || link === null) continue
      const search = caseOf(vendor, link as { operationId: string })
      const contact = contacts(vendor).find((one) => kind in one)
      const [method] = methods
      for (const [status, response] of search.responses) {
        if (status < 300 && !response['x-error']) continue
        it(`a look-up by ${kind}: ${status}`, async () => {
          const client = mocked(vendor, (verb, path) =>
            isOf(search, verb, path) ? `code=${status}` : undefined,
          )
          const call = callUnified(client, method?.name ?? '', contact, ['vip'])
          const error = (await call.catch((reason) => reason)) as TagsError
          expect(error).toMatchObject({
            code: expectedCode(status, response),
            operation: search.operation.operationId,
            status,
          })
        })
      }
    }
  })
}

/** Checks whether a request is one of an operation. */
const isOf = ({ method, path }: Unified['mapped'], verb: string, sent: string): boolean =>
  method === verb &&
  new RegExp(`^${path.replace(/[.[\]()]/g, '\\$&').replace(/\{[^}]*\}/g, '[^/]+')}$`).test(sent)

/** Returns what asks for the first success of another operation, where the mock would choose another. */
function success(vendor: Vendor, verb: string, path: string): string | undefined {
  const other = unified(vendor).find(({ mapped }) => isOf(mapped, verb, path))?.mapped
  const status = other?.responses.find(([code]) => code < 300)?.[0]
  return status === undefined ? undefined : `code=${status}`
}

/** Returns the result of a call that the mock answers with the examples of the spec. */
function expected(vendor: Vendor, method: Unified, contact: object, status: number): object {
  const [kind = ''] = Object.keys(contact)
  const link = vendor.document['x-unified'].contact[kind]
  const [id] =
    typeof link === 'object' ? valuesAt(exampleReply(caseOf(vendor, link)), link.outputs.id) : []
  const found = id === undefined ? {} : { contactId: String(id) }
  const tags = exampleTags(vendor, method)
  const result = resultOf(method, status, exampleReply(method.mapped, status), tags)
  if (method.sending !== 'set') return { ...found, ...result }
  const read = readResult(vendor)
  const before = read.tags as string[]
  const after =
    method.name === 'removeTags'
      ? before.filter((tag) => !tags.includes(tag))
      : [...new Set([...before, ...tags])]
  const changed = tags.filter((tag) => before.includes(tag) !== after.includes(tag))
  return { ...found, ...read, tags: after, ...result, changed }
}
