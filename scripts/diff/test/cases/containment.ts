import type { Bump } from '../../report.ts'
import { type Case, cases, type Row } from './case.ts'
import { parameters, request, response } from './frame.ts'

/** A schema, one that allows all its values and more, and whether the types show it. */
type Containment = [name: string, narrow: string, wide: string, isTyped: boolean]

const text = (pattern: string, rest = '') => `{ type: string, pattern: '${pattern}'${rest} }`
const one = (...schemas: string[]) => `{ oneOf: [${schemas.join(', ')}] }`
const any = (...schemas: string[]) => `{ anyOf: [${schemas.join(', ')}] }`
const object = (properties: string, rest = '') =>
  `{ type: object, properties: { ${properties} }${rest} }`
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
  [
    'a pattern of many characters that looks ahead',
    text('^(?!https://)[a-z0-9/]{1,256}.(html?|pdf)$'),
    text('^(?!https://)[a-z0-9/]{1,256}.(html?|pdf|png|jpg)$'),
    false,
  ],
  ['a pattern of a beginning', text('^refs/heads/'), text('^refs/'), false],
  ['one of two patterns', text(channel), one(text(channel), text(handle)), false],
  [
    'alternatives of one type',
    any(text('^a'), '{ type: string, maxLength: 3 }'),
    '{ type: string }',
    false,
  ],
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

const item = 'kind: { type: string }, id: { type: integer }'
const repository = 'owner: { type: string }, repo: { type: string }'
const byId = object(item, ', required: [kind, id]')
const known = object(`${item}, ${repository}`, ', required: [kind, id]')
const required = '[{ required: [id] }, { required: [owner, repo] }]'
const eitherOf = (keyword: string) =>
  object(`${item}, ${repository}`, `, required: [kind], ${keyword}: ${required}`)

const named = (rest = '') => object(`name: { type: string }${rest}`, ', required: [name]')
const labels = (items: string) => object(`labels: ${array(items)}`)
const word = '{ type: string }'
const lists = one(labels(word), labels(named()))
const mixed = labels(one(word, named(', reason: { type: string }')))

const typed = (kinds: string, rest = '') =>
  object(
    `name: { type: string }, kind: { type: string, enum: [${kinds}] }`,
    `, required: [name, kind]${rest}`,
  )
const kinds = (...members: string[]) =>
  `{ type: object, properties: { name: { type: string } }, required: [name, kind], oneOf: [${members.join(', ')}] }`
const kind = (values: string, rest = '') => `{ properties: { kind: { enum: [${values}] } }${rest} }`

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
    [
      'a pattern is lost that another allows',
      any(text(digest), text(hex), '{ type: integer }'),
      any(text(hex), '{ type: integer }'),
      'minor',
      'none',
    ],
    [
      'a value is lost that a pattern allows',
      any(auto, text('^[a-z]+$'), '{ type: integer }'),
      any(text('^[a-z]+$'), '{ type: integer }'),
      'minor',
      'none',
    ],
    [
      'a pattern is lost that another does not allow',
      any(text(digest), text(hex), '{ type: integer }'),
      any(text(digest), '{ type: integer }'),
      'major',
      'none',
    ],
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
  ...cases('combination', request, [
    ['an id is sent, or new properties instead', byId, eitherOf('oneOf'), 'minor', 'minor'],
    ['an id is sent, or new properties, too', byId, eitherOf('anyOf'), 'minor', 'minor'],
    [
      'an id must be sent, and no other properties instead',
      eitherOf('oneOf'),
      byId,
      'major',
      'major',
    ],
    [
      'an id is sent, or properties instead that were known',
      known,
      eitherOf('oneOf'),
      'major',
      'minor',
    ],
    ['lists of one kind each become a list of both', lists, mixed, 'minor', 'minor'],
    [
      'lists of two kinds each become a list of all',
      one(labels(one(word, named())), labels(one(word, array(word)))),
      labels(one(word, named(), array(word))),
      'minor',
      'minor',
    ],
    ['a list of both kinds becomes lists of one kind each', mixed, lists, 'major', 'major'],
    [
      'kinds are one of two alternatives',
      typed('a, b'),
      kinds(kind('c', ', required: [more]'), kind('a, b')),
      'minor',
      'minor',
    ],
    ['kinds are two alternatives', typed('a, b'), kinds(kind('a'), kind('b')), 'minor', 'minor'],
    [
      'kinds are two alternatives that overlap',
      typed('a, b'),
      kinds(kind('a, b'), kind('b')),
      'major',
      'minor',
    ],
    [
      'kinds are two alternatives of which one asks for more',
      typed('a, b'),
      kinds(kind('a'), kind('b', ', required: [more]')),
      'major',
      'major',
    ],
    ['a kind is no alternative', typed('a, b, c'), kinds(kind('a'), kind('b')), 'major', 'major'],
  ]),
  ...cases('combination', response, [
    ['an id comes, or new properties instead', byId, eitherOf('oneOf'), 'major', 'major'],
    ['an id comes, and no properties instead', eitherOf('anyOf'), known, 'minor', 'minor'],
    ['an id comes, and may come beside properties', eitherOf('oneOf'), known, 'major', 'minor'],
    ['lists of one kind each come as a list of both', lists, mixed, 'major', 'major'],
  ]),
]
