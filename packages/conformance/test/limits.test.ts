import { cases, loadVendors } from '@tags/mocks'
import { expect, it } from 'vitest'
import { mocked } from './client.ts'
import { type Limit, limitsOf } from './limits.ts'

for (const vendor of await loadVendors()) {
  for (const { method, path, operation, parameters, bodySchema, request } of cases(vendor)) {
    const places: [name: string[], limits: Limit[]][] = [
      ...parameters.map((parameter): [string[], Limit[]] => {
        const place = ['params', parameter.in, parameter.name]
        return [place, limitsOf(vendor.document, parameter.schema, at(request, place))]
      }),
      [['body'], limitsOf(vendor.document, bodySchema, request.body)],
    ]
    for (const [place, limits] of places) {
      for (const { pointer, keyword, inside, outside } of limits) {
        const name = `${vendor.name} ${operation.operationId} ${[...place, ...pointer].join('.')} ${keyword}`
        const send = (value: unknown) =>
          mocked(vendor).api.request(method, path, put(request, [...place, ...pointer], value))
        it(`${name}: inside`, async () => {
          const { response, error } = await send(inside)
          expect(response.ok, JSON.stringify(error)).toBe(true)
        })
        it(`${name}: outside`, async () => {
          const { response } = await send(outside)
          expect([400, 422]).toContain(response.status)
        })
      }
    }
  }
}

function at(value: unknown, path: string[]): unknown {
  return path.reduce((parent, key) => (parent as Record<string, unknown> | undefined)?.[key], value)
}

/** A copy of `value` with another part at `path`. */
function put<Value>(value: Value, path: string[], part: unknown): Value {
  const copy = structuredClone(value)
  const parent = at(copy, path.slice(0, -1)) as Record<string, unknown>
  parent[path.at(-1) as string] = part
  return copy
}
