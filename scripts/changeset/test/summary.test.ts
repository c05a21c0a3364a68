import { expect, it } from 'vitest'
import type { ClientChange, Finding } from '../../diff/report.ts'
import { finding } from '../../record/test/vendors.ts'
import { summarize } from '../summary.ts'

const at = (path: string, change: Partial<Finding> = {}): Finding => ({
  ...finding,
  operation: { method: 'GET', path },
  ...change,
})
const line = '`POST /contacts/{id}/tags`, request body.tags: `maxItems` changed from 10 to 8.'
const client: ClientChange[] = [
  { methods: ['addTags'], bump: 'major', message: '`addTags` refuses more than 8 tags.' },
  { bump: 'minor', message: 'One more.' },
]

it.each<[string, ClientChange[], Finding[], ReturnType<typeof summarize>]>([
  [
    'a breaking change is marked',
    client,
    [finding],
    {
      sentences: ['⚠️ `addTags` refuses more than 8 tags.', 'One more.'],
      items: [{ text: `⚠️ ${line}` }],
    },
  ],
  [
    'a compatible change is not marked',
    client.slice(1),
    [{ ...finding, wire: 'minor' }],
    { sentences: ['One more.'], items: [{ text: line }] },
  ],
  [
    'a change at several operations is one line',
    [],
    ['/a', '/b', '/c', '/d', '/e', '/f'].map((path) => at(path)),
    {
      sentences: ['The API changed; the unified methods are called as before.'],
      items: [
        {
          text: '⚠️ `GET /a`, `GET /b`, `GET /c`, `GET /d` and 2 more, request body.tags: `maxItems` changed from 10 to 8.',
        },
      ],
    },
  ],
  [
    'the compiler is quoted',
    [],
    [
      at('/a', {
        operation: null,
        types: 'major',
        compiler: { code: 'TS2322', message: "Type '`a`' is not\n  assignable.", usage: '' },
      }),
    ],
    {
      sentences: ['The API changed; the unified methods are called as before.'],
      items: [
        {
          text: '⚠️ every operation, request body.tags: `maxItems` changed from 10 to 8.',
          compiler: "`` Type '`a`' is not assignable. `` (TS2322)",
        },
      ],
    },
  ],
  [
    'documentation is one line',
    [],
    [
      at('/b', { documentation: true, wire: 'patch' }),
      at('/a', { documentation: true, wire: 'patch' }),
    ],
    {
      sentences: ['Only the documentation of the API changed.'],
      items: [{ text: 'Documentation changed: `GET /a`, `GET /b`.' }],
    },
  ],
  [
    'text of a spec cannot be more than a line of text',
    [{ bump: 'minor', message: 'Now <b>\n\n# bold, `Array<string>`.' }],
    [at('/a', { wire: 'minor', before: '`<b>\n\n# a`', after: 'b' })],
    {
      sentences: ['Now &lt;b> # bold, `Array<string>`.'],
      items: [
        { text: '`GET /a`, request body.tags: `maxItems` changed from `` `<b> # a` `` to `b`.' },
      ],
    },
  ],
  [
    'another form of the same is reported',
    [],
    [],
    { sentences: ['The spec is written in another form.'], items: [] },
  ],
])('%s', (_, client, findings, summary) => {
  expect(summarize(client, findings)).toEqual(summary)
})
