import { createChecker } from '@tags/drift'
import type { Exchange } from '@tags/scripts/har'
import { describe, expect, it } from 'vitest'
import { createMask } from '../src/har/mask.ts'

const documentWith = (schema: unknown) => ({
  openapi: '3.1.0',
  info: { title: 'A vendor', version: '1' },
  servers: [{ url: 'https://vendor.example/v1' }],
  security: [{ key: [] }],
  'x-rate-limit': [{ requests: 1, seconds: 1, headers: { remaining: 'X-Left' } }],
  paths: {
    '/people/{id}': {
      get: {
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
          { name: 'limit', in: 'query', schema: { type: 'integer', maximum: 50 } },
          { name: 'X-Key', in: 'header', required: true, schema: { type: 'string' } },
          { name: 'Version', in: 'header', required: true, schema: { const: 'v3' } },
        ],
        responses: {
          200: {
            description: 'Done.',
            headers: { 'X-Left': { schema: { type: 'integer' } } },
            content: { 'application/json': { schema: { properties: { value: schema } } } },
          },
        },
      },
    },
  },
  components: {
    securitySchemes: {
      key: { type: 'apiKey', in: 'query', name: 'api_key' },
      other: { type: 'apiKey', in: 'header', name: 'X-Key' },
    },
  },
})

const right: Exchange = {
  method: 'GET',
  url: 'https://vendor.example/v1/people/Q7Mina',
  status: 200,
  request: { headers: [['version', 'v3']], body: '' },
  response: { headers: [['content-type', 'application/json']] },
}

const maskOf = (schema: unknown) => {
  const document = documentWith(schema)
  return createMask(document, createChecker(document), 'https://vendor.example/v1')
}

describe('the shape of a value', () => {
  const map = { type: 'object', additionalProperties: true }
  const rows: [name: string, schema: unknown, value: unknown, want: unknown][] = [
    ['letters and digits', { type: 'string' }, 'Mina.O7@example.com', 'Aaaa.A1@aaaaaaa.aaa'],
    ['those of any script', { type: 'string' }, 'Łódź 漢字 🎉 ٣', 'Aaaa aa a 1'],
    ['a number', { type: 'number' }, [4711, -0.25, 0], [1111, -1.11, 1]],
    ['true, false and null', {}, [true, false, null], [true, false, null]],
    ['a value that the spec lists', { enum: ['open', 'shut'] }, 'open', 'open'],
    ['a value that the spec does not list', { enum: ['open', 'shut'] }, 'ajar', 'aaaa'],
    ['a listed value where it is free', { anyOf: [{ enum: ['open'] }, {}] }, 'open', 'aaaa'],
    ['words of a pattern', { pattern: '^(id|email):' }, 'email:mina@x.y', 'email:aaaa@a.a'],
    [
      'a date',
      { type: 'string', format: 'date-time' },
      '2026-03-04T05:06:07Z',
      '1111-11-11T11:11:11Z',
    ],
    ['a number above a minimum', { minimum: 50 }, 75, 99],
    ['items that must differ', { uniqueItems: true }, ['vip', 'new'], ['aaa', 'bbb']],
    ['keys', map, { 'mina@x.y': 'vip', Mina: 1 }, { 'aaaa@a.a': 'aaa', Aaaa: 1 }],
    ['keys of one shape', map, { ann: 'x', bob: 'y' }, { aaa: 'a', aaaa: 'a' }],
    ['a name of the spec', { properties: { Mina: {} } }, { Mina: 'x' }, { Mina: 'a' }],
    [
      'a name that is a finding, unless it is not a plain word',
      { properties: { id: {} } },
      { nickname: 'x', 'mina@x.y': 'x' },
      { nickname: 'a', 'aaaa@a.a': 'a' },
    ],
    [
      'a value after one that nothing can stand for',
      { properties: { a: { pattern: '^Q-x7$' }, b: { enum: ['open'] } } },
      { a: 'Q-x7', b: 'open' },
      { a: 'A-a1', b: 'open' },
    ],
    [
      'a name that only a pattern allows, and that is not a plain word',
      { patternProperties: { '^mina@': {} }, additionalProperties: false },
      { 'mina@x.y': 'x' },
      { 'aaaa@a.a': 'a' },
    ],
    [
      'a name that only a pattern allows, and that has four digits',
      { patternProperties: { '^id_': {} }, additionalProperties: false },
      { id_4711: 'x', id_471: 'x' },
      { aa_1111: 'a', id_471: 'a' },
    ],
  ]
  it.each(rows)('%s', (_, schema, value, want) => {
    const response = { ...right.response, body: JSON.stringify({ value }) }
    const { body } = maskOf(schema)({ ...right, response }).response
    expect(JSON.parse(body as string)).toEqual({ value: want })
  })

  it('masks many values in a few seconds of CPU time', () => {
    const schema = { items: { properties: { state: { enum: ['open'] }, name: {} } } }
    const value = Array.from({ length: 20_000 }, () => ({ state: 'open', name: 'Mina 7' }))
    const response = { ...right.response, body: JSON.stringify({ value }) }
    const start = process.cpuUsage()
    const { body = '' } = maskOf(schema)({ ...right, response }).response
    expect(process.cpuUsage(start).user).toBeLessThan(10_000_000)
    expect(JSON.parse(body).value).toHaveLength(value.length)
    expect(body).not.toContain('Mina')
  })

  it('masks a text that is not JSON', () => {
    const response = { ...right.response, body: '<p>Mina 7' }
    expect(maskOf({})({ ...right, response }).response.body).toBe('<a>Aaaa 1')
  })
})

it('keeps the parts of URL and headers that a spec needs, and no credential', () => {
  const exchange = maskOf({})({
    ...right,
    url: `${right.url}?api_key=secret&limit=20&expand=tags&mina%40x.y=1`,
    request: {
      headers: [
        ['accept', 'application/json'],
        ['authorization', 'Bearer secret'],
        ['cookie', 'session=secret'],
        ['x-key', 'secret'],
        ['version', 'v3'],
      ],
    },
    response: {
      headers: [
        ['Content-Type', 'application/json; charset=utf-8'],
        ['Set-Cookie', 'session=secret'],
        ['X-Left', '17'],
        ['X-Plan', 'Growth 7'],
        ['date', 'Sun, 22 Nov 2026 00:00:00 GMT'],
      ],
      body: '{}',
    },
  })
  expect(exchange).toEqual({
    method: 'GET',
    url: 'https://vendor.example/v1/people/A1Aaaa?limit=11&expand=aaaa&aaaa%40a.a=1',
    status: 200,
    request: { headers: [['version', 'v3']] },
    response: {
      headers: [
        ['content-type', 'application/json'],
        ['x-left', '17'],
        ['x-plan', 'Aaaaaa 1'],
      ],
      body: '{}',
    },
  })
})
