import { cases, type Row } from './case.ts'
import { answering, named, request, response, sending, whole } from './frame.ts'

const noted = '{ type: object, required: [note], properties: { note: { type: string } } }'

const ref = (name: string) => `{ $ref: '#/components/schemas/${name}' }`
const pets = (discriminator: string, names = ['Cat', 'Dog']) =>
  `{ oneOf: [${names.map(ref).join(', ')}], discriminator: { ${discriminator} } }`
const mapping = (cat: string, dog: string) =>
  `propertyName: kind, mapping: { ${cat}: '#/components/schemas/Cat', ${dog}: '#/components/schemas/Dog' }`
const pet =
  '{ type: object, required: [kind, sort], properties: { kind: { type: string }, sort: { type: string } } }'
const tagged = (kind: string, property: string) =>
  `{ type: object, required: [kind], properties: { kind: { type: string, enum: [${kind}] }, ${property}: { type: string } } }`
const tags = `schemas: { Cat: ${tagged('cat', 'meow')}, Dog: ${tagged('dog', 'bark')} }`
const either = `{ oneOf: [${ref('Cat')}, ${ref('Dog')}] }`
const selected = pets(mapping('cat', 'dog'))
const schemas = `schemas: { Cat: ${pet}, Dog: ${pet}, Fox: ${pet} }`

const unconditional =
  '{ type: object, properties: { card: { type: string }, address: { type: string } } }'
const conditional = unconditional.replace(
  / }$/,
  ', if: { required: [card] }, then: { required: [address] } }',
)

