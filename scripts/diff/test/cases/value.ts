import { cases } from './case.ts'
import { answering, parameters, request, response, responses, whole } from './frame.ts'

const ab = '{ type: string, enum: [a, b] }'
const abc = '{ type: string, enum: [a, b, c] }'
const text = '{ type: string }'
const query = (schema: string) => `{ name: kind, in: query, schema: ${schema} }`
const error = (schema: string) =>
  `'204': { description: Done. }, '400': { description: Wrong., content: { application/json: { schema: { type: object, properties: { code: ${schema} } } } } }`
const thing = 'schemas: { Thing: { type: object, properties: { name: { type: string } } } }'
const ref = "$ref: '#/components/schemas/Thing'"

/** Changes of allowed values: enums, null, constants and defaults. */
export const valueCases = [
  ...cases('enum', request, [
    ['a value may be sent that might not', ab, abc, 'minor', 'minor'],
    ['a value may not be sent any more', abc, ab, 'major', 'major'],
    ['a value to send is replaced', ab, '{ type: string, enum: [a, c] }', 'major', 'major'],
    ['only certain values may be sent', text, ab, 'major', 'major'],
    ['any value may be sent', ab, text, 'minor', 'minor'],
  ]),
  ...cases('enum', response, [
    ['a value may come that might not', ab, abc, 'major', 'major'],
    ['a value does not come any more', abc, ab, 'minor', 'major'],
    ['only certain values come', text, ab, 'minor', 'minor'],
    ['any value may come', ab, text, 'major', 'major'],
    [
      'a value may come in a list that might not',
      `{ type: array, items: ${ab} }`,
      `{ type: array, items: ${abc} }`,
      'major',
      'major',
    ],
  ]),
  ...cases('enum', parameters, [
    ['a parameter has one value more', query(ab), query(abc), 'minor', 'minor'],
    ['a parameter has one value less', query(abc), query(ab), 'major', 'major'],
  ]),
  ...cases('enum', responses, [
    ['an error has one value more', error(ab), error(abc), 'major', 'major'],
  ]),

  ...cases('null', request, [
    ['null may be sent', text, "{ type: [string, 'null'] }", 'minor', 'minor'],
    ['null may not be sent any more', "{ type: [string, 'null'] }", text, 'major', 'major'],
  ]),
  ...cases('null', response, [
    ['null may come', text, "{ type: [string, 'null'] }", 'major', 'major'],
    ['null may come, written without quotes', text, '{ type: [string, null] }', 'major', 'major'],
    [
      'null among types gets quotes',
      '{ type: [string, null] }',
      "{ type: [string, 'null'] }",
      'none',
      'none',
    ],
    ['null does not come any more', "{ type: [string, 'null'] }", text, 'minor', 'minor'],
    [
      'null does not come any more, by anyOf',
      "{ anyOf: [{ type: string }, { type: 'null' }] }",
      '{ anyOf: [{ type: string }] }',
      'minor',
      'minor',
    ],
    [
      'null may come in a list',
      '{ type: array, items: { type: string } }',
      "{ type: array, items: { type: [string, 'null'] } }",
      'major',
      'major',
    ],
    [
      'null does not come any more, as one of certain values',
      "{ type: [string, 'null'], enum: [a, b, null] }",
      '{ type: string, enum: [a, b] }',
      'minor',
      'minor',
    ],
    [
      'null does not come any more, while the type still has it',
      "{ type: [string, 'null'], enum: [a, b, null] }",
      "{ type: [string, 'null'], enum: [a, b] }",
      'minor',
      'none',
    ],
  ]),
  ...cases('null', whole('GET /things'), [
    [
      'null may come instead of a component',
      answering(`{ type: object, required: [thing], properties: { thing: { ${ref} } } }`, thing),
      answering(
        `{ type: object, required: [thing], properties: { thing: { oneOf: [{ ${ref} }, { type: 'null' }] } } }`,
        thing,
      ),
      'major',
      'major',
    ],
    [
      'null instead of a component gets quotes',
      answering(`{ oneOf: [{ ${ref} }, { type: null }] }`, thing),
      answering(`{ oneOf: [{ ${ref} }, { type: 'null' }] }`, thing),
      'none',
      // The generated types have `unknown` for a type without quotes.
      'major',
    ],
    [
      'null may come instead of a component, written without quotes',
      answering(`{ ${ref} }`, thing),
      answering(`{ oneOf: [{ ${ref} }, { type: null }] }`, thing),
      'major',
      'minor',
    ],
  ]),

  ...cases('const', request, [
    ['another constant must be sent', '{ const: a }', '{ const: b }', 'major', 'major'],
    ['a constant may be sent otherwise', '{ const: a }', '{ enum: [a, b] }', 'minor', 'minor'],
    ['only a constant may be sent', text, '{ type: string, const: a }', 'major', 'major'],
  ]),
  ...cases('const', response, [
    ['another constant comes', '{ const: a }', '{ const: b }', 'major', 'major'],
    ['more than a constant comes', '{ type: string, const: a }', text, 'major', 'major'],
    ['only a constant comes', text, '{ type: string, const: a }', 'minor', 'minor'],
    [
      'a constant is written as one value',
      '{ type: string, const: a }',
      '{ type: string, enum: [a] }',
      'none',
      'none',
    ],
  ]),

  ...cases('default', parameters, [
    [
      'a parameter has another default',
      query('{ type: string, default: a }'),
      query('{ type: string, default: b }'),
      'major',
      'none',
    ],
    [
      'a parameter has a default',
      query(text),
      query('{ type: string, default: a }'),
      'minor',
      'none',
    ],
  ]),
  ...cases('default', request, [
    [
      'a sent property has another default',
      '{ type: object, properties: { kind: { type: string, default: a } } }',
      '{ type: object, properties: { kind: { type: string, default: b } } }',
      'major',
      'none',
    ],
  ]),
  ...cases('default', response, [
    [
      'an answered property has another default',
      '{ type: object, properties: { kind: { type: string, default: a } } }',
      '{ type: object, properties: { kind: { type: string, default: b } } }',
      'patch',
      'none',
    ],
  ]),
]
