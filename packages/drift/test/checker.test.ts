import { createChecker, type Drift } from '@tags/drift'
import { describe, expect, it } from 'vitest'
import { spec } from './spec.ts'

type Given = Partial<Parameters<ReturnType<typeof createChecker>['response']>[0]>
type Row = [name: string, given: Given & { contact?: object }, want: string[]]

const checker = createChecker(spec)
const type = (type: string): [string, string][] => [['content-type', type]]
const headers: [string, string][] = [
  ...type('application/json; charset=utf-8'),
  ['X-Rate-Limit', '7'],
]

const lineOf = ({ rule, place, expected, found }: Drift) =>
  `${rule} ${place}: ${expected}, not ${found}`

describe('a response', () => {
  const contact = { id: 'c1', name: null, tags: ['vip'] }
  const rows: Row[] = [
    ['as the spec has it', { contact: {} }, []],
    [
      'with a status that is not there',
      { status: 418 },
      ['undocumented-status 418: 200, 404 or 5XX, not 418'],
    ],
    [
      'of a range of statuses',
      { status: 503, headers: type('application/problem+json'), body: '{"title":1}' },
      ['wrong-type 5XX body.title: string, not integer'],
    ],
    [
      'with a property more',
      { contact: { nick: 'A' } },
      ['undocumented-property 200 body.contact.nick: no such property, not string'],
    ],
    [
      'with a property whose name is not a word',
      { contact: { 'ada@example.com': 1 } },
      ['undocumented-property 200 body.contact.{…}: no such property, not integer'],
    ],
    [
      'with a property whose name may be an id',
      { contact: { sx6wyHhbFdRXh302LLNR: 1 } },
      ['undocumented-property 200 body.contact.{…}: no such property, not integer'],
    ],
    [
      'without a property',
      { body: '{}' },
      ['missing-property 200 body.contact: object, not nothing'],
    ],
    [
      'without a property of a schema behind a $ref',
      { contact: { id: undefined } },
      ['missing-property 200 body.contact.id: string, not nothing'],
    ],
    [
      'with a wrong type behind a $ref',
      { contact: { id: 5 } },
      ['wrong-type 200 body.contact.id: string, not integer'],
    ],
    [
      'with null where none may be',
      { contact: { tags: null } },
      ['wrong-type 200 body.contact.tags: array, not null'],
    ],
    [
      'with null in a list of values',
      { contact: { status: null } },
      ['wrong-type 200 body.contact.status: string, not null'],
    ],
    [
      'with a value that is not listed',
      { contact: { status: 'won' } },
      ['undocumented-value 200 body.contact.status: "open" or "closed", not another string'],
    ],
    [
      'with a value of many that is not listed',
      { contact: { level: 'z' } },
      [
        'undocumented-value 200 body.contact.level: "a", "b", "c", "d", "e" and 3 more, not another string',
      ],
    ],
    [
      'with the same fault in many items',
      { contact: { tags: [1, 2, 'a'] } },
      ['wrong-type 200 body.contact.tags[]: string, not integer'],
    ],
    [
      'with too many items',
      { contact: { tags: ['a', 'b', 'c', 'd'] } },
      ['outside-limit 200 body.contact.tags: at most 3 items, not more items'],
    ],
    [
      'with a text that is too long',
      { contact: { name: '👍👍👍👍👍a' } },
      ['outside-limit 200 body.contact.name: at most 5 characters, not more characters'],
    ],
    ['with as many characters as may be', { contact: { name: '👍👍👍👍👍' } }, []],
    ['with null as OpenAPI 3.0 allows it', { contact: { old: null } }, []],
    [
      'with a property that is written only',
      { contact: { secret: 'x' } },
      ['undocumented-property 200 body.contact.secret: no such property, not string'],
    ],
    ['with any property where the spec lists none', { contact: { free: { a: 1 } } }, []],
    [
      'with a wrong type under any name',
      { contact: { custom: { 'ada@example.com': 1 } } },
      ['wrong-type 200 body.contact.custom.*: string, not integer'],
    ],
    [
      'with a property where there may be no more',
      { contact: { closed: { b: 1 } } },
      ['undocumented-property 200 body.contact.closed.b: no such property, not integer'],
    ],
    [
      'with a fault in the one alternative that it can be',
      { contact: { parent: { id: 1 } } },
      ['wrong-type 200 body.contact.parent.id: string, not integer'],
    ],
    [
      'with a property more in an alternative',
      { contact: { parent: { id: 'c2', nick: 1 } } },
      ['undocumented-property 200 body.contact.parent.nick: no such property, not integer'],
    ],
    [
      'with a type that no alternative has',
      { contact: { value: true } },
      ['wrong-type 200 body.contact.value: string or array, not boolean'],
    ],
    [
      'that fits none of two alternatives',
      { contact: { owner: { kind: 'ghost', x: 1 } } },
      ['no-alternative 200 body.contact.owner: one of 2 alternatives, not object'],
    ],
    [
      'with a fault in the alternative that a discriminator maps',
      { contact: { partner: { kind: 'x', is: 'them' } } },
      [
        'undocumented-value 200 body.contact.partner.kind: "team", not another string',
        'undocumented-property 200 body.contact.partner.is: no such property, not string',
      ],
    ],
    [
      'with a fault in the alternative that a discriminator names',
      { contact: { partner: { kind: 'x', is: 'Person' } } },
      [
        'undocumented-value 200 body.contact.partner.kind: "person", not another string',
        'undocumented-property 200 body.contact.partner.is: no such property, not string',
      ],
    ],
    [
      'with a wrong type where null may be',
      { contact: { old: 5 } },
      ['wrong-type 200 body.contact.old: string or null, not integer'],
    ],
    [
      'with a number at a limit that it must not reach',
      { contact: { count: 5 } },
      ['outside-limit 200 body.contact.count: less than 5, not no smaller number'],
    ],
    [
      'with a number at the other limit',
      { contact: { count: 0 } },
      ['outside-limit 200 body.contact.count: more than 0, not no greater number'],
    ],
    [
      'without a property that may be null',
      { contact: { boss: {} } },
      ['missing-property 200 body.contact.boss.id: string or null, not nothing'],
    ],
    ['with null beside allOf', { contact: { boss: { id: null } } }, []],
    [
      'with wrong types in properties of a name and of any',
      { contact: { mixed: { a: 'x', b: 'y' } } },
      [
        'wrong-type 200 body.contact.mixed.a: integer, not string',
        'wrong-type 200 body.contact.mixed.*: integer, not string',
      ],
    ],
    [
      'with a header of the other of two types',
      { contact: {}, headers: [...headers, ['x-either', '5']] },
      [],
    ],
    [
      'with a header twice',
      { contact: {}, headers: [...headers, ['x-rate-limit', '8']] },
      ['wrong-type 200 header x-rate-limit: integer, not string'],
    ],
    [
      'to HEAD, without a body',
      { method: 'HEAD', url: '/contacts/search', headers: [], body: '' },
      [],
    ],
    ['whose documentation leads to itself', { url: '/loop' }, []],
    [
      'with a wrong type in a property whose name is not a word',
      { contact: { 'full name': 1 } },
      ['wrong-type 200 body.contact.{…}: string, not integer'],
    ],
    [
      'with a header more',
      { contact: {}, headers: [...headers, ['X-New', '1']] },
      ['undocumented-header 200 header x-new: no such header, not a header'],
    ],
    [
      'with the headers of HTTP and of machines',
      {
        contact: {},
        headers: [
          ...headers,
          ['Date', ''],
          ['CF-Ray', ''],
          ['x-amzn-trace-id', ''],
          [':status', ''],
        ],
      },
      [],
    ],
    [
      'without a header',
      { contact: {}, headers: type('application/json') },
      ['missing-header 200 header x-rate-limit: integer, not nothing'],
    ],
    [
      'with a header of another type',
      { contact: {}, headers: [...type('application/json'), ['x-rate-limit', 'many']] },
      ['wrong-type 200 header x-rate-limit: integer, not string'],
    ],
    [
      'with a header outside its limit',
      { contact: {}, headers: [...type('application/json'), ['x-rate-limit', '-1']] },
      ['outside-limit 200 header x-rate-limit: at least 0, not a smaller number'],
    ],
    [
      'with a header of one of two types',
      { contact: {}, headers: [...headers, ['x-cached', 'true']] },
      [],
    ],
    [
      'with another media type',
      { headers: [...headers.slice(1), ...type('Text/HTML; charset=utf-8')], body: '<p>' },
      ['undocumented-content-type 200 body: application/json, not text/html'],
    ],
    [
      'with an invalid media type',
      { headers: [...headers.slice(1), ...type('ada@example.com')], body: '<p>' },
      ['undocumented-content-type 200 body: application/json, not {…}'],
    ],
    [
      'of a range of media types',
      { method: 'POST', headers: type('text/csv'), status: 400, body: 'a,b' },
      [],
    ],
    [
      'outside a range of media types',
      { method: 'POST', headers: type('image/png'), status: 400, body: 'a' },
      ['undocumented-content-type default body: text/*, not image/png'],
    ],
    ['without a media type', { contact: {}, headers: headers.slice(1) }, []],
    [
      'with an unexpected body',
      { method: 'DELETE', headers: type('application/json'), body: '{}' },
      ['undocumented-content-type 200 body: no body, not application/json'],
    ],
    ['without its body', { body: '' }, ['missing-body 200 body: application/json, not nothing']],
    ['whose body is not known', { body: undefined }, []],
    [
      'whose body is cut',
      { body: '{"contact":' },
      ['unreadable-body 200 body: application/json, not no JSON'],
    ],
    [
      'to another method',
      { method: 'PATCH' },
      ['undocumented-operation : GET, POST or DELETE, not PATCH'],
    ],
    [
      'to HEAD, which is a method of its own',
      { method: 'HEAD' },
      ['undocumented-operation : GET, POST or DELETE, not HEAD'],
    ],
    [
      'to another path',
      { url: '/leads/l1' },
      ['undocumented-operation : a documented path, not another path'],
    ],
    ['that was not one', { status: 0 }, []],
  ]

  it.each(rows)('%s', (_, { contact: change, ...given }, want) => {
    const body = change ? JSON.stringify({ contact: { ...contact, ...change } }) : undefined
    const message = {
      method: 'GET',
      url: '/contacts/c1',
      status: 200,
      headers,
      ...(body && { body }),
      ...given,
    }
    expect(checker.response(message).map(lineOf)).toEqual(want)
  })

  it('has a finding with a pointer into the spec', () => {
    const body = JSON.stringify({ contact: { id: 5, nick: 1, status: 'won', parent: 7 } })
    const found = checker.response({
      method: 'GET',
      url: '/contacts/c1',
      status: 200,
      headers,
      body,
    })
    const contact = '#/components/schemas/Contact/allOf'
    expect(found.map(({ pointer }) => pointer)).toEqual([
      '#/components/schemas/Id/type',
      `${contact}/1/properties/status/enum`,
      `${contact}/1/properties/parent/anyOf`,
      `${contact}/0/properties/nick`,
    ])
  })
})

