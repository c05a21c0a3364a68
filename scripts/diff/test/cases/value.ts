import { cases } from './case.ts'
import { answering, parameters, request, response, responses, sending, whole } from './frame.ts'

const ab = '{ type: string, enum: [a, b] }'
const abc = '{ type: string, enum: [a, b, c] }'
const text = '{ type: string }'
const query = (schema: string) => `{ name: kind, in: query, schema: ${schema} }`
const error = (schema: string) =>
  `'204': { description: Done. }, '400': { description: Wrong., content: { application/json: { schema: { type: object, properties: { code: ${schema} } } } } }`
const thing = 'schemas: { Thing: { type: object, properties: { name: { type: string } } } }'
const ref = "$ref: '#/components/schemas/Thing'"
const untyped = thing.replace('type: object, ', '')
const either = thing.replace(
  'schemas: {',
  `schemas: { Either: { oneOf: [{ ${ref} }, { type: string }] },`,
)
const eitherRef = ref.replace('Thing', 'Either')

/** A document of OpenAPI 3.0 with one property of this schema, in an answer or in a body. */
const answered30 = (schema: string, components = thing) =>
  answering(property(schema), components).replace('3.1.0', '3.0.3')
const sent30 = (schema: string) => sending(property(schema), thing).replace('3.1.0', '3.0.3')
const property = (schema: string) =>
  `{ type: object, required: [thing], properties: { thing: ${schema} } }`

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
      'only certain values of two lists come',
      text,
      `{ type: string, anyOf: [${ab}, { type: string, enum: [c], x-unknown: allow }] }`,
      'minor',
      'minor',
    ],
    [
      'any value may come instead of those of two lists',
      `{ type: string, anyOf: [${ab}, { type: string, enum: [c], x-unknown: allow }] }`,
      text,
      'major',
      'major',
    ],
    [
      'only one boolean comes',
      '{ type: boolean }',
      '{ type: boolean, enum: [true] }',
      'minor',
      'minor',
    ],
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
  ...cases('null', whole('GET /things'), [
    [
      'nullable anyOf becomes a type of OpenAPI 3.1',
      answered30('{ nullable: true, anyOf: [{ type: string }, { type: integer }] }'),
      answering(
        property("{ anyOf: [{ type: string }, { type: integer }, { type: 'null' }] }"),
        thing,
      ),
      'none',
      'none',
    ],
    [
      'nullable oneOf becomes a type of OpenAPI 3.1',
      answered30('{ nullable: true, oneOf: [{ type: string }, { type: integer }] }'),
      answering(
        property("{ oneOf: [{ type: string }, { type: integer }, { type: 'null' }] }"),
        thing,
      ),
      'none',
      'none',
    ],
    [
      'nullable oneOf with a component becomes a type of OpenAPI 3.1',
      answered30(`{ nullable: true, oneOf: [{ ${ref} }, { type: string }] }`),
      answering(property(`{ oneOf: [{ ${ref} }, { type: string }, { type: 'null' }] }`), thing),
      'none',
      'none',
    ],
    [
      'nullable anyOf with a component becomes a type of OpenAPI 3.1',
      answered30(`{ nullable: true, anyOf: [{ ${ref} }, { type: string }] }`),
      answering(property(`{ anyOf: [{ ${ref} }, { type: string }, { type: 'null' }] }`), thing),
      'none',
      'none',
    ],
    [
      'a nullable component becomes a type of OpenAPI 3.1',
      answered30(`{ nullable: true, allOf: [{ ${ref} }] }`),
      answering(property(`{ anyOf: [{ ${ref} }, { type: 'null' }] }`), thing),
      'none',
      'none',
    ],
    [
      'a nullable component without type becomes a type of OpenAPI 3.1',
      answered30(`{ nullable: true, allOf: [{ ${ref} }] }`, untyped),
      answering(property(`{ anyOf: [{ ${ref} }, { type: 'null' }] }`), untyped),
      'none',
      'none',
    ],
    [
      'a nullable component with alternatives becomes a type of OpenAPI 3.1',
      answered30(`{ nullable: true, allOf: [{ ${eitherRef} }] }`, either),
      answering(property(`{ anyOf: [{ ${eitherRef} }, { type: 'null' }] }`), either),
      'none',
      'none',
    ],
    [
      'a nullable reference becomes a type of OpenAPI 3.1',
      answered30(`{ nullable: true, ${ref} }`),
      answering(property(`{ anyOf: [{ ${ref} }, { type: 'null' }] }`), thing),
      'none',
      'none',
    ],
    [
      'nullable alternatives of which one is nullable become nullable once',
      answered30(`{ nullable: true, anyOf: [{ ${ref} }, { type: string, nullable: true }] }`),
      answering(property(`{ anyOf: [{ ${ref} }, { type: [string, 'null'] }] }`), thing),
      'none',
      'none',
    ],
    [
      'a nullable alternative becomes a nullable type',
      answered30('{ nullable: true, oneOf: [{ type: string }] }'),
      answered30('{ type: string, nullable: true }'),
      'none',
      'none',
    ],
    [
      'null may come by nullable beside oneOf',
      answered30(`{ ${ref} }`),
      answered30(`{ nullable: true, oneOf: [{ ${ref} }] }`),
      'major',
      'major',
    ],
    [
      'null does not come any more by nullable beside oneOf',
      answered30(`{ nullable: true, oneOf: [{ ${ref} }] }`),
      answered30(`{ ${ref} }`),
      'minor',
      'minor',
    ],
    [
      'null may come by nullable beside anyOf',
      answered30(`{ ${ref} }`),
      answered30(`{ nullable: true, anyOf: [{ ${ref} }] }`),
      'major',
      'major',
    ],
    [
      'null does not come any more by nullable beside anyOf',
      answered30(`{ nullable: true, anyOf: [{ ${ref} }] }`),
      answered30(`{ ${ref} }`),
      'minor',
      'minor',
    ],
    [
      'null may come by nullable beside allOf',
      answered30(`{ ${ref} }`),
      answered30(`{ nullable: true, allOf: [{ ${ref} }] }`),
      'major',
      'major',
    ],
    [
      'null does not come any more by nullable beside allOf',
      answered30(`{ nullable: true, allOf: [{ ${ref} }] }`),
      answered30(`{ ${ref} }`),
      'minor',
      'minor',
    ],
    [
      'null may come by nullable in allOf',
      answered30(`{ allOf: [{ ${ref} }, { description: It. }] }`),
      answered30(`{ allOf: [{ ${ref} }, { nullable: true, description: It. }] }`),
      'major',
      'none',
    ],
    [
      'null does not come any more by nullable in allOf',
      answered30(`{ allOf: [{ nullable: true }, { ${ref} }] }`),
      answered30(`{ allOf: [{ ${ref} }] }`),
      'minor',
      'none',
    ],
    [
      'nullable in allOf becomes nullable beside it',
      answered30(`{ allOf: [{ ${ref} }, { nullable: true }] }`),
      answered30(`{ nullable: true, allOf: [{ ${ref} }] }`),
      'none',
      'major',
    ],
    [
      'null is an alternative that is only nullable',
      answered30(`{ anyOf: [{ ${ref} }, { type: integer }, { nullable: true }] }`),
      answered30(`{ nullable: true, anyOf: [{ ${ref} }, { type: integer }] }`),
      'none',
      'minor',
      ['*'],
    ],
    [
      'a property is gone beside an alternative that is only nullable',
      answered30(`{ anyOf: [{ ${ref} }, { nullable: true, description: Nothing. }] }`),
      answered30(
        `{ anyOf: [{ ${ref} }, { nullable: true, description: Nothing. }] }`,
        thing.replace('name', 'title'),
      ),
      'major',
      'minor',
    ],
    [
      'null is a type beside $ref',
      answered30(`{ type: ['null', object], ${ref} }`).replace('3.0.3', '3.1.0'),
      answered30(`{ oneOf: [{ ${ref} }, { type: 'null', x-id: b }] }`).replace('3.0.3', '3.1.0'),
      'none',
      'major',
    ],
    [
      'null is an alternative with a title',
      answered30(`{ anyOf: [{ ${ref} }, { type: 'null', title: Nothing }] }`).replace(
        '3.0.3',
        '3.1.0',
      ),
      answered30(`{ anyOf: [{ type: 'null' }, { ${ref} }] }`).replace('3.0.3', '3.1.0'),
      'none',
      'none',
    ],
    [
      'a type and a limit beside $ref say nothing',
      answered30(`{ ${ref}, type: string, maxLength: 5 }`),
      answered30(`{ ${ref} }`),
      'none',
      'none',
    ],
    [
      'null may come by nullable beside $ref',
      answered30(`{ ${ref} }`),
      answered30(`{ nullable: true, ${ref} }`),
      'major',
      'major',
    ],
    [
      'null does not come any more by nullable beside $ref',
      answered30(`{ nullable: true, ${ref} }`),
      answered30(`{ ${ref} }`),
      'minor',
      'minor',
    ],
    [
      'null may come by nullable beside several alternatives',
      answered30(`{ oneOf: [{ ${ref} }, { type: string }] }`),
      answered30(`{ nullable: true, oneOf: [{ ${ref} }, { type: string }] }`),
      'major',
      'major',
    ],
    [
      'null does not come any more by nullable beside several alternatives',
      answered30(`{ nullable: true, oneOf: [{ ${ref} }, { type: string }] }`),
      answered30(`{ oneOf: [{ ${ref} }, { type: string }] }`),
      'minor',
      'minor',
    ],
    [
      'null may come by nullable beside a component with alternatives',
      answered30(`{ ${eitherRef} }`, either),
      answered30(`{ nullable: true, allOf: [{ ${eitherRef} }] }`, either),
      'major',
      'major',
    ],
    [
      'null may come by nullable beside a component without type',
      answered30(`{ ${ref} }`, untyped),
      answered30(`{ nullable: true, allOf: [{ ${ref} }] }`, untyped),
      'major',
      'major',
    ],
  ]),
  ...cases('null', whole('POST /things'), [
    [
      'null may be sent by nullable beside oneOf',
      sent30(`{ ${ref} }`),
      sent30(`{ nullable: true, oneOf: [{ ${ref} }] }`),
      'minor',
      'minor',
    ],
    [
      'null may not be sent any more by nullable beside oneOf',
      sent30(`{ nullable: true, oneOf: [{ ${ref} }] }`),
      sent30(`{ ${ref} }`),
      'major',
      'major',
    ],
    [
      'null may be sent by nullable beside anyOf',
      sent30(`{ ${ref} }`),
      sent30(`{ nullable: true, anyOf: [{ ${ref} }] }`),
      'minor',
      'minor',
    ],
    [
      'null may not be sent any more by nullable beside anyOf',
      sent30(`{ nullable: true, anyOf: [{ ${ref} }] }`),
      sent30(`{ ${ref} }`),
      'major',
      'major',
    ],
    [
      'null may be sent by nullable beside allOf',
      sent30(`{ ${ref} }`),
      sent30(`{ nullable: true, allOf: [{ ${ref} }] }`),
      'minor',
      'minor',
    ],
    [
      'null may not be sent any more by nullable beside allOf',
      sent30(`{ nullable: true, allOf: [{ ${ref} }] }`),
      sent30(`{ ${ref} }`),
      'major',
      'major',
    ],
    [
      'null may be sent by nullable beside $ref',
      sent30(`{ ${ref} }`),
      sent30(`{ nullable: true, ${ref} }`),
      'minor',
      'minor',
    ],
    [
      'null may not be sent any more by nullable beside $ref',
      sent30(`{ nullable: true, ${ref} }`),
      sent30(`{ ${ref} }`),
      'major',
      'major',
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
