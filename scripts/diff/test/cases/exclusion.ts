import { type Case, cases, type Row } from './case.ts'
import { request, response } from './frame.ts'

const object = (not: string) =>
  `{ type: object, properties: { a: { type: string }, b: { type: string } }, not: ${not} }`
const needs = (...names: string[]) => `{ required: [${names.join(', ')}] }`
const any = (...schemas: string[]) => `{ anyOf: [${schemas.join(', ')}] }`
const text = (not: string) => `{ type: string, not: ${not} }`

/** Changes that exclude more values. */
const more: [name: string, base: string, revision: string][] = [
  [
    'one more alternative is excluded',
    object(any(needs('a'), needs('b'))),
    object(any(needs('a'), needs('b'), needs('c'))),
  ],
  [
    'the only schema that is excluded becomes one of two',
    object(needs('a')),
    object(any(needs('a'), needs('b'))),
  ],
  [
    'what needs two properties is excluded if it has one',
    object(needs('a', 'b')),
    object(needs('a')),
  ],
  ['one more value is excluded', text('{ enum: [a] }'), text('{ enum: [a, b] }')],
  [
    'the only value that is excluded becomes one of two',
    text('{ const: a }'),
    text('{ enum: [a, b] }'),
  ],
  ['the texts of a wider pattern are excluded', text('{ pattern: ^ab }'), text('{ pattern: ^a }')],
  ['shorter texts are excluded, too', text('{ minLength: 7 }'), text('{ minLength: 5 }')],
  ['longer texts are excluded, too', text('{ maxLength: 5 }'), text('{ maxLength: 7 }')],
  ['values are excluded', '{ type: string }', text('{ enum: [a, b] }')],
  [
    'an alternative inside one that is excluded is excluded, too',
    object(any(needs('a'), '{ properties: { b: { enum: [x] } }, required: [b] }')),
    object(any(needs('a'), '{ properties: { b: { enum: [x, y] } }, required: [b] }')),
  ],
]

/** Changes of what is excluded that cannot be told to be more or less. */
const other: [name: string, base: string, revision: string][] = [
  ['one excluded value replaces another', text('{ enum: [a, c] }'), text('{ enum: [a, b] }')],
  [
    'one more alternative is excluded, unless several fit',
    object(`{ oneOf: [${needs('a')}, ${needs('b')}] }`),
    object(`{ oneOf: [${needs('a')}, ${needs('b')}, ${needs('c')}] }`),
  ],
]

/** Changes of the values that `not` excludes. */
export const exclusionCases: Case[] = [
  ...cases('combination', request, [
    ...more.map(([name, base, revision]): Row => [name, base, revision, 'major', 'none']),
    ...more.map(
      ([name, base, revision]): Row => [`the reverse: ${name}`, revision, base, 'minor', 'none'],
    ),
    ...other.map(([name, base, revision]): Row => [name, base, revision, 'major', 'none']),
  ]),
  ...cases('combination', response, [
    ...more.map(
      ([name, base, revision]): Row => [`in a response, ${name}`, base, revision, 'minor', 'none'],
    ),
    ...more.map(
      ([name, base, revision]): Row => [
        `in a response, the reverse: ${name}`,
        revision,
        base,
        'major',
        'none',
      ],
    ),
    ...other.map(
      ([name, base, revision]): Row => [`in a response, ${name}`, base, revision, 'major', 'none'],
    ),
  ]),
]
