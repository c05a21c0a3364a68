import { createChecker } from '@tags/drift'
import { cases, exampleOf, json, loadVendors, resolve, type Vendor } from '@tags/mocks'
import { urlOf } from '@tags/scripts/document'
import type { Exchange } from '@tags/scripts/har'
import { describe, expect, it } from 'vitest'
import { createMask } from '../src/har/mask.ts'

const vendors = await loadVendors()

// biome-ignore lint/suspicious/noExplicitAny: JSON, changed at random places
type Loose = any

const makers = new Map(
  vendors.map((vendor) => {
    const checker = createChecker(vendor.document)
    const base = urlOf(vendor.document.servers[0])
    const findings = ({ method, url, status, request, response }: Exchange) => [
      ...checker.request({ method, url, ...request }),
      ...checker.response({ method, url, status, ...response }),
    ]
    return [vendor.name, { base, findings, mask: createMask(vendor.document, checker, base) }]
  }),
)

/** Names that are in the traffic but not in the spec, and may be values. */
const named = 'JaneDoe1990'
const numbered = 'x-4915112345'

const bodyOf = (value: unknown) => (value === undefined ? '' : JSON.stringify(value))
const typed: [string, string] = ['content-type', 'application/json']

/** Creates exchanges from a spec's examples: each operation with each documented response. */
function exchanges(vendor: Vendor): Exchange[] {
  const { document } = vendor
  return cases(vendor).flatMap(({ method, path, parameters, request, responses }) => {
    const values = parameters.map((parameter) => ({ ...parameter, value: exampleOf(parameter) }))
    const of = (place: string) => values.filter((parameter) => parameter.in === place)
    const filled = path.replace(/\{([^}]+)\}/g, (_, name) =>
      encodeURIComponent(String(of('path').find((parameter) => parameter.name === name)?.value)),
    )
    const query = of('query').map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    const url = `${urlOf(document.servers[0])}${filled}${query.length ? `?${query.join('&')}` : ''}`
    const sent = of('header').map(({ name, value }): [string, string] => [name, String(value)])
    return responses.map(([status, response]) => {
      const headers = Object.entries<Loose>(response.headers ?? {}).map(
        ([name, header]): [string, string] => [name, String(exampleOf(resolve(document, header)))],
      )
      const media = json(response)
      return {
        method,
        url,
        status,
        request: { headers: [typed, ...sent], body: bodyOf(request.body) },
        response: {
          headers: media ? [typed, ...headers] : headers,
          body: bodyOf(media && exampleOf(media)),
        },
      }
    })
  })
}

/** The ways to change one part of a value. */
function* mutations(value: Loose): Generator<Loose> {
  for (const other of [null, 7, 0.5, true, 'Mina 7', 'x'.repeat(300), [], {}, -1, '2026-13-45']) {
    if (other !== value) yield other
  }
  if (Array.isArray(value)) {
    yield [...value, ...value]
    yield value.slice(1)
    for (const [index, item] of value.entries()) {
      for (const changed of mutations(item)) yield value.with(index, changed)
    }
  } else if (typeof value === 'object' && value !== null) {
    yield { ...value, nickname: 'Mimi' }
    yield { ...value, 'mina@example.com': { vip: 'yes' } }
    for (const [name, item] of Object.entries(value)) {
      const { [name]: _, ...rest } = value
      yield rest
      for (const changed of mutations(item)) yield { ...value, [name]: changed }
    }
  }
}

/** Lists the variants of an exchange with one part added, removed or changed. */
function* changes(exchange: Exchange): Generator<Exchange> {
  const { url, request, response } = exchange
  yield { ...exchange, url: `${url}${url.includes('?') ? '&' : '?'}expand=Mina&a%20b=Mina` }
  yield { ...exchange, url: `${url}/Mina%20Okafor` }
  yield { ...exchange, url: url.replace(/[^/?]+(?=\?|$)/, 'Mina') }
  yield { ...exchange, status: 418 }
  yield { ...exchange, method: 'PATCH' }
  yield { ...exchange, request: { ...request, body: '' } }
  yield { ...exchange, request: { headers: [] } }
  yield { ...exchange, response: { headers: [['content-type', 'text/csv; x=y']], body: 'Mina;7' } }
  yield {
    ...exchange,
    response: { headers: [typed, ['x-plan', 'Mina'], ['x y', 'Mina']], body: '<Mina' },
  }
  const others = { ...exchange, url: `${url}${url.includes('?') ? '&' : '?'}${named}=1` }
  for (const side of ['request', 'response'] as const) {
    const { headers, body } = exchange[side]
    const more = { ...JSON.parse(body || '{}'), [named]: 'Mina', '491511': { [named]: 1 } }
    others[side] = { headers: [...headers, [numbered, 'Mina']], body: bodyOf(more) }
  }
  yield others
  for (const changed of sample(mutations(JSON.parse(request.body || 'null')), 15)) {
    yield { ...exchange, request: { ...request, body: bodyOf(changed) } }
  }
  for (const changed of sample(mutations(JSON.parse(response.body || 'null')), 15)) {
    yield { ...exchange, response: { ...response, body: bodyOf(changed) } }
  }
}

/** Returns at most `most` items of a list, evenly spread. */
function sample<Item>(items: Iterable<Item>, most: number): Item[] {
  const all = [...items]
  const step = Math.max(1, all.length / most)
  return all.filter((_, index) => Math.floor(index / step) > Math.floor((index - 1) / step))
}

describe.each(vendors.map((vendor) => ({ name: vendor.name, vendor })))('$name', ({ vendor }) => {
  const { findings, mask } = makers.get(vendor.name) as never as {
    findings: (exchange: Exchange) => unknown[]
    mask: (exchange: Exchange) => Exchange
  }
  const all = exchanges(vendor)

  it('a valid exchange remains valid after masking', () => {
    for (const exchange of all) expect(findings(mask(exchange))).toEqual(findings(exchange))
  })

  it('an invalid exchange has the same findings after masking', () => {
    let found = 0
    for (const changed of sample(
      all.flatMap((exchange) => [...changes(exchange)]),
      400,
    )) {
      const want = findings(changed)
      found += want.length
      const masked = mask(changed)
      expect(findings(masked), JSON.stringify(changed)).toEqual(want)
      expect(JSON.stringify(masked)).not.toMatch(/JaneDoe1990|491511/)
    }
    expect(found).toBeGreaterThan(100)
  })
})
