import { cases } from './case.ts'
import { done, paths, post, whole } from './frame.ts'

const get = `get: { operationId: getThing, ${done} }`
const one = (name: string) =>
  `'/things/{${name}}': { get: { operationId: getThing, parameters: [{ name: ${name}, in: path, required: true, schema: { type: string } }], ${done} } }`

/** A spec whose servers and paths together have the URL `https://api.example.com/v2/things`. */
const prefixed = (server: string, paths: string, root = '') => `openapi: 3.1.0
info: { title: Things, version: '1' }
servers: [${server}]
paths: { ${paths} }
${root}`
const v2 = '{ url: https://api.example.com/v2 }'
const plain = '{ url: https://api.example.com/ }'
const item = (path: string, own = '') =>
  `'${path}{id}': { ${own}get: { parameters: [{ name: id, in: path, required: true, schema: { type: string } }], ${done} } }`
const short = `/things: { ${get} }, ${item('/things/')}`
const long = `/v2/things: { ${get} }, ${item('/v2/things/')}`
const eu = 'servers: [{ url: https://eu.example.com }], '

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
  ...cases('path', whole('GET /v2/things', 'GET /v2/things/{id}'), [
    [
      'a part of the URL moves from the server to the paths',
      prefixed(v2, short),
      prefixed(plain, long),
      'patch',
      'major',
    ],
    [
      'a part of the URL moves from the server to the paths, behind another server',
      prefixed(v2, short),
      prefixed(`{ url: 'https://sandbox.example.com' }, ${plain}`, long),
      'minor',
      'major',
      ['*', 'GET /v2/things', 'GET /v2/things/{id}'],
    ],
    [
      'a part of the URL moves from the server to the paths, beside another server',
      prefixed(`${v2}, { url: 'https://eu.example.com/v2' }`, short),
      prefixed(`${plain}, { url: 'https://eu.example.com' }`, long),
      'patch',
      'major',
    ],
    [
      'a part of the URL moves from the default server to the paths',
      prefixed('{ url: /v2 }', short),
      prefixed('{ url: / }', long),
      'patch',
      'major',
    ],
    [
      'a part of the URL moves to the paths, of which one has a server of its own with it',
      prefixed(v2, `/things: { ${get} }, ${item('/things/', eu.replace('.com', '.com/v2'))}`),
      prefixed(plain, `/v2/things: { ${get} }, ${item('/v2/things/', eu)}`),
      'patch',
      'major',
    ],
  ]),
  ...cases('path', whole('GET /things', 'GET /things/{id}'), [
    [
      'a part of the URL moves from the paths to the server',
      prefixed(plain, long),
      prefixed(v2, short),
      'patch',
      'major',
    ],
  ]),
  ...cases('path', whole('GET /v2/things', 'GET /v2/things/{id}'), [
    [
      'a part of the URL moves to the paths, of which one has a server of its own without it',
      prefixed(v2, `/things: { ${get} }, ${item('/things/')}, ${item('/eu/', eu)}`),
      prefixed(plain, `/v2/things: { ${get} }, ${item('/v2/things/')}, ${item('/eu/', eu)}`),
      'patch',
      'major',
    ],
  ]),
  ...cases('path', whole('* major'), [
    [
      'the server loses a part of the URL that no path has',
      prefixed(v2, short),
      prefixed(plain, short),
      'major',
      'none',
    ],
  ]),
  ...cases('path', whole('GET /v2/things patch', 'GET /v2/things/{id} major'), [
    [
      'a part of the URL moves to the paths, of which one is removed and another is new',
      prefixed(v2, short),
      prefixed(plain, `/v2/things: { ${get} }, ${item('/v3/things/')}`),
      'major',
      'major',
      ['GET /things/{id} major', 'GET /v2/things patch', 'GET /v3/things/{id} minor'],
    ],
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
      'an operation has another id, with a hash',
      `/things: { get: { operationId: 'things#get', ${done} } }`,
      `/things: { get: { operationId: 'things#read', ${done} } }`,
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
