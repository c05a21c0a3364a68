import { describe, expect, it } from 'vitest'
import { contact, differences, type Given } from './recording.ts'

const list = { method: 'POST', path: '/contact/list?limit=10' }
const page = { answer: { items: [contact], pagination: {} } }
const search = { search: '', timezone: 'Europe/Berlin', filter: { $and: [] } }

describe('finds in recorded traffic', () => {
  const rows: [name: string, given: Given, want: string[]][] = [
    ['nothing where all is right', {}, []],
    [
      'an unknown status',
      { status: 418 },
      ['GET /contact/{identifier} undocumented-status 418: 200, 400, 401, 404, 429 or 500, 418'],
    ],
    [
      'an unknown method',
      { method: 'PATCH' },
      ['PATCH /contact/{identifier} undocumented-operation : GET, POST, PUT or DELETE, PATCH'],
    ],
    [
      'an unknown path, without values of the caller',
      { path: '/contact/mina@example.com/orders' },
      ['GET /contact/{…}/{…} undocumented-operation : a documented path, another path'],
    ],
    [
      'a property more',
      { answer: { ...contact, nickname: 'Mimi' } },
      [
        'GET /contact/{identifier} undocumented-property 200 body.nickname: no such property, string',
      ],
    ],
    [
      'a property less',
      { answer: { ...contact, firstName: undefined } },
      ['GET /contact/{identifier} missing-property 200 body.firstName: string, nothing'],
    ],
    [
      'another type',
      { answer: { ...contact, id: '12345' } },
      ['GET /contact/{identifier} wrong-type 200 body.id: integer, string'],
    ],
    [
      'a header more, but not those of browsers and of machines between',
      { sent: { 'sec-fetch-mode': 'cors' }, received: { via: '1.1 x', 'X-Plan': 'growth' } },
      ['GET /contact/{identifier} undocumented-header 200 header x-plan: no such header, a header'],
    ],
    [
      'another content type',
      { received: { 'content-type': 'text/csv' }, answer: 'id\n1\n' },
      ['GET /contact/{identifier} undocumented-content-type 200 body: application/json, text/csv'],
    ],
    [
      'a parameter more',
      { path: '/contact/id:12345?expand=tags' },
      ['GET /contact/{identifier} undocumented-parameter query.expand: no such parameter, query'],
    ],
    [
      'a wrong parameter of the path',
      { path: '/contact/12345' },
      expect.arrayContaining([
        expect.stringMatching(/^GET \/contact\/\{identifier\} outside-limit path\.identifier: /),
      ]),
    ],
    [
      'a property more that is sent',
      {
        method: 'POST',
        path: '/contact/id:12345/tag',
        body: { tags: ['vip'] },
        answer: { contactId: 12345 },
      },
      expect.arrayContaining([
        expect.stringMatching(
          /^POST \/contact\/\{identifier\}\/tag wrong-type body: array, object/,
        ),
      ]),
    ],
  ]
  it.each(rows)('%s', async (_, given, want) => {
    expect(await differences(given)).toEqual(want)
  })
})

it('has no findings for a valid search', async () => {
  expect(await differences({ ...list, ...page, body: search })).toEqual([])
})
