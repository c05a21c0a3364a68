import { cases } from './case.ts'
import {
  answering,
  done,
  limit,
  named,
  posting,
  ref,
  sending,
  spec,
  whole,
  withError,
  withParameter,
} from './frame.ts'

const noted =
  '{ type: object, required: [name, note], properties: { name: { type: string }, note: { type: string } } }'
const pack = (name: string, more = '') =>
  `{ type: object, required: [lead], properties: { lead: { oneOf: [${ref(name)}], discriminator: { propertyName: kind, mapping: { wolf: '#/components/schemas/${name}' } } } }${more} }`
const wolf = (more = '') =>
  `{ type: object, required: [kind], properties: { kind: { type: string, enum: [wolf] } }${more} }`
const bird = '{ type: object, properties: { wings: { type: integer } } }'

/** Changes of components. */
export const componentCases = [
  ...cases('component', whole('*'), [
    [
      'a schema has another name',
      sending(ref('Thing'), `schemas: { Thing: ${named} }`),
      sending(ref('Item'), `schemas: { Item: ${named} }`),
      'none',
      'major',
    ],
    [
      'a parameter has another name in components',
      withParameter(`parameters: { Limit: ${limit(9)} }`),
      withParameter(`parameters: { Most: ${limit(9)} }`, 'Most'),
      'none',
      'major',
    ],
    [
      'a response has another name in components',
      withError(named),
      withError(named, 'Bad'),
      'none',
      'major',
    ],
    [
      'a schema that nothing reaches is removed',
      sending(named, `schemas: { Thing: ${named}, Note: ${noted} }`),
      sending(named, `schemas: { Note: ${noted} }`),
      'none',
      'major',
    ],
    [
      'a schema that nothing reaches is added',
      sending(named),
      sending(named, `schemas: { Thing: ${named} }`),
      'none',
      'minor',
    ],
  ]),
  ...cases('component', whole('POST /things'), [
    [
      'a property must be sent, by a body in components',
      spec(
        `/things: { post: { operationId: a, requestBody: ${ref('Thing', 'requestBodies')}, ${done} } }`,
        `requestBodies: { Thing: { required: true, content: { application/json: { schema: ${named} } } } }`,
      ),
      spec(
        `/things: { post: { operationId: a, requestBody: ${ref('Thing', 'requestBodies')}, ${done} } }`,
        `requestBodies: { Thing: { required: true, content: { application/json: { schema: ${noted} } } } }`,
      ),
      'major',
      'major',
    ],
    [
      'a property must be sent, by a path in components',
      spec(
        `/things: ${ref('Things', 'pathItems')}`,
        `pathItems: { Things: { post: ${posting(named)} } }`,
      ),
      spec(
        `/things: ${ref('Things', 'pathItems')}`,
        `pathItems: { Things: { post: ${posting(noted)} } }`,
      ),
      'major',
      'major',
    ],
    [
      'a property must be sent, by another path in components',
      spec(
        `/things: ${ref('Things', 'pathItems')}`,
        `pathItems: { Things: { post: ${posting(named)} }, More: { post: ${posting(noted)} } }`,
      ),
      spec(
        `/things: ${ref('More', 'pathItems')}`,
        `pathItems: { Things: { post: ${posting(named)} }, More: { post: ${posting(noted)} } }`,
      ),
      'major',
      'major',
    ],
    [
      'a limit falls of a parameter beside the reference to a path',
      spec(
        `/things: { $ref: '#/components/pathItems/Things', parameters: [${limit(9)}] }`,
        `pathItems: { Things: { post: ${posting(named)} } }`,
      ),
      spec(
        `/things: { $ref: '#/components/pathItems/Things', parameters: [${limit(8)}] }`,
        `pathItems: { Things: { post: ${posting(named)} } }`,
      ),
      'major',
      'none',
    ],
    [
      'a sent text may be shorter only, in definitions of its own',
      sending(
        `{ type: object, properties: { name: { $ref: '#/components/schemas/Thing/$defs/Name' } } }`,
        'schemas: { Thing: { type: object, $defs: { Name: { type: string, maxLength: 50 } } } }',
      ),
      sending(
        `{ type: object, properties: { name: { $ref: '#/components/schemas/Thing/$defs/Name' } } }`,
        'schemas: { Thing: { type: object, $defs: { Name: { type: string, maxLength: 40 } } } }',
      ),
      'major',
      'none',
    ],
  ]),
  ...cases('component', whole('GET /things'), [
    [
      'an alternative has another name, and an extension',
      answering(
        `{ oneOf: [${ref('Wolf')}, ${ref('Bird')}] }`,
        `schemas: { Wolf: { type: object, properties: { howl: { type: string } } }, Bird: ${bird} }`,
      ),
      answering(
        `{ oneOf: [${ref('Canine')}, ${ref('Bird')}] }`,
        `schemas: { Canine: { type: object, x-shelf: 3, properties: { howl: { type: string, x-shelf: 4 } } }, Bird: ${bird} }`,
      ),
      'patch',
      'major',
      ['*', 'GET /things'],
    ],
    [
      'an alternative has another name, and so has what its discriminator selects',
      answering(
        `{ oneOf: [${ref('Pack')}, ${ref('Bird')}] }`,
        `schemas: { Pack: ${pack('Wolf')}, Wolf: ${wolf()}, Bird: ${bird} }`,
      ),
      answering(
        `{ oneOf: [${ref('Group')}, ${ref('Bird')}] }`,
        `schemas: { Group: ${pack('Canine', ', x-shelf: 3')}, Canine: ${wolf(', x-shelf: 4')}, Bird: ${bird} }`,
      ),
      'patch',
      'major',
      ['*', 'GET /things'],
    ],
    [
      'a header in components becomes a string',
      spec(
        `/things: { get: { operationId: a, responses: { '204': { description: Done., headers: { X-Left: ${ref('Left', 'headers')} } } } } }`,
        'headers: { Left: { schema: { type: integer } } }',
      ),
      spec(
        `/things: { get: { operationId: a, responses: { '204': { description: Done., headers: { X-Left: ${ref('Left', 'headers')} } } } } }`,
        'headers: { Left: { schema: { type: string } } }',
      ),
      'major',
      'minor',
    ],
    [
      'a property of a schema that holds itself is gone',
      answering(
        ref('Node'),
        `schemas: { Node: { type: object, required: [name], properties: { name: { type: string }, nodes: { type: array, items: ${ref('Node')} } } } }`,
      ),
      answering(
        ref('Node'),
        `schemas: { Node: { type: object, properties: { nodes: { type: array, items: ${ref('Node')} } } } }`,
      ),
      'major',
      'major',
    ],
  ]),
]
