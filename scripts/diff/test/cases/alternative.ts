import { cases } from './case.ts'
import { done, paths, ref, request, response, sending, whole } from './frame.ts'

const value = (schema: string) => `{ type: object, properties: { v: ${schema} } }`
const kind = (name: string, schema = `{ type: string, enum: [${name}] }`) =>
  `{ type: object, required: [k, ${name}], properties: { k: ${schema}, ${name}: { type: string } } }`
const text = '{ type: string }'
const wrapped = '{ type: object, required: [t], properties: { t: { type: string } } }'
const closed = (name: string) =>
  `{ type: object, additionalProperties: false, required: [${name}], properties: { ${name}: { type: string } } }`
const one = (...schemas: string[]) => `{ oneOf: [${schemas.join(', ')}] }`
const any = (...schemas: string[]) => `{ anyOf: [${schemas.join(', ')}] }`

/** An object of a kind, with text or another value. */
const item = (name: string, schema = text) =>
  `{ type: object, required: [k, v], properties: { k: { type: string, enum: [${name}] }, v: ${schema} } }`
const optional = (...names: string[]) =>
  `{ type: object, properties: { ${names.map((name) => `${name}: { type: string }`).join(', ')} } }`

const pattern = (source: string) => `{ type: string, pattern: '${source}' }`
const format = (name: string, most: number) =>
  `{ type: string, format: ${name}, maxLength: ${most} }`
const listOf = (items: string, most = 9) => `{ type: array, items: ${items}, maxItems: ${most} }`

/** An object of many properties that others have, too, and of a text of a length. */
const sharing = (name: string, most: number, more = 'p') =>
  `{ type: object, properties: { ${['p', 'q', 'r', 's', more]
    .map((each) => `${each}: { type: string }`)
    .filter((each, index, all) => all.indexOf(each) === index)
    .join(', ')}, ${name}: { type: string, maxLength: ${most} } } }`

/** Four objects of two properties, each with other types. */
const alike = ['string', 'integer', 'boolean', 'number'].map(
  (type, index, types) =>
    `{ type: object, properties: { x: { type: ${type} }, y: { type: ${types.at(index - 1)} } } }`,
)

/** Four kinds of object, of which the first has a text of a length and properties of a letter. */
const kinds = (letter: string, most: number) => {
  const text = `v: { type: string, maxLength: ${most} }`
  const others = [1, 2, 3].map((number) => `${letter}${number}: { type: string }`).join(', ')
  return ['p', 'q', 'r', 's'].map((name) => {
    const kind = `k: { type: string, enum: [${name}] }`
    const rest = name === 'p' ? `${text}, ${others}` : 'x: { type: string }'
    return `{ type: object, required: [k], properties: { ${kind}, ${rest} } }`
  })
}

/** An object with a description. */
const described = (name: string) =>
  `{ type: object, description: ${name}., properties: { x: { type: string } } }`

/** `POST /things`, which sends one of these components, or a text. */
const choice = (names: string[], schemas: string[]) => {
  const all = names.map((name, index) => `${name}: ${schemas[index]}`)
  return sending(
    any(...names.toSorted().map((name) => ref(name)), text),
    `schemas: { ${all.join(', ')} }`,
  )
}

const undeclared = `'/things/{type}': { get: { operationId: getThing, ${done} } }`

