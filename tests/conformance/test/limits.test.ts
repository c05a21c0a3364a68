import { isTagsError } from '@tags/core'
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
      ...parameters
        .filter(({ name: parameter }) => !parameter.includes('['))
        .map(({ in: place, name: parameter, schema }): [string[], object] => {
          return [['params', place, parameter], schema]
        }),
      [['body'], bodySchema],
    ]
    const limits = inputs.flatMap(([input, schema]) =>
      limitsOf(document, schema, at(whole, input), input.join('/')).map(({ pointer, ...limit }) => {
        return { ...limit, path: [...input, ...pointer] }
      }),
    )
    // The mock reads brackets in the name of a parameter as an object, and its limits hold for nothing.
    const documented = inputs.flatMap(([input, schema]) =>
      placesOf(document, schema, at(whole, input), input.join('/')),
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
        const wrong = await send(put(whole, input, outside)).catch(refusal)
        expect([400, 422]).toContain(wrong.response.status)
      })

      it('has only limits that are tested', () => {
        const tested = limits.map(({ place }) => place)
        expect(documented.filter((place) => !tested.includes(place))).toEqual([])
      })
    })
  }
}

/** Returns a response for what the client refuses itself: a segment of a path that is empty. */
const refusal = (error: unknown): { response: { status: number } } => {
  if (isTagsError(error) && error.code === 'invalid') return { response: { status: 422 } }
  throw error
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
