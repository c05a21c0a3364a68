import { cases } from './case.ts'
import { named, response, responses } from './frame.ts'

const noted =
  '{ type: object, required: [name, note], properties: { name: { type: string }, note: { type: string } } }'
const json = (schema: string) =>
  `{ description: Done., content: { application/json: { schema: ${schema} } } }`
const failed = '{ type: object, required: [message], properties: { message: { type: string } } }'

/** Changes of responses. */
export const responseCases = [
  ...cases('response', response, [
    [
      'a property that may come is added',
      named,
      '{ type: object, required: [name], properties: { name: { type: string }, note: { type: string } } }',
      'minor',
      'minor',
    ],
    ['a property that always comes is added', named, noted, 'minor', 'minor'],
    [
      'a property that might come is gone',
      '{ type: object, required: [name], properties: { name: { type: string }, note: { type: string } } }',
      named,
      'major',
      'major',
    ],
    ['a property that always came is gone', noted, named, 'major', 'major'],
    [
      'a property that always came may be missing',
      named,
      '{ type: object, properties: { name: { type: string } } }',
      'major',
      'major',
    ],
    [
      'a property that might come always comes',
      '{ type: object, properties: { name: { type: string } } }',
      named,
      'minor',
      'minor',
    ],
    [
      'a property of list items is gone',
      `{ type: array, items: ${noted} }`,
      `{ type: array, items: ${named} }`,
      'major',
      'major',
    ],
    [
      'an answered string becomes an integer',
      '{ type: object, properties: { id: { type: string } } }',
      '{ type: object, properties: { id: { type: integer } } }',
      'major',
      'major',
    ],
    [
      'an answered integer may have a fraction',
      '{ type: object, properties: { id: { type: integer } } }',
      '{ type: object, properties: { id: { type: number } } }',
      'major',
      'none',
    ],
    [
      'an answered number has no fraction any more',
      '{ type: object, properties: { id: { type: number } } }',
      '{ type: object, properties: { id: { type: integer } } }',
      'minor',
      'none',
    ],
    [
      'an answered string may be an integer as well',
      '{ type: object, properties: { id: { type: string } } }',
      '{ type: object, properties: { id: { type: [string, integer] } } }',
      'major',
      'major',
    ],
    [
      'an answered string or integer is a string',
      '{ type: object, properties: { id: { type: [string, integer] } } }',
      '{ type: object, properties: { id: { type: string } } }',
      'minor',
      'minor',
    ],
    [
      'the values of an answered map become integers',
      '{ type: object, additionalProperties: { type: string } }',
      '{ type: object, additionalProperties: { type: integer } }',
      'major',
      'major',
    ],
    [
      'an answered object is closed',
      named,
      '{ type: object, additionalProperties: false, required: [name], properties: { name: { type: string } } }',
      'minor',
      'none',
    ],
    [
      'an object is answered in a list',
      named,
      `{ type: array, items: ${named} }`,
      'major',
      'major',
    ],
  ]),
  ...cases('response', responses, [
    [
      'a success without content is added',
      `'200': ${json(named)}`,
      `'200': ${json(named)}, '202': { description: Later. }`,
      'minor',
      'major',
    ],
    [
      'a success is removed',
      `'200': ${json(named)}, '201': ${json(named)}`,
      `'200': ${json(named)}`,
      'major',
      'minor',
    ],
    [
      'the content of a success is removed',
      `'200': ${json(named)}`,
      "'200': { description: Done. }",
      'major',
      'major',
    ],
    [
      'a media type of a success is removed',
      `'200': { description: Done., content: { application/json: { schema: ${named} }, text/plain: { schema: { type: string } } } }`,
      `'200': ${json(named)}`,
      'major',
      'minor',
    ],
    [
      'the content of a success that has none is removed',
      `'200': ${json(named)}, '204': ${json('{ nullable: true }')}`,
      `'200': ${json(named)}, '204': { description: Done. }`,
      'patch',
      'minor',
    ],
    [
      'the content of a success that has none changes',
      `'204': ${json(named)}`,
      `'204': ${json(noted)}`,
      'patch',
      'minor',
    ],
    [
      'an error is added that looks like another',
      `'200': ${json(named)}, '400': ${json(failed)}`,
      `'200': ${json(named)}, '400': ${json(failed)}, '404': ${json(failed)}`,
      'minor',
      'minor',
    ],
    [
      'an error is added that looks unlike another',
      `'200': ${json(named)}, '400': ${json(failed)}`,
      `'200': ${json(named)}, '400': ${json(failed)}, '404': ${json('{ type: object, required: [reason], properties: { reason: { type: string } } }')}`,
      'minor',
      'major',
    ],
    [
      'an error is removed',
      `'200': ${json(named)}, '400': ${json(failed)}, '404': ${json(failed)}`,
      `'200': ${json(named)}, '400': ${json(failed)}`,
      'minor',
      'minor',
    ],
    [
      'a property of an error is gone',
      `'200': ${json(named)}, '400': ${json('{ type: object, required: [message, reason], properties: { message: { type: string }, reason: { type: string } } }')}`,
      `'200': ${json(named)}, '400': ${json(failed)}`,
      'major',
      'major',
    ],
    [
      'a media type of the answer is added',
      `'200': ${json(named)}`,
      `'200': { description: Done., content: { application/json: { schema: ${named} }, text/plain: { schema: { type: string } } } }`,
      'minor',
      'major',
    ],
  ]),
]
