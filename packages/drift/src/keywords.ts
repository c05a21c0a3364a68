import { formats } from './format.ts'
import type { Fields } from './tree.ts'
import type { JsonType } from './type.ts'

/** A limit on values of one type: a keyword of a schema with its argument. */
export interface Limit {
  keyword: string
  type: JsonType
  allows: (value: never) => boolean
  expected: string
  found: string
}

type Bound = Omit<Limit, 'keyword'>

/** Creates the bound of a keyword whose argument is a number. */
const bound =
  <Value>(
    type: JsonType,
    allows: (value: Value, argument: number) => boolean,
    expected: (argument: number) => string,
    found: string,
  ) =>
  (argument: unknown): Bound | undefined =>
    typeof argument === 'number'
      ? {
          type,
          allows: (value: Value) => allows(value, argument),
          expected: expected(argument),
          found,
        }
      : undefined

const atMost = (thing: string) => (bound: number) => `at most ${count(bound, thing)}`
const atLeast = (thing: string) => (bound: number) => `at least ${count(bound, thing)}`
const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`

/** Counts characters; a surrogate pair is one. */
const lengthOf = (text: string) => [...text].length
const sizeOf = (object: object) => Object.keys(object).length

/** The bound that each keyword sets, by its argument; `undefined` for an invalid argument. */
const bounds: Record<string, (argument: unknown, schema: Fields) => Bound | undefined> = {
  maxLength: bound(
    'string',
    (text: string, most) => text.length <= most || lengthOf(text) <= most,
    atMost('character'),
    'more characters',
  ),
  minLength: bound(
    'string',
    (text: string, least) => lengthOf(text) >= least,
    atLeast('character'),
    'fewer characters',
  ),
  maxItems: bound(
    'array',
    (list: unknown[], most) => list.length <= most,
    atMost('item'),
    'more items',
  ),
  minItems: bound(
    'array',
    (list: unknown[], least) => list.length >= least,
    atLeast('item'),
    'fewer items',
  ),
  maxProperties: bound(
    'object',
    (object: object, most) => sizeOf(object) <= most,
    (most) => `at most ${most} ${most === 1 ? 'property' : 'properties'}`,
    'more properties',
  ),
  minProperties: bound(
    'object',
    (object: object, least) => sizeOf(object) >= least,
    (least) => `at least ${least} ${least === 1 ? 'property' : 'properties'}`,
    'fewer properties',
  ),
  maximum: (argument, { exclusiveMaximum }) =>
    (exclusiveMaximum === true ? below : notAbove)(argument),
  minimum: (argument, { exclusiveMinimum }) =>
    (exclusiveMinimum === true ? above : notBelow)(argument),
  exclusiveMaximum: (argument) => below(argument),
  exclusiveMinimum: (argument) => above(argument),
  multipleOf: bound(
    'number',
    (number: number, unit) => isWhole(number / unit),
    (unit) => `a multiple of ${unit}`,
    'another number',
  ),
  uniqueItems: (argument) =>
    argument === true
      ? {
          type: 'array',
          allows: (list: unknown[]) =>
            new Set(list.map((item) => canonical(item, isRounded))).size === list.length,
          expected: 'no item twice',
          found: 'an item twice',
        }
      : undefined,
  pattern(argument) {
    const pattern = typeof argument === 'string' ? expression(argument) : undefined
    return (
      pattern && {
        type: 'string',
        allows: (text: string) => pattern.test(text),
        expected: `text that matches ${argument}`,
        found: 'other text',
      }
    )
  },
  format(argument) {
    const format = typeof argument === 'string' && formats.get(argument)
    return format
      ? { ...format, found: format.type === 'string' ? 'other text' : 'another number' }
      : undefined
  },
}

/** Checks whether a quotient is an integer, apart from rounding errors. */
const isWhole = (quotient: number): boolean =>
  Math.abs(quotient - Math.round(quotient)) < 1e-9 + 1e-15 * Math.abs(quotient)

const notAbove = bound(
  'number',
  (number: number, most) => number <= most,
  (most) => `at most ${most}`,
  'a greater number',
)
const notBelow = bound(
  'number',
  (number: number, least) => number >= least,
  (least) => `at least ${least}`,
  'a smaller number',
)
const below = bound(
  'number',
  (number: number, end) => number < end,
  (end) => `less than ${end}`,
  'no smaller number',
)
const above = bound(
  'number',
  (number: number, end) => number > end,
  (end) => `more than ${end}`,
  'no greater number',
)

/** The keywords that limit a value. */
export const boundKeywords: readonly string[] = Object.keys(bounds)

/** Returns the limits that a schema itself sets, without the limits of schemas that it refers to. */
export const limitsOf = (schema: Fields): Limit[] =>
  boundKeywords.flatMap((keyword) => {
    const made = Object.hasOwn(schema, keyword) && bounds[keyword]?.(schema[keyword], schema)
    return made ? [{ keyword, ...made }] : []
  })

/** Compiles a pattern of JSON Schema; returns `undefined` if it is invalid. */
export function expression(pattern: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags)
    } catch {
      // Some patterns are valid only without the flag.
    }
  }
  return undefined
}

/**
 * Returns a key that is equal for equal JSON values. The key of a value that is too deep, or has a part that
 * `isUnknown`, is equal to no other.
 */
export function canonical(value: unknown, isUnknown = (_: unknown) => false): unknown {
  try {
    return JSON.stringify(value, (_, inner) => {
      if (isUnknown(inner)) throw new RangeError()
      return typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
        : inner
    })
  } catch {
    return {}
  }
}

/** Whether a value is a number that was rounded when it was parsed, as an integer of 64 bits may be. */
const isRounded = (value: unknown): boolean =>
  typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER
