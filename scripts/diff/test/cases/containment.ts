import type { Bump } from '../../report.ts'
import { type Case, cases, type Row } from './case.ts'
import { parameters, request, response } from './frame.ts'

/** A schema, one that allows all its values and more, and whether the types show it. */
type Containment = [name: string, narrow: string, wide: string, isTyped: boolean]

const text = (pattern: string, rest = '') => `{ type: string, pattern: '${pattern}'${rest} }`
const one = (...schemas: string[]) => `{ oneOf: [${schemas.join(', ')}] }`
const array = (items: string) => `{ type: array, items: ${items} }`

const [hex, digest] = ['^[0-9a-f]+$', '^[0-9a-f]{40}([0-9a-f]{24})?$']
const [channel, handle] = ['^UC[A-Za-z0-9_-]{22}$', '^@[A-Za-z0-9._-]{3,100}$']
const auto = '{ type: string, enum: [auto] }'

const containments: Containment[] = [
  ['a pattern', text(digest), text(hex), false],
  [
    'a pattern with a limit',
    text(hex, ', minLength: 40, maxLength: 40'),
    text(digest, ', minLength: 40, maxLength: 64'),
    false,
  ],
  ['a pattern that looks ahead', text('^/(?!x)[a-z]+$'), text('^/(?!x)[a-z+]+$'), false],
  ['a pattern of a beginning', text('^refs/heads/'), text('^refs/'), false],
  ['one of two patterns', text(channel), one(text(channel), text(handle)), false],
  ['a value beside a pattern', auto, one(auto, text('^[0-9]+$')), true],
]

/** Creates the rows of a place: less is allowed, and more is. */
const rows = (
  where: string,
  place: (schema: string) => string,
  [less, more]: readonly [less: Bump, more: Bump],
): Row[] =>
  containments.flatMap(([name, narrow, wide, isTyped]): Row[] => [
    [`${name} allows less ${where}`, place(wide), place(narrow), less, isTyped ? less : 'none'],
    [`${name} allows more ${where}`, place(narrow), place(wide), more, isTyped ? more : 'none'],
  ])

const sent = ['major', 'minor'] as const
const answered = ['minor', 'major'] as const

/** Schemas that allow all values of others. */
export const containmentCases: Case[] = [
  ...cases('constraint', request, [
    ...rows('in a body', (schema) => schema, sent),
    ...rows('in a sent list', array, sent),
    ...rows(
      'in sent values',
      (schema) => `{ type: object, additionalProperties: ${schema} }`,
      sent,
    ),
    ['a pattern that no automaton has allows more', text('\\bab'), text('\\ba'), 'major', 'none'],
    ['a pattern allows any text', text('^a'), text('^[^]*$'), 'minor', 'none'],
    ['patterns overlap', text('^a'), one(text('^a'), text('b$')), 'major', 'none'],
    ['a value fits a pattern beside it', auto, one(auto, text('^[a-z]+$')), 'major', 'minor'],
  ]),
  ...cases(
    'constraint',
    parameters,
    rows('in a parameter', (schema) => `{ name: q, in: query, schema: ${schema} }`, sent),
  ),
  ...cases('constraint', response, [
    ...rows('in an answer', (schema) => schema, answered),
    ...rows('in an answered list', array, answered),
  ]),
]
