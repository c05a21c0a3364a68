import type { Bump } from '../../report.ts'
import { cases, type Frame, type Row } from './case.ts'
import { done, named, spec } from './frame.ts'

const body = (schema: string) =>
  `requestBody: { required: true, content: { application/json: { schema: ${schema} } } }`
const subscribe = (callbacks: string) =>
  spec(
    `/hooks: { post: { operationId: subscribe, ${body('{ type: object, properties: { url: { type: string } } }')}, ${done}, ${callbacks} } }`,
  )

const webhook: Frame = {
  at: ['POST webhook tagged'],
  spec: (part) =>
    spec(`/things: { get: { operationId: getThing, ${done} } }`, '', `webhooks: { ${part} }`),
}
const callback: Frame = {
  at: ['POST callback {$request.body#/url}'],
  spec: (part) => subscribe(`callbacks: { ${part} }`),
}

const tagged = (schema: string) => `tagged: { post: { ${body(schema)}, ${done} } }`
const called = (schema: string) =>
  `tagged: { '{$request.body#/url}': { post: { ${body(schema)}, ${done} } } }`

const noted =
  '{ type: object, required: [name, note], properties: { name: { type: string }, note: { type: string } } }'
const answers = (schema: string) =>
  `tagged: { '{$request.body#/url}': { post: { ${body(named)}, responses: { '200': { description: Done., content: { application/json: { schema: ${schema} } } } } } } }`

const answered = (schema: string) =>
  `tagged: { post: { ${body(named)}, responses: { '200': { description: Done., content: { application/json: { schema: ${schema} } } } } } }`
const ofKind = (kind: string) =>
  `{ allOf: [${named}, { type: object, required: [kind], properties: { kind: { type: string, const: ${kind} } } }] }`

/** Changes of a body that the vendor sends. The body of a webhook has a type, that of a callback has none. */
const rows = (inbound: 'callback' | 'webhook', part: (schema: string) => string): Row[] => {
  const types = (bump: Bump): Bump => (inbound === 'webhook' ? bump : 'none')
  return [
    [`a ${inbound} brings one property more`, part(named), part(noted), 'minor', types('minor')],
    [`a ${inbound} brings one property less`, part(noted), part(named), 'major', types('major')],
    [
      `a ${inbound} may come without a property`,
      part(named),
      part('{ type: object, properties: { name: { type: string } } }'),
      'major',
      types('major'),
    ],
    [
      `a ${inbound} brings one value more`,
      part('{ type: string, enum: [a, b] }'),
      part('{ type: string, enum: [a, b, c] }'),
      'major',
      types('major'),
    ],
    [
      `a ${inbound} brings one value less`,
      part('{ type: string, enum: [a, b, c] }'),
      part('{ type: string, enum: [a, b] }'),
      'minor',
      types('major'),
    ],
    [
      `a ${inbound} brings a longer list`,
      part('{ type: array, maxItems: 8, items: { type: string } }'),
      part('{ type: array, maxItems: 10, items: { type: string } }'),
      'major',
      'none',
    ],
  ]
}

/** Changes of webhooks and callbacks. Their body is graded like a response, and their answer like a request. */
export const inboundCases = [
  ...cases('callback', callback, [
    ...rows('callback', called),
    ['a callback asks for more in our answer', answers(named), answers(noted), 'major', 'none'],
  ]),
  ...cases('callback', { ...callback, spec: subscribe }, [
    [
      'a callback is added',
      'summary: Subscribe',
      `summary: Subscribe, callbacks: { ${called(named)} }`,
      'minor',
      'none',
    ],
    [
      'a callback is removed',
      `summary: Subscribe, callbacks: { ${called(named)} }`,
      'summary: Subscribe',
      'major',
      'none',
    ],
  ]),
  ...cases('webhook', webhook, [
    ...rows('webhook', tagged),
    ['a webhook is added', '', tagged(named), 'minor', 'minor'],
    [
      'the kind that tells a webhook apart is renamed',
      tagged(ofKind('made')),
      tagged(ofKind('created')),
      'major',
      'major',
    ],
    ['a webhook asks for more in our answer', answered(named), answered(noted), 'major', 'minor'],
    ['a webhook is removed', tagged(named), '', 'major', 'major'],
    [
      'a webhook with an id is removed',
      tagged(named).replace('post: {', 'post: { operationId: onTagged,'),
      '',
      'major',
      'major',
    ],
    [
      'a webhook is described',
      tagged(named),
      tagged(named).replace('post: {', 'post: { description: A tag was added.,'),
      'patch',
      'none',
    ],
  ]),
]
