import { cases } from './case.ts'
import {
  done,
  getting,
  limit,
  named,
  posting,
  ref,
  spec,
  whole,
  withError,
  withParameter,
} from './frame.ts'

const noted =
  '{ type: object, required: [name, note], properties: { name: { type: string }, note: { type: string } } }'
/** A component in the requests of `POST /a` and `PUT /b` and the response of `GET /c`, not in `DELETE /d`. */
const shared = (schema: string) =>
  spec(
    `/a: { post: ${posting(ref('Thing'), 'a')} },
  /b: { put: ${posting(`{ type: array, items: ${ref('Thing')} }`, 'b')} },
  /c: { get: ${getting(`{ type: object, required: [thing], properties: { thing: ${ref('Thing')} } }`, 'c')} },
  /d: { delete: { operationId: d, ${done} } }`,
    `schemas: { Thing: ${schema} }`,
  )

const both = (schema: string) =>
  spec(
    `/a: { patch: { operationId: a,
    requestBody: { required: true, content: { application/json: { schema: ${ref('Thing')} } } },
    responses: { '200': { description: Done., content: { application/json: { schema: ${ref('Thing')} } } } }
    } }`,
    `schemas: { Thing: ${schema} }`,
  )

/** Changes of parts that several operations share. */
export const sharedCases = [
  ...cases('shared', { at: ['GET /c minor', 'POST /a major', 'PUT /b major'], spec: shared }, [
    [
      'a text may be shorter only, sent or answered',
      '{ type: string, maxLength: 50 }',
      '{ type: string, maxLength: 40 }',
      'major',
      'none',
    ],
    [
      'a property becomes required, sent or answered',
      '{ type: object, properties: { name: { type: string } } }',
      named,
      'major',
      'major',
    ],
  ]),
  ...cases('shared', { at: ['GET /c major', 'POST /a minor', 'PUT /b minor'], spec: shared }, [
    [
      'a value is added, sent or answered',
      '{ type: string, enum: [a, b] }',
      '{ type: string, enum: [a, b, c] }',
      'major',
      'major',
    ],
    [
      'null is allowed, sent or answered',
      '{ type: string }',
      "{ type: [string, 'null'] }",
      'major',
      'major',
    ],
    [
      'a property is gone, sent or answered',
      '{ type: object, properties: { name: { type: string }, note: { type: string } } }',
      '{ type: object, properties: { name: { type: string } } }',
      'major',
      'major',
    ],
  ]),
  ...cases('shared', { at: ['GET /c', 'POST /a', 'PUT /b'], spec: shared }, [
    [
      'a schema is described, sent or answered',
      '{ type: string }',
      '{ type: string, description: A thing. }',
      'patch',
      'none',
    ],
    [
      'a property that may be there is added, sent or answered',
      '{ type: object, properties: { name: { type: string } } }',
      '{ type: object, properties: { name: { type: string }, note: { type: string } } }',
      'minor',
      'minor',
    ],
    [
      'a string becomes an integer, sent or answered',
      '{ type: string }',
      '{ type: integer }',
      'major',
      'major',
    ],
  ]),
  ...cases('shared', { at: ['GET /c'], spec: shared }, [
    [
      'a property is writeOnly, sent or answered',
      '{ type: object, properties: { name: { type: string } } }',
      '{ type: object, properties: { name: { type: string, writeOnly: true } } }',
      'major',
      'major',
    ],
  ]),
  ...cases('shared', { at: ['PATCH /a'], spec: both }, [
    [
      'a value is added, sent and answered by one operation',
      '{ type: string, enum: [a, b] }',
      '{ type: string, enum: [a, b, c] }',
      'major',
      'major',
    ],
    [
      'a value is removed, sent and answered by one operation',
      '{ type: string, enum: [a, b, c] }',
      '{ type: string, enum: [a, b] }',
      'major',
      'major',
    ],
  ]),
  ...cases('shared', whole('GET /a', 'GET /b'), [
    [
      'a parameter of two operations must be lower',
      withParameter(`parameters: { Limit: ${limit(9)} }`),
      withParameter(`parameters: { Limit: ${limit(8)} }`),
      'major',
      'none',
    ],
    [
      'a property of an error of two operations is gone',
      withError(noted),
      withError(named),
      'major',
      'major',
    ],
  ]),
]
