import { describe, expect, it } from 'vitest'
import { parse } from '../side/document.ts'

const label = { label: 'a file', file: 'a.yaml' }

const yaml = `openapi: 3.1.0
x-anchored: &anchored
  type: string
paths:
  /a/{b}:
    get:
      tags:
        - one
        - two
      responses:
        200: *anchored
        '404': { description: no }
    'p~q': { 'a b': 1 }
x-merged:
  <<: *anchored
`

const json = `{
  "openapi": "3.1.0",
\t"paths": {
    "/a\\/b": { "get": [1, { "x": "\\ud83d\\ude00" }] },
    "\\"]\\\\": [[], {}, "}\\"", -1.5e+3, null , true]
  }
}`

describe('locate', () => {
  it.each([
    ['#', '1:1'],
    ['#/openapi', '1:1'],
    ['#/paths/~1a~1{b}/get', '6:5'],
    ['#/paths/~1a~1{b}/get/tags/1', '9:11'],
    ['#/paths/~1a~1{b}/get/responses/200', '11:9'],
    ['#/paths/~1a~1{b}/get/responses/200/type', '3:3'],
    ['#/paths/~1a~1{b}/get/responses/404/description', '12:18'],
    ['#/paths/~1a~1{b}/p~0q/a b', '13:14'],
    ['#/paths/~1a~1{b}/get/tags/2', undefined],
    ['#/paths/~1a~1{b}/get/tags/length', undefined],
    ['#/nothing/at/all', undefined],
  ])('%s of YAML is %s', (pointer, want) => {
    const position = parse(yaml, label).locate(pointer)
    expect(position && `${position.line}:${position.column}`).toBe(want)
  })

  it.each([
    ['#/paths', '3:2'],
    ['#/paths/~1a~1b/get', '4:16'],
    ['#/paths/~1a~1b/get/0', '4:24'],
    ['#/paths/~1a~1b/get/1/x', '4:29'],
    ['#/paths/"]\\', '5:5'],
    ['#/paths/"]\\/1', '5:19'],
    ['#/paths/"]\\/2', '5:23'],
    ['#/paths/"]\\/3', '5:30'],
    ['#/paths/"]\\/5', '5:46'],
    ['#/paths/"]\\/6', undefined],
    ['#/openapi/0', undefined],
  ])('%s of JSON is %s', (pointer, want) => {
    const position = parse(json, label).locate(pointer)
    expect(position && `${position.line}:${position.column}`).toBe(want)
  })

  it('is fast for many calls', () => {
    const names = Array.from({ length: 5000 }, (_, index) => `name${index}`)
    const lines = names.map((name) => `    ${name}: { type: string }`)
    const text = `openapi: 3.1.0\ncomponents:\n  schemas:\n${lines.join('\n')}\n`
    const { locate } = parse(text, label)
    const start = performance.now()
    const found = names.map((name) => locate(`#/components/schemas/${name}/type`)?.line)
    expect(found).toEqual(names.map((_, index) => index + 4))
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('a document', () => {
  it('is independent plain data: aliases are copied, and merged keys included', () => {
    const document = parse(yaml, label).document as unknown as Record<string, unknown>
    expect(document['x-merged']).toEqual({ type: 'string' })
    const { paths } = parse(yaml, label).document
    expect(paths['/a/{b}']?.get?.responses[200]).not.toBe(document['x-anchored'])
    expect(paths['/a/{b}']?.get?.responses[200]).toEqual({ type: 'string' })
  })

  it('of JSON equals the result of JSON.parse', () => {
    expect(parse(json, label).document).toEqual(JSON.parse(json))
  })

  it.each([
    ['a number that is too large', '{ "openapi": "3.1.0", "x-a": 1e999 }', { 'x-a': '1e999' }],
    [
      'a key like `<<`',
      '{ "openapi": "3.1.0", "x-a": { "<<": { "b": 1 } } }',
      { 'x-a': { '<<': { b: 1 } } },
    ],
    ['a quote in a text', '{ "openapi": "3.1.0", "x-a": "\\"b\\": \\\\" }', { 'x-a': '"b": \\' }],
  ])('of JSON may have %s, as in YAML', (_, text, want) => {
    expect(parse(text, label).document).toEqual({ openapi: '3.1.0', ...want })
  })

  it.each([
    ['a key twice in an object', '{ "openapi": "3.1.0", "x-a": { "b": "c", "b": 1 } }', 'Map keys'],
    [
      'values too deep',
      `{ "openapi": "3.1.0", "x-a": ${'['.repeat(1200)}${']'.repeat(1200)} }`,
      'a.yaml:1:',
    ],
  ])('of JSON cannot have %s', (_, text, want) => {
    expect(() => parse(text, label)).toThrow(want)
  })

  it.each([
    ['a comment', '{\n  "a": "// b", // c\n  "d": 1\n}', 'a.yaml:2:16: .* JSON has no comments.'],
    ['a comment before it', '/* a */\n{ "b": 1 }', 'a.yaml:1:1: .* JSON has no comments.'],
    ['a comment after a comma too many', '{ "a": [1, ], } // b', 'a.yaml:1:17: .* no comments.'],
    ['a tab in brackets', 'openapi: 3.1.0\ninfo: { title:\tT }\n', 'a.yaml:2:.* not by tabs.'],
  ])('has a clear sentence about %s', (_, text, want) => {
    expect(() => parse(text, label)).toThrow(new RegExp(want, 's'))
  })

  it('may have two slashes without quotes in brackets', () => {
    const { document } = parse('{ openapi: 3.1.0, x-a: //b, "x-c": "//" }', label)
    expect(document).toEqual({ openapi: '3.1.0', 'x-a': '//b', 'x-c': '//' })
  })

  it.each([
    [
      'a bracket',
      'x-a: {\n    b: [1,\n  2\n] }\nx-c:\n  - d\n',
      { 'x-a': { b: [1, 2] }, 'x-c': ['d'] },
    ],
    ['a quote', "x-a:\n  b: 'c\n\n    d\n'\nx-c: 1\n", { 'x-a': { b: 'c\nd ' }, 'x-c': 1 }],
    ['a text in brackets', 'x-a:\n  b: [\n  "c"]\nx-c: 1\n', { 'x-a': { b: ['c'] }, 'x-c': 1 }],
  ])('may have %s that is indented as little as its parent', (_, text, want) => {
    const { document, locate } = parse(`openapi: 3.1.0\n${text}`, label)
    expect(document).toEqual({ openapi: '3.1.0', ...want })
    const line = text.split('\n').findIndex((line) => line.startsWith('x-c')) + 2
    expect(locate('#/x-c')).toEqual({ line, column: 1 })
  })

  it.each([
    ['x-a: {\n  b: 1\n', 'a.yaml:4:1: .* not closed'],
    ["x-a: {\n  b: 1,\n'c': { d: 1 }\nx-e: 1\n", 'a.yaml:5:1: .* not closed'],
    ['x-a: {\n  b: 1\n}\nx-e: { f: g\nx-h: 1\n', 'a.yaml:6:1: .* not closed'],
    ['x-a: {\n  b: 1\n}\nx-a: 1\n', 'a.yaml:5:1: .* unique'],
  ])('cannot have a bracket that is not closed, or other faults: %j', (text, want) => {
    expect(() => parse(`openapi: 3.1.0\n${text}`, label)).toThrow(new RegExp(want, 's'))
  })

  it('keeps dates and versions as text', () => {
    const text = 'openapi: 3.0.3\ninfo: { version: 2021-07-28, x: 1e3, y: yes, z: ~ }\n'
    expect(parse(text, label).document.info).toEqual({
      version: '2021-07-28',
      x: 1000,
      y: 'yes',
      z: null,
    })
  })

  it('may have `$ref` as data, and as the name of a property', () => {
    const text = `openapi: 3.1.0
components:
  schemas:
    example: { type: object, example: { $ref: other.yaml }, default: { $ref: x } }
    properties:
      properties: { $ref: { type: string }, default: { const: { $ref: y } }, headers: { default: { $ref: w } } }
  examples: { one: { value: { $ref: z } } }
  x-more: { $ref: u }
`
    expect(() => parse(text, label)).not.toThrow()
  })

  it('may have a `$ref` that is percent-encoded', () => {
    const text = "openapi: 3.1.0\nx y: {}\nallOf: [{ $ref: '#/x%20y' }]\n"
    expect(() => parse(text, label)).not.toThrow()
  })

  it.each([
    ['a response that is called default', 'responses: { default: { $ref: x.yaml } }'],
    ['a property that is called example', 'properties: { example: { $ref: x.yaml } }'],
    ['an item of a list', 'allOf: [{ $ref: x.yaml }]'],
  ])('cannot refer to another file in %s', (_, text) => {
    expect(() => parse(`openapi: 3.1.0\n${text}\n`, label)).toThrow('refers to another file')
  })

  it('cannot grow without bounds', () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const items = Array(9).fill(level ? `*a${level - 1}` : 'x')
      return `x-${level}: &a${level} [${items.join(', ')}]`
    })
    expect(() => parse(`openapi: 3.1.0\n${levels.join('\n')}\n`, label)).toThrow(
      'a.yaml: it cannot be read: Excessive alias count',
    )
  })
})
