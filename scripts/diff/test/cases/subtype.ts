import { type Case, cases, type Frame, type Row } from './case.ts'
import { answering, ref, sending, whole } from './frame.ts'

/** A parent whose discriminator names its subtypes, as `value: Name`. */
const parent = (values: Record<string, string>, more = '') => {
  const mapping = Object.entries(values).map(
    ([value, name]) => `${value}: '#/components/schemas/${name}'`,
  )
  const properties = `kind: { type: string }, id: { type: string }${more}`
  const discriminator = mapping.length
    ? `, discriminator: { propertyName: kind, mapping: { ${mapping.join(', ')} } }`
    : ''
  return `P: { type: object, required: [kind], properties: { ${properties} }${discriminator} }`
}
const subtype = (name: string, property: string, type = 'string', base = 'P') =>
  `${name}: { allOf: [${ref(base)}, { type: object, properties: { ${property}: { type: ${type} } } }] }`
const [a, b, c] = [subtype('A', 'x'), subtype('B', 'y'), subtype('C', 'z')]
const plain = (more = '') => `D: { ${more}allOf: [${ref('P')}] }`
const all = (...schemas: (string | undefined)[]) => `schemas: { ${schemas.join(', ')} }`

/** A change of components, its grade in a request and in a response, and the types grade. */
type Change = [
  name: string,
  base: string,
  revision: string,
  request: Row[3],
  response: Row[3],
  types: Row[3],
]

const two = all(parent({ a: 'A', b: 'B' }), a, b)
/** A value and its subtype are added. */
const extended = [two, all(parent({ a: 'A', b: 'B', c: 'C' }), a, b, c)] as const
/** A value is renamed. */
const renamed = [two, all(parent({ a: 'A', d: 'B' }), a, b)] as const

const changes: Change[] = [
  ['a value and its subtype are added', ...extended, 'minor', 'major', 'minor'],
  [
    'a value of a known subtype is added',
    two,
    all(parent({ a: 'A', b: 'B', c: 'B' }), a, b),
    'minor',
    'major',
    'major',
  ],
  [
    'a value is removed, whose subtype stays',
    two,
    all(parent({ a: 'A' }), a, b),
    'major',
    'minor',
    'major',
  ],
  ['a value is renamed', ...renamed, 'major', 'major', 'major'],
  [
    'a property of a subtype is another type',
    two,
    all(parent({ a: 'A', b: 'B' }), a, subtype('B', 'y', 'integer')),
    'major',
    'major',
    'major',
  ],
  [
    'a property of a subtype of a subtype is another type',
    all(parent({ a: 'A', b: 'B' }), a, subtype('B', 'y', 'string', 'A')),
    all(parent({ a: 'A', b: 'B' }), a, subtype('B', 'y', 'integer', 'A')),
    'major',
    'major',
    'major',
  ],
  [
    'a property of the parent is added',
    two,
    all(parent({ a: 'A', b: 'B' }, ', n: { type: string }'), a, b),
    'minor',
    'minor',
    'minor',
  ],
  [
    'the values of a plain parent select subtypes',
    all(parent({}), a, b),
    two,
    'major',
    'minor',
    'minor',
  ],
  [
    'the values of a parent select no subtypes any more',
    two,
    all(parent({}), a, b),
    'minor',
    'major',
    'major',
  ],
  [
    'a parent and a subtype that adds nothing get an extension',
    all(parent({ a: 'A', d: 'D' }), a, plain()),
    all(parent({ a: 'A', d: 'D' }).replace('{', '{ x-note: true,'), a, plain('x-note: true, ')),
    'patch',
    'patch',
    'none',
  ],
]

/** Changes that do not reach the operation, which takes or answers one subtype. */
const beside: Change[] = [
  [
    'a value and its subtype are added beside the one that is used',
    ...extended,
    'none',
    'none',
    'minor',
  ],
  ['a value is renamed beside the one that is used', ...renamed, 'none', 'none', 'major'],
]

const frames: [prefix: string, frame: Frame, direction: 3 | 4, write: typeof sending][] = [
  ['', whole('POST /things'), 3, sending],
  ['in a response, ', whole('GET /things'), 4, answering],
]
const wrapped = (schema: string) =>
  `{ type: object, properties: { v: { type: array, items: ${schema} } } }`
const nullable = (schema: string) => `{ anyOf: [${schema}, { type: 'null' }] }`

/** Creates the rows of changes; a subtype that nothing else uses is an exported type. */
const rowsOf = (
  prefix: string,
  list: Change[],
  direction: 3 | 4,
  write: (components: string) => string,
): Row[] =>
  list.map((change) => {
    const [name, base, revision, , , types] = change
    const wire = change[direction]
    const used = wire === 'none' ? [] : [direction === 3 ? 'POST /things' : 'GET /things']
    const exported = types === 'major' || wire === 'none' ? ['*'] : []
    const at = [...exported, ...used]
    return [`${prefix}${name}`, write(base), write(revision), wire, types, at]
  })

/** A second parent with subtypes of its own, whose values are those of the first. */
const second = all(
  parent({ a: 'A', b: 'B' }),
  a,
  b,
  parent({ a: 'C', b: 'D' }).replace('P', 'Q'),
  subtype('C', 'x', 'string', 'Q'),
  subtype('D', 'y', 'string', 'Q'),
)

/** Changes of schemas that only the mapping of a discriminator of their parent names. */
export const subtypeCases: Case[] = frames.flatMap(([prefix, frame, direction, write]) =>
  cases('discriminator', frame, [
    ...rowsOf(prefix, changes, direction, (components) => write(ref('P'), components)),
    ...rowsOf(`${prefix}in a list, `, changes.slice(0, 5), direction, (components) =>
      write(wrapped(ref('P')), components),
    ),
    ...rowsOf(`${prefix}or null, `, changes.slice(0, 5), direction, (components) =>
      write(nullable(ref('P')), components),
    ),
    ...rowsOf(prefix, beside, direction, (components) => write(ref('A'), components)),
    [
      `${prefix}another parent with the same values, and subtypes of other names`,
      write(ref('P'), two),
      write(ref('Q'), second),
      'none',
      'minor',
      ['*'],
    ],
  ]),
)
