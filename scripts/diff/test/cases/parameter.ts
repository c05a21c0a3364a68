import { cases } from './case.ts'
import { done, parameters, paths, responses } from './frame.ts'

const limit = '{ name: limit, in: query, schema: { type: integer } }'
const tags = 'name: tags, in: query, schema: { type: array, items: { type: string } }'

/** Changes of parameters, and of response headers. */
export const parameterCases = [
  ...cases('parameter', parameters, [
    ['a parameter that may be sent is added', '', limit, 'minor', 'minor'],
    [
      'a parameter that must be sent is added',
      limit,
      `${limit}, { name: after, in: query, required: true, schema: { type: string } }`,
      'major',
      'major',
    ],
    [
      'a cookie that must be sent is added',
      limit,
      `${limit}, { name: session, in: cookie, required: true, schema: { type: string } }`,
      'major',
      'major',
    ],
    [
      'a parameter that might be sent must be sent',
      limit,
      '{ name: limit, in: query, required: true, schema: { type: integer } }',
      'major',
      'major',
    ],
    [
      'a parameter that had to be sent may be left out',
      '{ name: limit, in: query, required: true, schema: { type: integer } }',
      limit,
      'minor',
      'minor',
    ],
    ['a parameter is gone', `${limit}, { ${tags} }`, limit, 'major', 'major'],
    [
      'a parameter has another name',
      limit,
      '{ name: size, in: query, schema: { type: integer } }',
      'major',
      'major',
    ],
    [
      'a parameter moves from the query to a header',
      limit,
      '{ name: limit, in: header, schema: { type: integer } }',
      'major',
      'major',
    ],
    [
      'a parameter becomes a string',
      limit,
      '{ name: limit, in: query, schema: { type: string } }',
      'major',
      'major',
    ],
    [
      'a list is joined by commas instead of repeated',
      `{ ${tags} }`,
      `{ ${tags}, explode: false }`,
      'major',
      'none',
    ],
    [
      'a list is joined by bars instead of commas',
      `{ ${tags}, explode: false }`,
      `{ ${tags}, explode: false, style: pipeDelimited }`,
      'major',
      'none',
    ],
    [
      'a parameter is sent as JSON',
      '{ name: filter, in: query, schema: { type: object, properties: { name: { type: string } } } }',
      '{ name: filter, in: query, content: { application/json: { schema: { type: object, properties: { name: { type: string } } } } } }',
      'major',
      // The client writes the JSON itself, so the code that calls it stays.
      'none',
    ],
    [
      'a parameter is deprecated',
      limit,
      '{ name: limit, in: query, deprecated: true, schema: { type: integer } }',
      'minor',
      'none',
    ],
  ]),
  ...cases('parameter', paths('GET /things', 'POST /things'), [
    [
      'a parameter that must be sent is added to a whole path',
      `/things: { get: { operationId: a, ${done} }, post: { operationId: b, ${done} } }`,
      `/things: { parameters: [{ name: team, in: query, required: true, schema: { type: string } }], get: { operationId: a, ${done} }, post: { operationId: b, ${done} } }`,
      'major',
      'major',
    ],
  ]),
  ...cases('header', parameters, [
    [
      'a header that may be sent is added',
      '',
      '{ name: X-Trace, in: header, schema: { type: string } }',
      'minor',
      'minor',
    ],
    [
      'a header that must be sent is added',
      '',
      '{ name: X-Team, in: header, required: true, schema: { type: string } }',
      'major',
      'major',
    ],
    [
      'a header with one allowed value must be sent',
      limit,
      `${limit}, { name: Version, in: header, required: true, schema: { type: string, const: '1' } }`,
      'major',
      'none',
    ],
    [
      'the one allowed value of a header changes',
      "{ name: Version, in: header, required: true, schema: { type: string, const: '1' } }",
      "{ name: Version, in: header, required: true, schema: { type: string, const: '2' } }",
      'major',
      'none',
    ],
    [
      'a sent header is written in other case',
      '{ name: X-Trace, in: header, schema: { type: string } }',
      '{ name: x-trace, in: header, schema: { type: string } }',
      'none',
      'major',
    ],
  ]),
  ...cases('header', responses, [
    [
      'a header comes that was not there',
      "'204': { description: Done. }",
      "'204': { description: Done., headers: { X-Left: { schema: { type: integer } } } }",
      'minor',
      'minor',
    ],
    [
      'a header that might come is gone',
      "'204': { description: Done., headers: { X-Left: { schema: { type: integer } } } }",
      "'204': { description: Done. }",
      'major',
      'minor',
    ],
    [
      'a header that always came may be missing',
      "'204': { description: Done., headers: { X-Left: { required: true, schema: { type: integer } } } }",
      "'204': { description: Done., headers: { X-Left: { schema: { type: integer } } } }",
      'major',
      'minor',
    ],
    [
      'a header that comes becomes a string',
      "'204': { description: Done., headers: { X-Left: { schema: { type: integer } } } }",
      "'204': { description: Done., headers: { X-Left: { schema: { type: string } } } }",
      'major',
      'minor',
    ],
  ]),
]
