import { type Row, testTables } from './lint.ts'

/** Replaces a parameter of valid.yaml. */
const parameter = (name: string, text: string, want = ''): Row => [
  name,
  `        - name: Api-Version\n          description: The version.\n          in: header\n          schema: { enum: [v1] }\n          example: v1\n`,
  `        - ${text}\n`,
  want,
]

testTables({
  style: [
    parameter(
      'a list with every separator',
      '{ name: a, in: query, description: A, style: pipeDelimited, schema: { type: array, items: { type: string } }, example: [a] }',
    ),
    parameter(
      'an object in the form of the query',
      "{ name: a, in: query, description: A, schema: { type: object, properties: { b: { type: [string, 'null'] } } }, example: { b: a } }",
    ),
    parameter(
      'a deepObject',
      '{ name: a, in: query, description: A, style: deepObject, schema: { type: object, additionalProperties: { type: integer } }, example: { b: 1 } }',
    ),
    parameter(
      'JSON in the query',
      '{ name: a, in: query, description: A, content: { application/json: { schema: { type: object }, example: { b: { c: [1] } } } } }',
    ),
    parameter(
      'a list in a header',
      '{ name: X-A, in: header, description: A, schema: { type: array, items: { type: string } }, example: [a] }',
    ),
    parameter(
      'reserved characters',
      '{ name: a, in: query, description: A, allowReserved: true, schema: { type: string }, example: a }',
      '95:49 tags/style: The client encodes reserved characters. Remove `allowReserved`.',
    ),
    parameter(
      'a deepObject that is text',
      '{ name: a, in: query, description: A, style: deepObject, schema: { type: string }, example: a }',
      '95:56 tags/style: `deepObject` is the style of an object. Remove it, or write `type: object`.',
    ),
    parameter(
      'a deepObject that may be a list',
      '{ name: a, in: query, description: A, style: deepObject, schema: { oneOf: [{ type: object }, { type: array }] }, example: {} }',
      '95:56 tags/style: `deepObject` is the style of an object. Remove it, or write `type: object`.',
    ),
    parameter(
      'a deepObject two levels deep',
      '{ name: a, in: query, description: A, style: deepObject, schema: { type: object, properties: { b: { type: object } } }, example: { b: {} } }',
      '95:68 tags/style: The client writes the query one level deep, and `b` is an object. Write `content` with `application/json`, or a parameter for each value.',
    ),
    parameter(
      'a deepObject with a list',
      '{ name: a, in: query, description: A, style: deepObject, schema: { type: object, additionalProperties: { type: array, items: { type: string } } }, example: {} }',
      '95:68 tags/style: The client writes the query one level deep, and `additionalProperties` is a list. Write `content` with `application/json`, or a parameter for each value.',
    ),
    parameter(
      'an object that is not exploded',
      '{ name: a, in: query, description: A, explode: false, schema: { type: object }, example: {} }',
      '95:58 tags/style: The client writes an object as `deepObject`, or as `form` with `explode: true`. Write the one that the vendor takes.',
    ),
    parameter(
      'an object with spaces',
      '{ name: a, in: query, description: A, style: spaceDelimited, schema: { type: object }, example: {} }',
      '95:56 tags/style: The client writes an object as `deepObject`, or as `form` with `explode: true`. Write the one that the vendor takes.',
    ),
    parameter(
      'a list of objects',
      "{ name: a, in: query, description: A, schema: { type: array, items: { $ref: '#/components/schemas/Tag' } }, example: [] }",
      '95:49 tags/style: The client writes the query one level deep, and `items` is an object. Write `content` with `application/json`, or a parameter for each value.',
    ),
    parameter(
      'a style of paths in the query',
      '{ name: a, in: query, description: A, style: simple, schema: { type: string }, example: a }',
      '95:56 tags/style: `simple` is not a style of the query. Write one of `form`, `spaceDelimited`, `pipeDelimited`, `deepObject`.',
    ),
    parameter(
      'an object in a header',
      "{ name: X-A, in: header, description: A, schema: { $ref: '#/components/schemas/Tag' }, example: {} }",
      '95:52 tags/style: The client does not write an object into a header. Write `type: string`, and describe its form.',
    ),
    parameter(
      'a style of the query in a header',
      '{ name: X-A, in: header, description: A, style: form, schema: { type: string }, example: a }',
      '95:59 tags/style: The client writes a header parameter as `simple`. Remove `style`.',
    ),
    parameter(
      'JSON in a header',
      '{ name: X-A, in: header, description: A, content: { application/json: { schema: { type: string }, example: a } } }',
      '95:52 tags/style: The client writes `content` in the query only. Write `schema`.',
    ),
    parameter(
      'text as content',
      '{ name: a, in: query, description: A, content: { text/plain: { schema: { type: string }, example: a } } }',
      '95:49 tags/style: The client writes `content` as JSON. Write `application/json` alone, or `schema`.',
    ),
    [
      'a style of the path, with a name',
      '      in: path\n',
      '      in: path\n      style: matrix\n',
      '120:14 tags/style: The client writes a path parameter as `simple`. Remove `style`, and write `;contactId={contactId}` in the path.',
    ],
    [
      'a style of the path, with a dot',
      '      in: path\n',
      '      in: path\n      style: label\n',
      '120:14 tags/style: The client writes a path parameter as `simple`. Remove `style`, and write `.{contactId}` in the path.',
    ],
    [
      'a style of the query in the path',
      '      in: path\n',
      '      in: path\n      style: form\n',
      '120:14 tags/style: The client writes a path parameter as `simple`. Remove `style`.',
    ],
    [
      'the style of the path, written out',
      '      in: path\n',
      '      in: path\n      style: simple\n',
      '',
    ],
    [
      'a list in the path',
      '      schema: { type: string, minLength: 1 }\n      example: c1\n',
      '      schema: { type: array, items: { type: string } }\n      example: [c1]\n',
      '121:7 tags/style: The client does not write a list into a path. Write `type: string`, and describe its form.',
    ],
  ],
})