/** Schemas that become one of several alternatives, and alternatives that exclude each other. */
export const alternativeCases = [
  ...cases('combination', request, [
    ['a text may be an object, too', value(text), value(one(text, wrapped)), 'minor', 'minor'],
    [
      'a number may lie beyond a gap, too',
      value('{ type: number, maximum: 0.5 }'),
      value(one('{ type: number, maximum: 0.5 }', '{ type: number, minimum: 7 }')),
      'minor',
      'none',
    ],
    [
      'a number may begin where another ends, which is not apart',
      value('{ type: number, maximum: 7 }'),
      value(one('{ type: number, maximum: 7 }', '{ type: number, minimum: 7 }')),
      'major',
      'none',
    ],
    [
      'a number may begin at a bound that another does not reach',
      value('{ type: number, exclusiveMaximum: 7 }'),
      value(one('{ type: number, exclusiveMaximum: 7 }', '{ type: number, minimum: 7 }')),
      'minor',
      'none',
    ],
    [
      'a list may be long, too',
      value('{ type: array, items: { type: string }, maxItems: 1 }'),
      value(
        one(
          '{ type: array, items: { type: string }, maxItems: 1 }',
          '{ type: array, items: { type: string }, minItems: 5 }',
        ),
      ),
      'minor',
      'none',
    ],
    [
      'a text may be one of two numbers, too, which are not apart',
      value(text),
      value(one(text, '{ type: integer }', '{ type: number }')),
      'minor',
      'minor',
    ],
    [
      'an integer may be a number, too, and fits two',
      value('{ type: integer }'),
      value(one(text, '{ type: integer }', '{ type: number }')),
      'major',
      'minor',
    ],
    [
      'an object may be of another kind, too',
      kind('a'),
      one(kind('a'), kind('b')),
      'minor',
      'minor',
    ],
    [
      'an object may be of another constant kind, too',
      kind('a', '{ type: string, const: a }'),
      one(kind('a', '{ type: string, const: a }'), kind('b', '{ type: string, const: b }')),
      'minor',
      'minor',
    ],
    [
      'an integer may be a text, too',
      value('{ type: integer }'),
      value(one('{ type: integer }', text)),
      'minor',
      'minor',
    ],
    [
      'a closed object may be another closed one, too',
      closed('a'),
      one(closed('a'), closed('b')),
      'minor',
      'minor',
    ],
    [
      'an object may be another that it may resemble',
      wrapped,
      one(wrapped, '{ type: object, properties: { u: { type: string } } }'),
      'major',
      'minor',
    ],
    [
      'an integer may be one of two numbers',
      value('{ type: integer }'),
      value(one('{ type: integer }', '{ type: number }')),
      'major',
      'none',
    ],
    [
      'a closed object of one of two properties is written as two objects',
      '{ type: object, additionalProperties: false, required: [k], properties: { k: { type: string }, a: { type: string }, b: { type: string } }, oneOf: [{ required: [a] }, { required: [b] }] }',
      one(
        '{ type: object, additionalProperties: false, required: [k, a], properties: { k: { type: string }, a: { type: string } } }',
        '{ type: object, additionalProperties: false, required: [k, b], properties: { k: { type: string }, b: { type: string } } }',
      ),
      'none',
      'minor',
      ['*'],
    ],
    [
      'a closed object of one of two properties may have a third instead',
      '{ type: object, additionalProperties: false, properties: { a: { type: string }, b: { type: string } }, oneOf: [{ required: [a] }, { required: [b] }] }',
      '{ type: object, additionalProperties: false, properties: { a: { type: string }, b: { type: string }, c: { type: string } }, oneOf: [{ required: [a] }, { required: [b] }, { required: [c] }] }',
      'minor',
      'minor',
    ],
    [
      'an object or null may be another object, too',
      value(wrapped.replace('type: object', "type: [object, 'null']")),
      value(any(wrapped, closed('u'), "{ type: 'null' }")),
      'minor',
      'minor',
    ],
    [
      'a text or null may be a number, too',
      value("{ type: [string, 'null'], maxLength: 5 }"),
      value(
        any('{ type: string, maxLength: 5 }', '{ type: integer, minimum: 1 }', "{ type: 'null' }"),
      ),
      'minor',
      'minor',
    ],
    [
      'an object may no longer be null, but another',
      value(wrapped.replace('type: object', "type: [object, 'null']")),
      value(any(wrapped, closed('u'))),
      'major',
      'major',
    ],
    ['a text may no longer be an object', value(one(text, wrapped)), value(text), 'major', 'major'],
    [
      'a kind of object may be sent by oneOf instead of anyOf',
      any(kind('a'), kind('b')),
      one(kind('a'), kind('b')),
      'none',
      'none',
    ],
    [
      'a third kind of object may be sent',
      one(kind('a'), kind('b')),
      one(kind('a'), kind('b'), kind('c')),
      'minor',
      'minor',
    ],
    [
      'a property of one of two kinds is required',
      kind('a'),
      one(kind('a').replace('[k, a]', '[k, a, n]'), kind('b')),
      'major',
      'major',
    ],
    [
      'kinds of object have another order',
      one(item('a'), item('b', '{ type: integer }'), item('c')),
      one(item('c'), item('a'), item('b', '{ type: integer }')),
      'none',
      'none',
    ],
    [
      'objects of the same properties have another order',
      any(...alike),
      any(...alike.toReversed()),
      'none',
      'none',
    ],
    [
      'objects of the same properties have another order beside a new one',
      any(...alike),
      any(optional('z'), ...alike.toReversed()),
      'minor',
      'minor',
    ],
    [
      'a kind of object has a longer text and otherwise new properties',
      any(...kinds('a', 5)),
      any(...kinds('b', 9).toReversed()),
      'minor',
      'major',
    ],
    [
      'kinds of object are added in the middle',
      one(item('a'), item('b', '{ type: integer }'), item('c')),
      one(item('a'), item('d'), item('e'), item('b', '{ type: integer }'), item('c')),
      'minor',
      'minor',
    ],
    [
      'a kind of object replaces one of the same properties',
      one(item('a'), item('b')),
      one(item('a'), item('c')),
      'major',
      'major',
    ],
    [
      'alternatives stand in one of several alternatives',
      one(item('a'), item('b'), item('c')),
      one(one(item('b'), item('c')), item('a')),
      'none',
      'none',
    ],
    [
      'an object in another may be a list, too',
      value(item('a', wrapped)),
      value(one(item('a', wrapped), '{ type: array, items: { type: string } }')),
      'minor',
      'minor',
    ],
    [
      'an alternative is lost that another of the revision allows',
      any(optional('a'), optional('a', 'b')),
      any(optional('a')),
      'minor',
      'major',
    ],
    [
      'a property is required, or another',
      '{ type: object, required: [a], properties: { a: { type: string }, b: { type: string } } }',
      '{ type: object, properties: { a: { type: string }, b: { type: string } }, anyOf: [{ required: [a] }, { required: [b] }] }',
      'minor',
      'minor',
    ],
    [
      'a text of one pattern may be longer, and the patterns have another order',
      any(pattern('^https:'), pattern('^[a-z]{1,9}.(html|pdf)$')),
      any(pattern('^[a-z]{1,9}.(html|pdf|png)$'), pattern('^https:')),
      'minor',
      'none',
    ],
    [
      'texts of two formats are longer, and have another order',
      any(format('email', 9), format('uri', 99)),
      any(format('uri', 100), format('email', 10)),
      'minor',
      'none',
    ],
    [
      'texts of two lists of values gain some, and have another order',
      value(
        any(
          '{ type: string, enum: [a, b] }',
          '{ type: string, pattern: ^x }',
          '{ type: string, enum: [m, n] }',
        ),
      ),
      value(
        any(
          '{ type: string, enum: [m, n, o] }',
          '{ type: string, pattern: ^x }',
          '{ type: string, enum: [a, b, c] }',
        ),
      ),
      'minor',
      'none',
    ],
    [
      'a short list of values beside a pattern gains many',
      value(any('{ type: string, pattern: ^x }', '{ type: string, enum: [a, b] }')),
      value(any('{ type: string, pattern: ^x }', '{ type: string, enum: [a, b, c, d, e, f] }')),
      'minor',
      'none',
    ],
    [
      'lists of two kinds of item have another order, and one may be longer',
      any(listOf('{ type: integer }'), listOf(text, 5)),
      any(listOf(text, 6), listOf('{ type: integer }')),
      'minor',
      'none',
    ],
    [
      'objects of shared properties are told apart by the others',
      any(sharing('a', 5), sharing('b', 9)),
      any(sharing('b', 9, 'c'), sharing('a', 5, 'd')),
      'minor',
      'minor',
    ],
    [
      'alternatives become one of several alternatives',
      one(item('a'), item('b')),
      one(one(item('a'), item('b')), item('c'), item('d')),
      'minor',
      'minor',
    ],
  ]),
  ...cases('combination', whole('POST /things'), [
    [
      'components of the same properties have other names and another order',
      choice(['A', 'B', 'C', 'D'], alike),
      choice(['Z', 'Y', 'X', 'W'], alike),
      'none',
      'major',
      ['*'],
    ],
    [
      'equal components have another order',
      sending(
        any(ref('A'), ref('B'), text),
        `schemas: { A: ${described('A')}, B: ${described('B')} }`,
      ),
      sending(
        any(ref('B'), ref('A'), text),
        `schemas: { A: ${described('A')}, B: ${described('B')} }`,
      ),
      'none',
      'none',
      [],
    ],
  ]),
  ...cases('combination', response, [
    [
      'kinds of object that come have another order, and one is of another type',
      one(item('a'), item('b'), item('c')),
      one(item('c'), item('a'), item('b', '{ type: integer }')),
      'major',
      'major',
    ],
    [
      'an alternative comes that another of the base allows',
      any(optional('a'), text),
      any(optional('a'), text, optional('a', 'b')),
      'minor',
      'minor',
    ],
    [
      'an alternative comes that another of the base allows only without a closed property',
      any(closed('a'), text),
      any(closed('a'), text, optional('a', 'b')),
      'major',
      'major',
    ],
    [
      'an integer may come that oneOf refused, because it fitted both alternatives',
      '{ type: integer, oneOf: [{ type: integer, minimum: 1 }, {}] }',
      '{ type: integer, minimum: 1 }',
      'major',
      'none',
    ],
    [
      'a text may come that oneOf refused, because it fitted both alternatives',
      '{ type: string, oneOf: [{ type: string }, {}] }',
      '{ type: string, maxLength: 255 }',
      'major',
      'none',
    ],
    [
      'alternatives that come stand in one of several alternatives',
      any(optional('a'), optional('b'), optional('c')),
      any(any(optional('b'), optional('c')), optional('a')),
      'none',
      'none',
    ],
    [
      'a text that comes may be an object',
      value(text),
      value(one(text, wrapped)),
      'major',
      'major',
    ],
    [
      'a text that comes may no longer be an object',
      value(one(text, wrapped)),
      value(text),
      'minor',
      'minor',
    ],
    [
      'an object that comes may be of another kind',
      kind('a'),
      one(kind('a'), kind('b')),
      'major',
      'major',
    ],
  ]),
  ...cases('path', paths('GET /things/{type}'), [
    [
      'a parameter of the path is no longer declared',
      declared('type'),
      undeclared,
      'patch',
      'major',
    ],
    ['a parameter of the path is declared at last', undeclared, declared('type'), 'patch', 'major'],
  ]),
]

function declared(name: string): string {
  return `'/things/{type}': { get: { operationId: getThing, ${done},
    parameters: [{ name: ${name}, in: path, required: true, schema: { type: string } }] } }`
}
