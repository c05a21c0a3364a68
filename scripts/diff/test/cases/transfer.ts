import type { Bump } from '../../report.ts'
import { type Case, cases, type Row } from './case.ts'
import { answering, ref, request, response, sending, whole } from './frame.ts'

const one = (...schemas: string[]) => `{ oneOf: [${schemas.join(', ')}] }`
const any = (...schemas: string[]) => `{ anyOf: [${schemas.join(', ')}] }`
const text = (rest: string) => `{ type: string, ${rest} }`
const object = (properties: string, required = '', more = '') =>
  `{ type: object, required: [${required}], ${more} properties: { ${properties} } }`
const word = (...names: string[]) => names.map((name) => `${name}: { type: string }`).join(', ')
const closed = (...names: string[]) => object(word(...names), 'a', 'additionalProperties: false,')

/** An object of one of these kinds, with more properties, and others that it requires. */
const kind = (kinds: string, more = 'x: { type: string }', required = '') =>
  object(`k: { type: string, enum: [${kinds}] }, ${more}`, `k${required}`)
const inner = (kinds: string) => object(`d: ${kind(kinds)}, ${word('x')}`, 'd')
const optional = (kinds: string) =>
  object(`k: { type: string, enum: [${kinds}] }, ${word('x')}`, 'x')

const strict = (kinds: string, ...more: string[]) =>
  object(
    [`k: { type: string, enum: [${kinds}] }`, word('x', ...more)].join(', '),
    '',
    'additionalProperties: false,',
  )

/** What one alternative loses, another takes. */
const kept: [name: string, base: string, revision: string, types: Bump][] = [
  ['a kind', one(kind('a, b'), kind('c')), one(kind('a'), kind('b, c')), 'minor'],
  ['a kind of anyOf', any(kind('a, b'), kind('c')), any(kind('a'), kind('b, c')), 'minor'],
  [
    'a kind inside an object',
    one(inner('a, b'), inner('c')),
    one(inner('a'), inner('b, c')),
    'major',
  ],
  [
    'a kind that may be missing',
    any(optional('a, b'), optional('c')),
    any(optional('a'), optional('b, c')),
    'minor',
  ],
  [
    'a type',
    any('{ type: [string, integer], maxLength: 3 }', '{ type: boolean }'),
    any('{ type: string, maxLength: 3 }', '{ type: [boolean, integer] }'),
    'none',
  ],
  [
    'a kind in a list',
    `{ type: array, items: ${one(kind('a, b'), kind('c'))} }`,
    `{ type: array, items: ${one(kind('a'), kind('b, c'))} }`,
    'minor',
  ],
]

const missing = [
  one(strict('a, b'), strict('c', 'y')),
  one(strict('a'), strict('b', 'y'), strict('c', 'y')),
] as const
const values = [
  any(text('enum: [a, b]'), text('pattern: "^x"')),
  any(text('enum: [a]'), text('pattern: "^x|^b$"')),
] as const
const properties = [
  any(closed('a', 'b'), closed('a', 'c')),
  any(closed('a'), closed('a', 'b', 'c')),
] as const

/** What one alternative loses, no other takes whole. */
const lost: [name: string, base: string, revision: string, types: Bump][] = [
  ['a kind goes to none', one(kind('a, b'), kind('c')), one(kind('a'), kind('c')), 'major'],
  [
    'a kind goes to an alternative that asks for more',
    one(kind('a, b'), kind('c', word('x', 'y'), ', y')),
    one(kind('a'), kind('b, c', word('x', 'y'), ', y')),
    'major',
  ],
  [
    'a kind goes to an alternative with another type of a property',
    one(kind('a, b'), kind('c', 'x: { type: integer }')),
    one(kind('a'), kind('b, c', 'x: { type: integer }')),
    'major',
  ],
  [
    'a kind goes to two alternatives of which one may fit',
    one(kind('a, b'), kind('c'), kind('d', word('y'))),
    one(kind('a'), kind('b, c'), kind('b, d', word('y'))),
    'minor',
  ],
  [
    'a kind goes to none, and each value fits another alternative, too',
    one(optional('a, b'), object(word('x'))),
    one(optional('a'), object(word('x'))),
    'major',
  ],
  [
    'a value goes to an alternative with a limit',
    any(text('enum: [a, bb]'), text('maxLength: 1, pattern: "^x"')),
    any(text('enum: [a]'), text('maxLength: 1, pattern: "^(x|bb)"')),
    'none',
  ],
]

const names = ['Cat', 'Dog'] as const
const pets = (cat: string, dog: string) => `schemas: { Cat: ${kind(cat)}, Dog: ${kind(dog)} }`
const selected = (cat: string, dog: string) => {
  const mapping = [cat, dog].flatMap((kinds, index) =>
    kinds.split(', ').map((each) => `${each}: '#/components/schemas/${names[index]}'`),
  )
  return `{ oneOf: [${names.map((name) => ref(name)).join(', ')}], discriminator: { propertyName: k, mapping: { ${mapping.join(', ')} } } }`
}

/** Changes by which an alternative loses what another takes, or does not. */
export const transferCases: Case[] = [
  ...cases(
    'combination',
    request,
    kept.flatMap(([name, base, revision, types]): Row[] => [
      [`another alternative takes ${name}`, base, revision, 'minor', types],
      [`another alternative gives ${name}`, revision, base, 'minor', types],
    ]),
  ),
  ...cases(
    'combination',
    response,
    kept.flatMap(([name, base, revision, types]): Row[] => [
      [`another alternative comes with ${name}`, base, revision, 'minor', types],
      [`another alternative comes without ${name}`, revision, base, 'minor', types],
    ]),
  ),
  ...cases(
    'combination',
    request,
    lost.map(
      ([name, base, revision, types]): Row => [`as sent, ${name}`, base, revision, 'major', types],
    ),
  ),
  ...cases(
    'combination',
    response,
    lost.map(
      ([name, base, revision, types]): Row => [
        `as answered, ${name}`,
        revision,
        base,
        'major',
        types,
      ],
    ),
  ),
  ...cases('combination', request, [
    ['another alternative takes a value', ...values, 'minor', 'none'],
    ['another takes a kind that may be missing, and then fits two', ...missing, 'minor', 'minor'],
    ['another alternative takes a property', ...properties, 'minor', 'minor'],
    ['an alternative gives one of its properties', properties[1], properties[0], 'major', 'minor'],
  ]),
  ...cases('combination', response, [
    [
      'another comes without a kind that may be missing, and then fits two',
      missing[1],
      missing[0],
      'minor',
      'minor',
    ],
    ['another alternative comes without a value', values[1], values[0], 'minor', 'none'],
    ['another alternative comes with a property', ...properties, 'minor', 'minor'],
  ]),
  ...cases('discriminator', whole('POST /things'), [
    [
      'a kind that is sent goes to another alternative, which the discriminator selects',
      sending(selected('a, b', 'c'), pets('a, b', 'c')),
      sending(selected('a', 'b, c'), pets('a', 'b, c')),
      'major',
      'minor',
    ],
    [
      'a kind that is sent goes to another alternative, which the discriminator does not select',
      sending(selected('a, b', 'c'), pets('a, b', 'c')),
      sending(selected('a, b', 'c'), pets('a', 'b, c')),
      'major',
      'none',
    ],
  ]),
  ...cases('discriminator', whole('GET /things'), [
    [
      'a kind that comes goes to another alternative, which the discriminator does not select',
      answering(selected('a, b', 'c'), pets('a', 'b, c')),
      answering(selected('a, b', 'c'), pets('a, b', 'c')),
      'major',
      'none',
    ],
  ]),
]
