import { cases } from './case.ts'
import { done, paths, post } from './frame.ts'

const get = `get: { operationId: getThing, ${done} }`
const one = (name: string) =>
  `'/things/{${name}}': { get: { operationId: getThing, parameters: [{ name: ${name}, in: path, required: true, schema: { type: string } }], ${done} } }`

/** Changes of operations and their names. */
export const operationCases = [
  ...cases('path', paths('GET /new'), [
    [
      'a path is added',
      `/things: { ${get} }`,
      `/things: { ${get} }, /new: { get: { operationId: getNew, ${done} } }`,
      'minor',
      'minor',
    ],
    [
      'a path is removed',
      `/things: { ${get} }, /new: { get: { operationId: getNew, ${done} } }`,
      `/things: { ${get} }`,
      'major',
      'major',
    ],
  ]),
  ...cases('path', paths('GET /items minor', 'GET /things major'), [
    ['a path has another name', `/things: { ${get} }`, `/items: { ${get} }`, 'major', 'major'],
  ]),
  ...cases('path', paths('GET /things/{thingId}'), [
    ['a parameter of the path has another name', one('id'), one('thingId'), 'patch', 'major'],
  ]),
  ...cases('operation', paths('POST /things'), [
    [
      'a method is added',
      `/things: { ${get} }`,
      `/things: { ${get}, post: { operationId: addThing, ${done} } }`,
      'minor',
      'minor',
    ],
    [
      'a method is removed',
      `/things: { ${get}, post: { operationId: addThing, ${done} } }`,
      `/things: { ${get} }`,
      'major',
      'major',
    ],
  ]),
  ...cases('operation', paths('PATCH /things minor', 'PUT /things major'), [
    [
      'an operation has another method',
      `/things: { put: { operationId: setThing, ${done} } }`,
      `/things: { patch: { operationId: setThing, ${done} } }`,
      'major',
      'major',
    ],
  ]),
  ...cases('operation', paths('GET /things'), [
    [
      'an operation has another id',
      `/things: { ${get} }`,
      `/things: { get: { operationId: readThing, ${done} } }`,
      'patch',
      'major',
    ],
    [
      'an operation has an id',
      `/things: { get: { ${done} } }`,
      `/things: { ${get} }`,
      'patch',
      'minor',
    ],
    [
      'an operation has no id any more',
      `/things: { ${get} }`,
      `/things: { get: { ${done} } }`,
      'patch',
      'major',
    ],
  ]),
  ...cases('operation', post, [
    [
      'an operation is deprecated',
      'summary: Send',
      'summary: Send, deprecated: true',
      'minor',
      'none',
    ],
    [
      'an operation has a server of its own',
      'summary: Send',
      'summary: Send, servers: [{ url: https://eu.example.com }]',
      'major',
      'none',
    ],
    [
      'an operation has a security of its own',
      'summary: Send',
      'summary: Send, security: [{ key: [] }, {}]',
      'minor',
      'none',
    ],
  ]),
]
