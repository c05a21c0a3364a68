import { cases, type Frame } from './case.ts'
import { parameters, post, request, responses, spec } from './frame.ts'

const root: Frame = {
  at: ['*'],
  spec: (part) =>
    spec(
      "/things: { get: { operationId: getThing, responses: { '204': { description: Done. } } } }",
      '',
      part,
    ),
}
const info: Frame = {
  at: ['*'],
  spec: (part) => root.spec('').replace("{ title: Things, version: '1' }", part),
}

/** Changes of documentation. */
export const documentationCases = [
  ...cases('documentation', post, [
    ['an operation has another summary', 'summary: Send', 'summary: Send it', 'patch', 'none'],
    [
      'an operation is described',
      'summary: Send',
      'summary: Send, description: It.',
      'patch',
      'none',
    ],
    ['an operation has another tag', 'tags: [Things]', 'tags: [Items]', 'patch', 'none'],
    [
      'an operation is documented elsewhere',
      'summary: Send',
      'summary: Send, externalDocs: { url: https://example.com }',
      'patch',
      'none',
    ],
    [
      'a body has another example',
      'requestBody: { content: { application/json: { schema: { type: string }, example: a } } }',
      'requestBody: { content: { application/json: { schema: { type: string }, example: b } } }',
      'patch',
      'none',
    ],
  ]),
  ...cases('documentation', request, [
    [
      'a property is described',
      '{ type: object, properties: { name: { type: string } } }',
      '{ type: object, properties: { name: { type: string, description: A name. } } }',
      'patch',
      'none',
    ],
    ['a schema has a title', '{ type: string }', '{ type: string, title: Name }', 'patch', 'none'],
    [
      'a schema has examples',
      '{ type: string }',
      '{ type: string, examples: [a] }',
      'patch',
      'none',
    ],
    [
      'a schema has a comment',
      '{ type: string }',
      '{ type: string, $comment: A name. }',
      'patch',
      'none',
    ],
  ]),
  ...cases('documentation', parameters, [
    [
      'a parameter is described',
      '{ name: limit, in: query, schema: { type: integer } }',
      '{ name: limit, in: query, description: How many., schema: { type: integer } }',
      'patch',
      'none',
    ],
    [
      'a parameter has an example',
      '{ name: limit, in: query, schema: { type: integer } }',
      '{ name: limit, in: query, example: 5, schema: { type: integer } }',
      'patch',
      'none',
    ],
  ]),
  ...cases('documentation', responses, [
    [
      'a response is described otherwise',
      "'204': { description: Done. }",
      "'204': { description: Sent. }",
      'patch',
      'none',
    ],
  ]),
  ...cases('documentation', root, [
    [
      'a tag is described',
      'tags: [{ name: Things }]',
      'tags: [{ name: Things, description: All. }]',
      'patch',
      'none',
    ],
    [
      'tags have another order',
      'tags: [{ name: Things }, { name: Items, description: All. }]',
      'tags: [{ name: Items, description: All. }, { name: Things }]',
      'none',
      'none',
    ],
    [
      'a tag is added',
      'tags: [{ name: Things, description: All. }]',
      'tags: [{ name: Thing, description: All. }, { name: Things, description: All. }]',
      'patch',
      'none',
    ],
    [
      'the API is documented elsewhere',
      '',
      'externalDocs: { url: https://example.com }',
      'patch',
      'none',
    ],
  ]),
  ...cases('documentation', info, [
    [
      'the API has another version',
      "{ title: Things, version: '1' }",
      "{ title: Things, version: '2' }",
      'patch',
      'none',
    ],
    [
      'the API is described',
      "{ title: Things, version: '1' }",
      "{ title: Things, version: '1', description: All things. }",
      'patch',
      'none',
    ],
  ]),
]
