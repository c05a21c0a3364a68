import { isTagsError, type TagsError, unwrap } from '@tags/core'
import { cases, defaultStatus, exampleOf, json, loadVendors, resolve } from '@tags/mocks'
import { describe, expect, it } from 'vitest'
import { mocked } from './client.ts'
import { expectedCode } from './codes.ts'

const vendors = await loadVendors()
const covered = new Set<string>()

for (const vendor of vendors) {
  describe(vendor.name, () => {
    for (const { method, path, operation, request, responses } of cases(vendor)) {
      for (const [status, response] of responses) {
        it(`${operation.operationId} ${method} ${path}: ${status}`, async () => {
          const { api } = mocked(vendor, `code=${status}`)
          const result = await api[method](path, request)
          expect(result.response.status, JSON.stringify(result.error)).toBe(status)
          const content = json(response) ?? Object.values<object>(response.content ?? {})[0]
          if (status < 300 && !response['x-error']) {
            expect(unwrap(result)).toEqual(content ? exampleOf(content) : undefined)
          } else {
            const error = await Promise.resolve(result)
              .then(unwrap)
              .catch((reason: TagsError) => reason)
            expect(isTagsError(error)).toBe(true)
            expect(error).toMatchObject({
              code: expectedCode(status, response),
              vendor: vendor.name,
              operation: operation.operationId,
              status,
            })
            if (content) expect(error.body).toEqual(exampleOf(content))
          }
          covered.add(`${vendor.name} ${method} ${path} ${status}`)
        })
      }

      if (request.body === undefined) continue
      it(`${operation.operationId} ${method} ${path}: a wrong body`, async () => {
        const { response } = await mocked(vendor).api[method](path, { ...request, body: 7 })
        expect([400, 422]).toContain(response.status)
      })
    }
  })
}

it('covers every operation and status of every spec', () => {
  const documented = vendors.flatMap(({ name, document }) =>
    Object.entries<object>(document.paths).flatMap(([path, item]) =>
      Object.entries<{ responses?: object }>(resolve(document, item)).flatMap(
        ([method, { responses = {} }]) =>
          Object.keys(responses).map(
            (status) =>
              `${name} ${method.toUpperCase()} ${path} ${status === 'default' ? defaultStatus(responses) : status}`,
          ),
      ),
    ),
  )
  expect(documented.length).toBeGreaterThan(200)
  expect([...covered].sort()).toEqual(documented.sort())
})
