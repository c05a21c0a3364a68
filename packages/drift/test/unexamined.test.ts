import { createChecker, type Unexamined } from '@tags/drift'
import { describe, expect, it } from 'vitest'
import { ask, type Given, ref } from './ask.ts'

describe('what is not examined is reported', () => {
  const rows: [name: string, given: Given, unexamined: string[], found?: string[]][] = [
    [
      'nothing',
      { schema: { type: 'string', minLength: 1, format: 'email', title: '' }, value: 'a@b' },
      [],
    ],
    ['a keyword', { schema: { $dynamicRef: '#a' }, value: 1 }, ['keyword 200 body $dynamicRef']],
    [
      'a keyword of an older version of JSON Schema',
      { schema: { properties: { a: { dependencies: {} } } }, value: { a: {} } },
      ['keyword 200 body.a dependencies'],
    ],
    [
      'no keyword of a property that is not there',
      { schema: { properties: { a: { wat: 1 } } }, value: {} },
      [],
    ],
    [
      'items of a tuple in a list',
      { schema: { items: [{ type: 'string' }] }, value: [1] },
      ['keyword 200 body[] items'],
    ],
    [
      'a keyword with a value that it cannot have',
      { schema: { maxLength: '5', required: true, uniqueItems: false }, value: 'a' },
      ['keyword 200 body maxLength', 'keyword 200 body required'],
    ],
    ['a type that is none', { schema: { type: 'file' }, value: 'a' }, ['keyword 200 body type']],
    ['a format', { schema: { format: 'phone' }, value: 'a' }, ['format 200 body phone']],
    ['no format that restricts nothing', { schema: { format: 'double' }, value: 1 }, []],
    ['a pattern', { schema: { pattern: '(?<' }, value: 'a' }, ['pattern 200 body (?<']],
    [
      'a pattern of names',
      { schema: { patternProperties: { '(?<': {} } }, value: {} },
      ['pattern 200 body (?<'],
    ],
    [
      'a reference to another file',
      { schema: { $ref: 'pet.yaml' }, value: 1 },
      ['reference 200 body pet.yaml'],
    ],
    [
      'a reference to an anchor',
      { schema: ref('A'), schemas: { A: { $ref: '#pet' } }, value: 1 },
      ['reference 200 body #pet'],
    ],
    [
      'a response that is elsewhere',
      { responses: { 200: { $ref: 'ok.yaml' } }, value: 1 },
      ['reference 200 ok.yaml'],
    ],
    [
      'a header that is elsewhere',
      { responses: { 200: { headers: { 'X-A': { $ref: 'a.yaml' } } } }, text: '' },
      ['reference 200 header x-a a.yaml'],
    ],
    [
      'a body that is no JSON',
      {
        responses: { 200: { content: { 'text/csv': { schema: { maxLength: 1 } } } } },
        type: 'text/csv',
        text: 'a,b',
      },
      ['media-type 200 body text/csv'],
    ],
    [
      'no body that may be any text',
      {
        responses: {
          200: { content: { 'text/csv': { schema: { type: 'string', format: 'binary' } } } },
        },
        type: 'text/csv',
        text: 'a,b',
      },
      [],
    ],
    [
      'a level that is too deep',
      {
        schema: ref('Tree'),
        schemas: { Tree: { items: ref('Tree') } },
        text: '['.repeat(102) + ']'.repeat(102),
      },
      [`size 200 body${'[]'.repeat(101)}`],
    ],
    [
      '`not` with a keyword',
      { schema: { not: { $dynamicRef: '#a' } }, value: 1 },
      ['keyword 200 body $dynamicRef'],
    ],
    [
      '`if` with a keyword',
      JSON.parse('{"schema":{"if":{"$dynamicRef":"#a"},"then":false,"else":false},"value":1}'),
      ['keyword 200 body $dynamicRef'],
    ],
    [
      'alternatives with a keyword',
      { schema: { oneOf: [{ $dynamicRef: '#a' }, {}] }, value: 1 },
      ['keyword 200 body $dynamicRef'],
    ],
    [
      'alternatives with formats',
      { schema: { oneOf: [{ format: 'phone' }, {}] }, value: 'a' },
      ['format 200 body phone'],
      ['no-alternative 200 body several of them'],
    ],
    [
      'the most items that fit',
      { schema: { contains: { $dynamicRef: '#a' }, maxContains: 0, minContains: 0 }, value: [1] },
      ['keyword 200 body $dynamicRef'],
    ],
  ]
  it.each(rows)('%s', (_, given, unexamined, found = []) => {
    expect(ask(given)).toEqual({ found, unexamined })
  })

  it('a body that is not known', () => {
    const parts: Unexamined[] = []
    const content = { 'application/json': { schema: {} } }
    const checker = createChecker(
      {
        openapi: '3.1.0',
        paths: { '/items': { put: { requestBody: { content }, responses: { 200: { content } } } } },
      },
      { onUnexamined: (part) => parts.push(part) },
    )
    checker.request({ method: 'PUT', url: '/items' })
    checker.response({ method: 'PUT', url: '/items', status: 200 })
    const operation = 'PUT /items'
    const pointer = '#/paths/~1items/put'
    expect(parts).toEqual([
      {
        cause: 'body',
        operation,
        place: 'body',
        pointer: `${pointer}/requestBody/content`,
        detail: '',
      },
      {
        cause: 'body',
        operation,
        place: '200 body',
        pointer: `${pointer}/responses/200/content`,
        detail: '',
      },
    ])
  })
})