describe('a request', () => {
  const ask = {
    method: 'POST',
    url: '/contacts/c1?dryRun=true',
    headers: type('application/json'),
    body: '{"id":"c1","secret":"x"}',
  }
  const rows: Row[] = [
    ['as the spec has it', {}, []],
    [
      'with a parameter more',
      { url: '/contacts/c1?dryRun=true&deep=1' },
      ['undocumented-parameter query.deep: no such parameter, not query'],
    ],
    [
      'with a parameter whose name is not a word',
      { url: '/contacts/c1?dryRun=true&ada@example.com=1' },
      ['undocumented-parameter query.{…}: no such parameter, not query'],
    ],
    [
      'without a parameter',
      { url: '/contacts/c1' },
      ['missing-parameter query.dryRun: boolean, not nothing'],
    ],
    [
      'with a parameter of another type',
      { url: '/contacts/c1?dryRun=maybe' },
      ['wrong-type query.dryRun: boolean, not string'],
    ],
    [
      'with a parameter of the path outside its limit',
      { url: '/contacts/contact1?dryRun=true' },
      ['outside-limit path.contactId: at most 5 characters, not more characters'],
    ],
    ['with a part of an object', { url: '/contacts/c1?dryRun=true&page[size]=1' }, []],
    ['with a list', { method: 'GET', url: '/contacts/c1?fields=a&fields=b', body: '' }, []],
    [
      'with another value in a list',
      { method: 'GET', url: '/contacts/c1?fields=a&fields=c', body: '' },
      ['undocumented-value query.fields[]: "a" or "b", not another string'],
    ],
    [
      'with a list in one text',
      { method: 'GET', url: '/contacts/c1?fields=a,b', body: '' },
      ['undocumented-value query.fields[]: "a" or "b", not another string'],
    ],
    ['with its key', { url: '/contacts/c1?dryRun=true&api_key=k' }, []],
    [
      'with another value in a header',
      { headers: [...type('application/json'), ['version', '8']] },
      ['undocumented-value header.version: "7", not another string'],
    ],
    [
      'with a header more',
      {
        headers: [
          ...type('application/json'),
          ['X-Tenant', '8'],
          ['accept', '*/*'],
          ['x-forwarded-for', '::1'],
          ['sec-fetch-mode', 'cors'],
        ],
      },
      ['undocumented-parameter header.x-tenant: no such parameter, not header'],
    ],
    [
      'with a cookie of another type',
      { headers: [...type('application/json'), ['cookie', 'other=1; session=abc']] },
      ['wrong-type cookie.session: integer, not string'],
    ],
    [
      'with a wrong type in its body',
      { body: '{"id":"c1","secret":5}' },
      ['wrong-type body.secret: string, not integer'],
    ],
    [
      'without properties of requests only',
      { body: '{"id":"c1"}' },
      ['missing-property body.secret: string, not nothing'],
    ],
    ['without its body', { body: '' }, ['missing-body body: application/json, not nothing']],
    ['whose body is not known', { body: undefined }, []],
    [
      'with a body in another media type',
      { headers: type('text/plain') },
      ['undocumented-content-type body: application/json, not text/plain'],
    ],
    [
      'with an unexpected body',
      { method: 'DELETE', url: '/contacts/c1' },
      ['undocumented-content-type body: no body, not application/json'],
    ],
    [
      'to another path',
      { url: '/leads' },
      ['undocumented-operation : a documented path, not another path'],
    ],
  ]

  it.each(rows)('%s', (_, given, want) => {
    expect(checker.request({ ...ask, ...given }).map(lineOf)).toEqual(want)
  })
})

