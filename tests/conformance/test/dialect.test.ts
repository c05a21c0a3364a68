import { type Mock, startMocks } from '@tags/mocks'
import { afterAll, beforeAll, expect, it } from 'vitest'

/** Keywords of JSON Schema 2020-12 that older drafts lack, each with a right and a wrong value. */
const rows: [keyword: string, schema: object, right: unknown, wrong: unknown][] = [
  [
    'prefixItems',
    { prefixItems: [{ type: 'string' }, { type: 'integer' }], items: false },
    ['vip', 1],
    [1, 'vip'],
  ],
  [
    'dependentRequired',
    { properties: { city: {} }, dependentRequired: { city: ['country'] } },
    { city: 'Aden', country: 'YE' },
    { city: 'Aden' },
  ],
  [
    'dependentSchemas',
    { dependentSchemas: { city: { properties: { country: { type: 'string' } } } } },
    { city: 'Aden', country: 'YE' },
    { city: 'Aden', country: 7 },
  ],
  ['contains', { contains: { const: 'vip' } }, ['lead', 'vip'], ['lead']],
  ['minContains', { contains: { const: 'vip' }, minContains: 2 }, ['vip', 'vip'], ['vip', 'lead']],
  [
    'unevaluatedProperties',
    {
      allOf: [{ properties: { email: { type: 'string' } } }],
      properties: { phone: {} },
      unevaluatedProperties: false,
    },
    { email: 'mina@example.com', phone: 1 },
    { email: 'mina@example.com', phon: 1 },
  ],
  [
    'unevaluatedItems',
    { anyOf: [{ prefixItems: [{ const: 'vip' }] }], unevaluatedItems: false },
    ['vip'],
    ['vip', 'lead'],
  ],
  [
    'keywords beside a $ref',
    { $ref: '#/components/schemas/Name', maxLength: 3 },
    'vip',
    'a name that is too long',
  ],
]

let mock: Mock

beforeAll(async () => {
  const paths = rows.map(([keyword, schema]) => [
    `/${encodeURIComponent(keyword)}`,
    {
      post: {
        requestBody: { required: true, content: { 'application/json': { schema } } },
        responses: { 204: { description: 'Taken.' } },
      },
    },
  ])
  const document = {
    openapi: '3.1.0',
    info: { title: 'Keywords', version: '1' },
    paths: Object.fromEntries(paths),
    components: { schemas: { Name: { type: 'string' } } },
  }
  mock = (await startMocks([{ name: 'keywords', document }])).get('keywords') as Mock
})

afterAll(() => mock.stop())

async function send(keyword: string, body: unknown): Promise<number> {
  const url = `${mock.url}/${encodeURIComponent(keyword)}`
  const headers = { 'content-type': 'application/json' }
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).status
}

it.each(rows)('a mock validates %s', async (keyword, _, right, wrong) => {
  expect(await send(keyword, right)).toBe(204)
  expect(await send(keyword, wrong)).toBe(422)
})
