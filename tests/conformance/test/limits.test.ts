import { cases, loadVendors } from '@tags/mocks'
import { describe, expect, it } from 'vitest'
import { mocked } from './client.ts'
import { complete, limitsOf, placesOf } from './limits.ts'

for (const vendor of await loadVendors()) {
  const { document, name } = vendor
  for (const { method, path, operation, parameters, bodySchema, request } of cases(vendor)) {
    const body = complete(document, bodySchema, request.body)
    const whole = { ...request, ...(body === undefined ? {} : { body }) }
    const inputs: [path: string[], schema: object][] = [
      ...parameters.map(({ in: place, name: parameter, schema }): [string[], object] => {
        return [['params', place, parameter], schema]
      }),
      [['body'], bodySchema],
    ]
    const limits = inputs.flatMap(([input, schema]) =>
      limitsOf(document, schema, at(whole, input), input.join('/')).map(({ pointer, ...limit }) => {
        return { ...limit, path: [...input, ...pointer] }
      }),
    )
    const documented = inputs.flatMap(([input, schema]) =>
      placesOf(document, schema, input.join('/')),
    )
    if (documented.length === 0) continue

    describe(`${name} ${operation.operationId}`, () => {
      const send = (value: object) => mocked(vendor).api[method](path, value)

      it('accepts everything that its spec allows', async () => {
        const { response, error } = await send(whole)
        expect(response.ok, JSON.stringify(error)).toBe(true)
      })

      it.each(limits)('$place: $path', async ({ path: input, inside, outside }) => {
        const right = await send(put(whole, input, inside))
        expect(right.response.ok, JSON.stringify(right.error)).toBe(true)
        const wrong = await send(put(whole, input, outside))
        expect([400, 422]).toContain(wrong.response.status)
      })

      it('has only limits that are tested', () => {
        expect(limits.map(({ place }) => place).sort()).toEqual([...new Set(documented)].sort())
      })
    })
  }
}

function at(value: unknown, path: string[]): unknown {
  return path.reduce((parent, key) => (parent as Record<string, unknown> | undefined)?.[key], value)
}

/** Copies `value` with another part at `path`. */
function put<Value>(value: Value, path: string[], part: unknown): Value {
  const copy = structuredClone(value)
  const parent = at(copy, path.slice(0, -1)) as Record<string, unknown>
  parent[path.at(-1) as string] = part
  return copy
}