/** Changes of combined schemas, and of read-only and write-only properties. */
export const combinationCases = [
  ...cases('combination', request, [
    [
      'an alternative may be sent that might not, by oneOf',
      `{ oneOf: [${named}, { type: string }] }`,
      `{ oneOf: [${named}, { type: string }, { type: integer }] }`,
      'minor',
      'minor',
    ],
    [
      'what fits two alternatives may not be sent any more',
      `{ anyOf: [${named}, ${noted}] }`,
      `{ oneOf: [${named}, ${noted}] }`,
      'major',
      'none',
    ],
    [
      'an alternative may not be sent any more, by oneOf',
      `{ oneOf: [${named}, { type: string }, { type: integer }] }`,
      `{ oneOf: [${named}, { type: string }] }`,
      'major',
      'major',
    ],
    [
      'an alternative may be sent that might not, by anyOf',
      '{ anyOf: [{ type: string }] }',
      '{ anyOf: [{ type: string }, { type: integer }] }',
      'minor',
      'minor',
    ],
    [
      'an alternative may not be sent any more, by anyOf',
      '{ anyOf: [{ type: string }, { type: integer }] }',
      '{ anyOf: [{ type: string }] }',
      'major',
      'major',
    ],
    [
      'what fits two alternatives may be sent',
      '{ oneOf: [{ type: string, minLength: 3 }, { type: string, maxLength: 5 }] }',
      '{ anyOf: [{ type: string, minLength: 3 }, { type: string, maxLength: 5 }] }',
      'minor',
      'none',
    ],
    [
      'a request must fit one more schema',
      `{ allOf: [${named}] }`,
      `{ allOf: [${named}, ${noted}] }`,
      'major',
      'major',
    ],
    [
      'a request must not fit a schema',
      '{ type: string, title: Name }',
      '{ type: string, title: Name, not: { const: root } }',
      'major',
      'none',
    ],
    ['a request gets a condition', unconditional, conditional, 'major', 'none'],
    [
      'a request gets a condition without a consequence',
      unconditional,
      unconditional.replace(/ }$/, ', if: { required: [card] } }'),
      'patch',
      'none',
    ],
    ['a request loses a condition', conditional, unconditional, 'minor', 'none'],
    [
      'what a condition is about changes',
      conditional,
      conditional.replace('if: { required: [card] }', 'if: { required: [name] }'),
      'major',
      'none',
    ],
    [
      'a limit falls inside allOf',
      `{ allOf: [${named}, { type: object, properties: { tags: { type: array, maxItems: 10, items: { type: string } } } }] }`,
      `{ allOf: [${named}, { type: object, properties: { tags: { type: array, maxItems: 8, items: { type: string } } } }] }`,
      'major',
      'none',
    ],
  ]),
  ...cases('combination', response, [
    [
      'an alternative may come that might not',
      `{ oneOf: [${named}, { type: string }] }`,
      `{ oneOf: [${named}, { type: string }, { type: integer }] }`,
      'major',
      'major',
    ],
    [
      'an alternative does not come any more',
      `{ oneOf: [${named}, { type: string }, { type: integer }] }`,
      `{ oneOf: [${named}, { type: string }] }`,
      'minor',
      'minor',
    ],
    ['a response has a condition', unconditional, conditional, 'minor', 'none'],
    ['a response has a condition no more', conditional, unconditional, 'major', 'none'],
    [
      'a response fits one more schema',
      `{ allOf: [${named}] }`,
      `{ allOf: [${named}, ${noted}] }`,
      'minor',
      'minor',
    ],
    [
      'a response fits one schema less',
      `{ allOf: [${named}, ${noted}] }`,
      `{ allOf: [${named}] }`,
      'major',
      'major',
    ],
    [
      'a property that an alternative always had is gone',
      `{ oneOf: [{ type: string }, { type: object, required: [name, note], properties: { name: { type: string }, note: { type: string } } }] }`,
      `{ oneOf: [{ type: string }, ${named}] }`,
      'major',
      'major',
    ],
    [
      'a pattern of names is gone',
      "{ type: object, patternProperties: { '^x-': { type: string }, '^y-': { type: integer } } }",
      "{ type: object, patternProperties: { '^x-': { type: string } } }",
      'major',
      'minor',
    ],
    [
      'names with a pattern may have any value',
      "{ type: object, properties: { name: { type: string } }, patternProperties: { '^x-': { type: string } } }",
      '{ type: object, properties: { name: { type: string } } }',
      'major',
      'major',
    ],
    [
      'a property that an alternative might have is gone',
      `{ oneOf: [{ type: string }, { type: object, required: [name], properties: { name: { type: string }, note: { type: string } } }] }`,
      `{ oneOf: [{ type: string }, ${named}] }`,
      'major',
      'major',
    ],
    [
      'an item of a tuple becomes an integer',
      '{ type: array, prefixItems: [{ type: string }, { type: string }] }',
      '{ type: array, prefixItems: [{ type: string }, { type: integer }] }',
      'major',
      'major',
    ],
    [
      'an item of a tuple has a value less',
      '{ type: array, prefixItems: [{ type: string }, { type: string, enum: [new, paid] }] }',
      '{ type: array, prefixItems: [{ type: string }, { type: string, enum: [new] }] }',
      'minor',
      'major',
    ],
    [
      'an item of a tuple loses a property that it might have',
      `{ type: array, prefixItems: [{ type: string }, { type: object, properties: { name: { type: string }, note: { type: string } } }] }`,
      `{ type: array, prefixItems: [{ type: string }, { type: object, properties: { name: { type: string } } }] }`,
      'major',
      'major',
    ],
  ]),

  ...cases('discriminator', whole('GET /things'), [
    [
      'an alternative comes under another name',
      answering(pets(mapping('cat', 'dog')), schemas),
      answering(pets(mapping('cat', 'hound')), schemas),
      'major',
      'major',
    ],
    [
      'alternatives in a response have another discriminator',
      answering(pets('propertyName: kind'), schemas),
      answering(pets('propertyName: sort'), schemas),
      'major',
      'major',
    ],
    [
      'one of several values of an alternative comes no more',
      answering(`{ oneOf: [${tagged('cat, lion', 'meow')}, ${tagged('dog', 'bark')}] }`),
      answering(`{ oneOf: [${tagged('cat', 'meow')}, ${tagged('dog', 'bark')}] }`),
      'minor',
      'major',
    ],
    [
      'an alternative that comes is new',
      answering(pets('propertyName: kind'), schemas),
      answering(pets('propertyName: kind', ['Cat', 'Dog', 'Fox']), schemas),
      'major',
      'major',
    ],
  ]),
  ...cases('discriminator', whole('POST /things'), [
    [
      'an alternative must be sent under another name',
      sending(pets(mapping('cat', 'dog')), schemas),
      sending(pets(mapping('cat', 'hound')), schemas),
      'major',
      'major',
    ],
    [
      'an alternative to send is new',
      sending(pets('propertyName: kind'), schemas),
      sending(pets('propertyName: kind', ['Cat', 'Dog', 'Fox']), schemas),
      'minor',
      'minor',
    ],
    [
      'an alternative may be sent under two names',
      sending(pets(mapping('cat', 'dog')), schemas),
      sending(
        pets(`${mapping('cat', 'dog').slice(0, -2)}, hound: '#/components/schemas/Dog' }`),
        schemas,
      ),
      'minor',
      'minor',
    ],
  ]),

  ...cases('discriminator', whole('GET /things'), [
    ...(
      [
        ['comes', either, selected, 'minor', 'minor'],
        ['comes no more', selected, either, 'major', 'minor'],
      ] as const
    ).flatMap(([what, base, revision, plain, pinned]): Row[] => [
      [
        `a discriminator ${what}`,
        answering(base, schemas),
        answering(revision, schemas),
        plain,
        plain,
      ],
      [
        `a discriminator ${what} that says what the alternatives require`,
        answering(base, tags),
        answering(revision, tags),
        pinned,
        'none',
      ],
    ]),
  ]),
  ...cases('discriminator', whole('POST /things'), [
    ...(
      [
        ['must be sent', either, selected, 'major', 'minor'],
        ['need not be sent', selected, either, 'minor', 'minor'],
      ] as const
    ).flatMap(([what, base, revision, plain, pinned]): Row[] => [
      [`a discriminator ${what}`, sending(base, schemas), sending(revision, schemas), plain, plain],
      [
        `a discriminator ${what} that says what the alternatives require`,
        sending(base, tags),
        sending(revision, tags),
        pinned,
        'none',
      ],
    ]),
    [
      'a discriminator must be sent, of alternatives without a name',
      sending(`{ oneOf: [${tagged('cat', 'meow')}, ${tagged('dog', 'bark')}] }`),
      sending(
        `{ oneOf: [${tagged('cat', 'meow')}, ${tagged('dog', 'bark')}], discriminator: { propertyName: kind } }`,
      ),
      'minor',
      'none',
    ],
    [
      'an alternative may be sent beside an only one with a discriminator',
      sending(pets('propertyName: kind', ['Cat']), tags),
      sending(pets('propertyName: kind'), tags),
      'minor',
      'minor',
    ],
    [
      'a discriminator without a mapping is added to alternatives that state their values',
      sending(either, tags),
      sending(pets('propertyName: kind'), tags),
      'minor',
      'none',
    ],
    [
      'the values that alternatives state get a mapping',
      sending(pets('propertyName: kind'), tags),
      sending(selected, tags),
      'none',
      'none',
    ],
  ]),

  ...cases('access', response, [
    [
      'a property does not come any more, being writeOnly',
      '{ type: object, properties: { name: { type: string } } }',
      '{ type: object, properties: { name: { type: string, writeOnly: true } } }',
      'major',
      'major',
    ],
    [
      'a property comes, not being writeOnly any more',
      '{ type: object, properties: { id: { type: string }, name: { type: string, writeOnly: true } } }',
      '{ type: object, properties: { id: { type: string }, name: { type: string } } }',
      'minor',
      'minor',
    ],
  ]),
  ...cases('access', request, [
    [
      'a property that might be sent is readOnly',
      '{ type: object, properties: { name: { type: string } } }',
      '{ type: object, properties: { name: { type: string, readOnly: true } } }',
      'minor',
      'major',
    ],
    [
      'a property that had to be sent is readOnly',
      '{ type: object, required: [name], properties: { name: { type: string } } }',
      '{ type: object, required: [name], properties: { name: { type: string, readOnly: true } } }',
      'major',
      'major',
    ],
    [
      'a property may be sent, not being readOnly any more',
      '{ type: object, properties: { name: { type: string, readOnly: true } } }',
      '{ type: object, properties: { name: { type: string } } }',
      'minor',
      'minor',
    ],
    [
      'a property must be sent, not being readOnly any more',
      '{ type: object, required: [name], properties: { name: { type: string, readOnly: true } } }',
      '{ type: object, required: [name], properties: { name: { type: string } } }',
      'major',
      'major',
    ],
  ]),
]
