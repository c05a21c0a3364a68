import { cases } from './case.ts'
import { answering, request, response, sending, spec, whole } from './frame.ts'

const error = `schemas: {
  E: { type: object, required: [code, name], properties: { code: { type: integer }, name: { type: string } } },
  Closed: { type: object, additionalProperties: false, properties: { name: { type: string }, note: { type: string } } },
  Node: { type: object, properties: { child: { $ref: '#/components/schemas/Node' } } },
  Sub: { allOf: [{ $ref: '#/components/schemas/Node' }, { type: object, properties: { child: { $ref: '#/components/schemas/Sub' }, note: { type: string } } }] } }`
const refined = (schema: string, base = 'E') =>
  `{ allOf: [{ $ref: '#/components/schemas/${base}' }, { type: object, properties: { name: ${schema} } }] }`
const ref = (name: string) => `{ $ref: '#/components/schemas/${name}' }`
const pair = (one: string, other: string) => `{ allOf: [${one}, ${other}] }`
const extended = '{ type: object, required: [email], properties: { email: { type: string } } }'
const named = (schema: string) => `{ type: object, properties: { name: ${schema} } }`
const listed = (items: string) => named(`{ type: array, items: ${items} }`)

/** Schemas of `allOf` that describe one property together. */
export const inheritanceCases = [
  ...cases('combination', whole('GET /things'), [
    [
      'an inherited property that comes has fewer values',
      answering(ref('E'), error),
      answering(refined('{ type: string, enum: [bad_key] }'), error),
      'minor',
      'minor',
    ],
    [
      'an inherited property that comes has more values',
      answering(refined('{ type: string, enum: [bad_key] }'), error),
      answering(ref('E'), error),
      'major',
      'major',
    ],
    [
      'a refined property may be null',
      answering(refined('{ type: string, format: date }'), error),
      answering(
        refined('{ type: string, format: date }'),
        error.replace('name: { type: string }', "name: { type: [string, 'null'] }"),
      ),
      'none',
      'minor',
      ['*'],
    ],
    [
      'a null beside a reference is said in the schema itself',
      answering(
        named("{ nullable: true, allOf: [{ $ref: '#/components/schemas/E' }] }"),
        error,
      ).replace('3.1.0', '3.0.3'),
      answering(named("{ nullable: true, $ref: '#/components/schemas/E' }"), error).replace(
        '3.1.0',
        '3.0.3',
      ),
      'none',
      'none',
    ],
    [
      'a schema that refines itself has one property more',
      answering(ref('Sub'), error.replace(', note: { type: string } } }] }', ' } }] }')),
      answering(ref('Sub'), error),
      'minor',
      'minor',
    ],
  ]),
  ...cases('combination', whole('POST /things'), [
    [
      'two schemas that no value fits are closed both',
      sending(pair(ref('Closed'), extended), error),
      sending(
        pair(ref('Closed'), extended.replace('{ type', '{ additionalProperties: false, type')),
        error,
      ),
      'none',
      'none',
    ],
    [
      'an inherited property to send has fewer values',
      sending(ref('E'), error),
      sending(refined('{ type: string, enum: [bad_key] }'), error),
      'major',
      'major',
    ],
    [
      'a property of a closed schema is refined',
      sending(ref('Closed'), error),
      sending(refined('{ maxLength: 9 }', 'Closed'), error),
      'major',
      'none',
    ],
    [
      'a property of a closed schema is described again',
      sending(ref('Closed'), error),
      sending(refined('{ description: A name. }', 'Closed'), error),
      'patch',
      'none',
    ],
  ]),
  ...cases('combination', response, [
    [
      'a property below two schemas is an integer',
      pair(
        named(named('{ type: string }')),
        named('{ type: object, properties: { note: { type: string } } }'),
      ),
      pair(
        named(named('{ type: integer }')),
        named('{ type: object, properties: { note: { type: string } } }'),
      ),
      'major',
      'major',
    ],
  ]),
  ...cases('refactoring', response, [
    [
      'the properties of a property stand in two schemas',
      named('{ type: object, properties: { a: { type: string }, b: { type: string } } }'),
      pair(
        named('{ type: object, properties: { a: { type: string } } }'),
        named('{ type: object, properties: { b: { type: string } } }'),
      ),
      'none',
      'none',
    ],
    [
      'the values of a property are those of two lists',
      named('{ type: string, enum: [b, c] }'),
      pair(named('{ type: string, enum: [a, b, c] }'), named('{ enum: [b, c, d] }')),
      'none',
      'none',
    ],
    [
      'a value is one of a list',
      named('{ type: string, const: b }'),
      pair(named('{ type: string, enum: [a, b] }'), named('{ const: b }')),
      'none',
      'none',
    ],
    [
      'a type excludes the null of another',
      named('{ type: string }'),
      pair(named("{ type: [string, 'null'] }"), named('{ type: string }')),
      'none',
      'none',
    ],
    [
      'the properties of items stand in two schemas',
      listed(
        '{ type: object, required: [a], properties: { a: { type: string }, b: { type: string } } }',
      ),
      pair(
        listed('{ type: object, required: [a], properties: { a: { type: string } } }'),
        listed('{ type: object, properties: { b: { type: string } } }'),
      ),
      'none',
      'minor',
      ['*'],
    ],
    [
      'schemas of allOf stand in allOf',
      pair(named('{ type: string }'), pair('{ required: [name] }', named('{ maxLength: 9 }'))),
      '{ type: object, required: [name], properties: { name: { type: string, maxLength: 9 } } }',
      'none',
      'none',
    ],
  ]),
  ...cases('constraint', request, [
    [
      'a second pattern must match',
      named("{ type: string, pattern: '^a' }"),
      pair(named("{ type: string, pattern: '^a' }"), named("{ pattern: 'z$' }")),
      'major',
      'none',
    ],
    [
      'a second pattern need not match',
      pair(named("{ type: string, pattern: '^a' }"), named("{ pattern: 'z$' }")),
      named("{ type: string, pattern: '^a' }"),
      'minor',
      'none',
    ],
  ]),
  ...cases('refactoring', whole(), [
    [
      'a schema of $defs has another name',
      answering(ref('T/$defs/A'), 'schemas: { T: { $defs: { A: { type: string } } } }'),
      answering(ref('T/$defs/B'), 'schemas: { T: { $defs: { B: { type: string } } } }'),
      'none',
      'none',
    ],
    [
      'a schema has $defs that nothing uses',
      answering(named('{ type: string }')),
      answering(
        '{ type: object, $defs: { A: { type: string } }, properties: { name: { type: string } } }',
      ),
      'none',
      'none',
    ],
    [
      'a schema has an $anchor',
      answering(named('{ type: string }')),
      answering('{ type: object, $anchor: thing, properties: { name: { type: string } } }'),
      'none',
      'none',
    ],
  ]),
  ...cases('callback', whole('POST /things', 'POST callback {$request.body#/url}'), [
    [
      'a callback leads back to itself',
      spec(cycle('before'), cyclic('before')),
      spec(cycle('after'), cyclic('after')),
      'patch',
      'none',
    ],
  ]),
]

function cycle(text: string): string {
  return `/things: { post: { operationId: sendThing, description: ${text}, responses: { '204': { description: Done. } },
    callbacks: { done: { $ref: '#/components/callbacks/Done' } } } }`
}

function cyclic(text: string): string {
  return `callbacks: { Done: { '{$request.body#/url}': { post: { description: ${text}, responses: { '204': { description: Done. } },
    callbacks: { done: { $ref: '#/components/callbacks/Done' } } } } } }`
}