describe('an operation', () => {
  it.each([
    ['https://api.example.com/v2/contacts/c1?x=1', '/contacts/{contactId}'],
    ['https://eu.example.com/eu/contacts/c1', '/contacts/{contactId}'],
    ['http://127.0.0.1:4010/contacts/c1', '/contacts/{contactId}'],
    ['/contacts/c%2F1', '/contacts/{contactId}'],
    ['/contacts/search', '/contacts/search'],
    ['/contacts/s%65arch', '/contacts/search'],
    ['/files/a.b.txt', '/files/{name}.{extension}'],
    ['/contacts/c1/', undefined],
    ['/contacts', undefined],
    ['/proxy/contacts/c1', undefined],
    ['/CONTACTS/c1', undefined],
    ['http://[', undefined],
  ])('is found for %s', (url, path) => {
    expect(checker.operation('get', url)).toEqual(path && { method: 'GET', path })
  })

  it('is found behind another base URL', () => {
    const checker = createChecker(spec, { baseUrl: 'https://proxy.example.com/proxy/' })
    expect(checker.operation('GET', '/proxy/contacts/c1')?.path).toBe('/contacts/{contactId}')
  })

  it('that the spec lacks is reported without possible values', () => {
    const found = checker.response({
      method: 'GET',
      url: '/v2/contacts/ada@example.com/notes',
      status: 200,
    })
    expect(found).toMatchObject([{ operation: 'GET /contacts/{…}/{…}', pointer: '#/paths' }])
  })

  it('is the same difference for any names of path parameters', () => {
    const renamed = JSON.parse(JSON.stringify(spec).replaceAll('{contactId}', '{id}'))
    const message = { method: 'PATCH', url: '/contacts/c1', status: 200 }
    const [one] = checker.response(message)
    const [other] = createChecker(renamed).response(message)
    expect(other?.operation).toBe('PATCH /contacts/{id}')
    expect(one).toMatchObject({
      fingerprint: other?.fingerprint,
      operation: 'PATCH /contacts/{contactId}',
    })
  })
})

