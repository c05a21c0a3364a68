import { cases, type Row } from './case.ts'
import { parameters, paths, request, response } from './frame.ts'

/** Creates a case for a keyword of a schema, which has no effect on the types. */
const row = (
  name: string,
  base: string,
  revision: string,
  wire: Row[3],
  schema = 'type: array, items: { type: string }',
): Row => [name, `{ ${schema}, ${base} }`, `{ ${schema}, ${revision} }`, wire, 'none']

const kind = (least: number) => `contains: { const: a }, minContains: ${least}`
const text = 'type: string'
const number = 'type: integer'
const object = 'type: object, properties: { card: { type: string }, address: { type: string } }'

/** Limits, which have no effect on types. */
export const constraintCases = [
  ...cases('constraint', request, [
    row('a sent list may be shorter only', 'maxItems: 10', 'maxItems: 8', 'major'),
    row('a sent list may be longer', 'maxItems: 8', 'maxItems: 10', 'minor'),
    row('a sent list has a longest length', 'title: List', 'title: List, maxItems: 10', 'major'),
    row('a sent list may not be empty', 'title: List', 'title: List, minItems: 1', 'major'),
    row('a sent list may be empty', 'title: List, minItems: 1', 'title: List', 'minor'),
    row('a sent list may not repeat', 'title: List', 'title: List, uniqueItems: true', 'major'),
    row('a sent list may repeat', 'title: List, uniqueItems: true', 'title: List', 'minor'),
    row('a sent list must hold more of a kind', kind(2), kind(3), 'major'),
    row('a sent list may hold less of a kind', kind(2), 'contains: { const: a }', 'minor'),
    row(
      'a list must hold a number of nothing',
      'title: List',
      'title: List, minContains: 3, maxContains: 5',
      'none',
    ),
    row('a sent text may be shorter only', 'maxLength: 50', 'maxLength: 40', 'major', text),
    row('a sent text may be longer', 'maxLength: 40', 'maxLength: 50', 'minor', text),
    row('a sent text must be longer', 'minLength: 1', 'minLength: 2', 'major', text),
    row('a sent text has a pattern', 'title: A', "title: A, pattern: '^a'", 'major', text),
    row('a sent text has another pattern', "pattern: '^a'", "pattern: '^b'", 'major', text),
    row('a sent text has no pattern', "title: A, pattern: '^a'", 'title: A', 'minor', text),
    row('a sent text has another format', 'format: date', 'format: date-time', 'major', text),
    row('a sent text has no format that is known', 'format: jwt', 'title: A', 'patch', text),
    row('a sent text has a format that is not known', 'title: A', 'format: jwt', 'patch', text),
    row('a sent text has a format that is known', 'format: jwt', 'format: uuid', 'major', text),
    row(
      'a sent text has a format that is not known in place of one',
      'format: uuid',
      'format: jwt',
      'minor',
      text,
    ),
    row(
      'the format of a sent text is written in another way',
      'format: datetime',
      'format: date-time',
      'patch',
      text,
    ),
    row(
      'a sent number has bounds, and a format',
      'minimum: 0, maximum: 9',
      'minimum: 0, maximum: 9, format: int32',
      'patch',
      number,
    ),
    row(
      'a sent number has a bound, and a format',
      'minimum: 0',
      'minimum: 0, format: int32',
      'major',
      number,
    ),
    row('a sent number must be higher', 'minimum: 0', 'minimum: 1', 'major', number),
    row('a sent number may be lower', 'minimum: 1', 'minimum: 0', 'minor', number),
    row('a sent number must be lower', 'maximum: 100', 'maximum: 50', 'major', number),
    row('a sent number may not be its bound', 'minimum: 0', 'exclusiveMinimum: 0', 'major', number),
    row('a sent number has a step', 'title: N', 'title: N, multipleOf: 5', 'major', number),
    row('a sent number has a finer step', 'multipleOf: 10', 'multipleOf: 5', 'minor', number),
    row(
      'a sent object may not be empty',
      'title: O',
      'title: O, minProperties: 1',
      'major',
      object,
    ),
    row(
      'a sent property asks for another',
      'title: O',
      'title: O, dependentRequired: { card: [address] }',
      'major',
      object,
    ),
    row(
      'a sent property asks for one more',
      'dependentRequired: { card: [address] }',
      'dependentRequired: { card: [address], address: [card] }',
      'major',
      object,
    ),
    row('a sent text has a format', 'title: A', 'title: A, format: date', 'major', text),
    row('a sent text has no format any more', 'format: date', 'title: A', 'minor', text),
    row(
      'a sent property does not ask for another any more',
      'title: O, dependentRequired: { card: [address] }',
      'title: O',
      'minor',
      object,
    ),
  ]),
  ...cases('constraint', response, [
    row('an answered list may be longer', 'maxItems: 8', 'maxItems: 10', 'major'),
    row('an answered list is shorter', 'maxItems: 10', 'maxItems: 8', 'minor'),
    row('an answered list has no longest length', 'title: A, maxItems: 8', 'title: A', 'major'),
    row('an answered list may be empty', 'title: A, minItems: 1', 'title: A', 'major'),
    row('an answered list may repeat', 'title: A, uniqueItems: true', 'title: A', 'major'),
    row('an answered list may hold less of a kind', kind(3), kind(2), 'major'),
    row(
      'an answered list may hold any number of a kind',
      'contains: { const: a }, maxContains: 3',
      'contains: { const: a }',
      'major',
    ),
    row('an answered list holds more of a kind', kind(2), kind(3), 'minor'),
    row(
      'an answered property comes with one other less',
      'dependentRequired: { card: [address, name] }',
      'dependentRequired: { card: [address] }',
      'major',
      object,
    ),
    row('an answered text may be longer', 'maxLength: 40', 'maxLength: 50', 'major', text),
    row('an answered text has a pattern', 'title: A', "title: A, pattern: '^a'", 'minor', text),
    row('an answered text has no pattern', "title: A, pattern: '^a'", 'title: A', 'major', text),
    row('an answered text has another format', 'format: date', 'format: date-time', 'major', text),
    row('an answered number may be lower', 'minimum: 1', 'minimum: 0', 'major', number),
    row('an answered number is higher', 'minimum: 0', 'minimum: 1', 'minor', number),
  ]),
  ...cases('constraint', parameters, [
    [
      'a parameter must be lower',
      '{ name: limit, in: query, schema: { type: integer, maximum: 100 } }',
      '{ name: limit, in: query, schema: { type: integer, maximum: 50 } }',
      'major',
      'none',
    ],
  ]),
  ...cases('constraint', paths('GET /things/{id}'), [
    [
      'a parameter of the path has a pattern',
      "'/things/{id}': { parameters: [{ name: id, in: path, required: true, schema: { type: string } }], get: { operationId: a, responses: { '204': { description: Done. } } } }",
      "'/things/{id}': { parameters: [{ name: id, in: path, required: true, schema: { type: string, pattern: '^[0-9]+$' } }], get: { operationId: a, responses: { '204': { description: Done. } } } }",
      'major',
      'none',
    ],
    [
      'a parameter of the path is sent after its name',
      "'/things/{id}': { parameters: [{ name: id, in: path, required: true, schema: { type: string } }], get: { operationId: a, responses: { '204': { description: Done. } } } }",
      "'/things/{id}': { parameters: [{ name: id, in: path, required: true, style: matrix, schema: { type: string } }], get: { operationId: a, responses: { '204': { description: Done. } } } }",
      'major',
      'none',
    ],
  ]),
]