it('knows the types of a recursive schema', () => {
  const loop = { anyOf: [{ $ref: '#/components/schemas/Loop', required: ['x'] }, { type: 'null' }] }
  const checker = createChecker({
    openapi: '3.1.0',
    paths: {
      '/': { get: { responses: { 200: { content: { 'application/json': { schema: loop } } } } } },
    },
    components: { schemas: { Loop: loop } },
  })
  const found = checker.response({ method: 'GET', url: '/', status: 200, body: '{}' })
  expect(found.map(lineOf)).toEqual(['missing-property 200 body.x: any type, not nothing'])
})

it('reports no values', () => {
  const secret = 'hunter2@example.com'
  const body = JSON.stringify({
    contact: {
      id: { [secret]: 1 },
      [secret]: secret,
      status: secret,
      name: secret,
      tags: [secret, 1],
      custom: { [secret]: {} },
    },
  })
  const headers: [string, string][] = [
    ['content-type', secret],
    [secret, secret],
    ['x-rate-limit', secret],
    ['x-new', secret],
  ]
  const given = {
    method: 'GET',
    url: `/contacts/${secret}?${secret}=${secret}&fields=${secret}`,
    body,
  }
  const drifts = [
    ...checker.response({ ...given, status: 200, headers }),
    ...checker.response({
      ...given,
      status: 200,
      headers: [...type('application/json'), ...headers.slice(1)],
    }),
    ...checker.response({
      ...given,
      status: 200,
      headers: type('application/json'),
      body: `{${secret}`,
    }),
    ...checker.response({ ...given, url: `/${secret}`, status: 200 }),
    ...checker.request({ ...given, headers }),
    ...checker.request({ ...given, method: secret, url: `/${secret}/${secret}` }),
  ]
  expect(drifts.length).toBeGreaterThan(14)
  expect(JSON.stringify(drifts)).not.toMatch(/hunter2/i)
})
