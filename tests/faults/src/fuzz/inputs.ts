import fc from 'fast-check'
import type { Answer } from './answerer.ts'

/** A value that a caller may pass. */
export interface Input {
  /** Makes a new value each time, because some change when they are read. */
  make: () => unknown
  /** Whether it is a plain value, which `make` returns unchanged. */
  isPlain: boolean
  [fc.toStringMethod]: () => string
}

const plain = (values: fc.Arbitrary<unknown>): fc.Arbitrary<Input> =>
  values.map((value) => ({
    make: () => value,
    isPlain: true,
    [fc.toStringMethod]: () => fc.stringify(value),
  }))

const named = (table: Record<string, () => unknown>): fc.Arbitrary<Input> =>
  fc.constantFrom(...Object.entries(table)).map(([name, make]) => ({
    make,
    isPlain: false,
    [fc.toStringMethod]: () => name,
  }))

const fail = () => {
  throw new Error('this cannot be read')
}

/** Returns the first value once, then the second. */
const fickle = (first: unknown, second: unknown) => {
  let reads = 0
  return () => {
    reads += 1
    return reads === 1 ? first : second
  }
}

const text: fc.Arbitrary<string> = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9]{1,24}$/),
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.array(fc.nat(0xffff), { maxLength: 6 }).map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom(
    ...['', ' ', '.', '..', '...', '%2e', '%2E%2e', '.%2e', '%252e', '../x', 'a/b', 'a%2fb', 'a?b'],
    ...['a#b', '\\', '..\\', '\0', 'a\0', '\ud800', 'a\udfffb', ' c1 ', '%', '%00', '%zz', 'c;x'],
    ...['c1\r\nHost: x', '\t', '\u202e', 'e\u0301', 'é', '{contactId}', '//example.com', '@', '😀'],
    ...[
      '__proto__',
      'constructor',
      'a,b',
      'null',
      '-0',
      '1e3',
      '\ufeff',
      '\u0085',
      '\u2028',
      '%C3',
    ],
    ...['x'.repeat(10_000), 'é'.repeat(3000), 'x'.repeat(50), '😀'.repeat(50), 'x'.repeat(51)],
  ),
)

const wrong: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({
    maxDepth: 2,
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  }),
  fc.constantFrom(Number.NaN, 2 ** 53, -1, 1e21, Infinity, Symbol('x'), Object('c1'), () => 'c1'),
)

/** Generates ids of contacts that every vendor accepts. */
const digits = fc.stringMatching(/^[1-9][0-9]{7,14}$/)

const kind = fc.oneof(
  { arbitrary: fc.constant('id'), weight: 6 },
  { arbitrary: fc.constantFrom('email', 'phone', '__proto__', 'ID'), weight: 1 },
)

/** Generates references to contacts. */
export const contacts: fc.Arbitrary<Input> = fc.oneof(
  { arbitrary: plain(digits.map((id) => ({ id }))), weight: 3 },
  {
    arbitrary: plain(fc.tuple(kind, text).map(([kind, text]) => ({ [kind]: text }))),
    weight: 6,
  },
  {
    arbitrary: plain(
      fc.oneof(
        fc.tuple(text, text).map(([name, host]) => ({ email: `${name}@${host}` })),
        fc.constantFrom({ email: 'mina@example.com' }, { phone: '+15555550123' }, { phone: '+0' }),
        fc.maxSafeInteger().map((id) => ({ id })),
      ),
    ),
    weight: 2,
  },
  {
    arbitrary: plain(fc.tuple(kind, wrong).map(([kind, value]) => ({ [kind]: value }))),
    weight: 2,
  },
  { arbitrary: plain(wrong), weight: 1 },
  {
    arbitrary: named({
      'a contact that changes': () =>
        Object.defineProperty({}, 'id', { enumerable: true, get: fickle('12345678', '..') }),
      'a boxed id': () => ({ id: Object('12345678') }),
      'an id that becomes text': () => ({ id: { toString: () => '12345678' } }),
      'an id that becomes JSON': () => ({ id: { toJSON: () => '12345678' } }),
      'an inherited id': () => Object.create({ id: '12345678' }),
      'two names': () => ({ id: '12345678', email: 'mina@example.com' }),
      'a name that is undefined': () => ({ id: '12345678', email: undefined }),
    }),
    weight: 2,
  },
)

/** Generates arbitrary values, texts and others. */
export const anything: fc.Arbitrary<Input> = plain(
  fc.oneof({ arbitrary: text, weight: 3 }, { arbitrary: wrong, weight: 1 }),
)

const array = (...tags: unknown[]) => tags

/** Generates values for tags, except values that throw when read: that would be the caller's error. */
export const tagLists: fc.Arbitrary<Input> = fc.oneof(
  {
    arbitrary: plain(
      fc.array(fc.stringMatching(/^[a-z ]{0,3}[a-z]$/), { maxLength: 45, size: 'max' }),
    ),
    weight: 3,
  },
  { arbitrary: plain(fc.array(text, { maxLength: 12 })), weight: 5 },
  { arbitrary: plain(fc.array(fc.oneof(text, wrong), { maxLength: 4 })), weight: 2 },
  { arbitrary: plain(wrong), weight: 1 },
  {
    arbitrary: named({
      'a list that changes its type': () =>
        Object.defineProperty(array('a'), 0, { get: fickle('vip', 7) }),
      'a list that becomes empty text': () =>
        Object.defineProperty(array('a'), 0, { get: fickle('vip', '') }),
      'a proxy of a list': () => new Proxy(['vip', 'hot'], {}),
      'a proxy whose length is not a number': () =>
        new Proxy(['vip'], {
          get: (list, key) => (key === 'length' ? 'x' : Reflect.get(list, key)),
        }),
      'a list with a hole': () => Object.assign([], { 0: 'vip', 2: 'hot' }),
      'a list of holes': () => new Array(2 ** 32 - 1),
      'a list with a JSON of its own': () => Object.assign(['vip'], { toJSON: () => ['evil'] }),
      'a list with other entries': () => Object.assign(['vip'], { entries: () => [] }),
      'an array-like object': () => ({ length: 1, 0: 'vip' }),
      'a set': () => new Set(['vip']),
      'a boxed text': () => [Object('vip')],
      'a tag that becomes text': () => [{ toString: () => 'vip', trim: () => 'vip' }],
    }),
    weight: 3,
  },
)

/** Generates headers that a caller may add to a raw call. */
export const headers: fc.Arbitrary<Record<string, string>> = fc.dictionary(
  fc.oneof(
    fc.constantFrom(
      ...[
        'authorization',
        'Authorization',
        'host',
        'content-length',
        'transfer-encoding',
        'expect',
      ],
      ...['x-api-key', 'X-API-Key', 'content-type', 'connection', 'version', 'cookie', '__proto__'],
      ...['', 'a b', 'a:', 'x\r\ny', 'é', 'upgrade', 'te', 'trailer', 'proxy-authorization'],
    ),
    fc.string({ maxLength: 8 }),
  ),
  fc.oneof(
    fc.constantFrom('0', '5', '999', 'chunked', '100-continue', 'close', 'Bearer x', 'example.com'),
    fc.constantFrom('\r\nhost: x', '\0', 'é', '☃', ''),
    fc.string(),
  ),
  { maxKeys: 4 },
)

/** A time in milliseconds that no call exceeds. */
const patience = 20_000

/** Generates options of a call: valid ones without effect, and invalid ones. */
export const callOptions: fc.Arbitrary<Input> = fc.oneof(
  { arbitrary: plain(fc.constantFrom<unknown>(undefined, {}, { timeout: patience })), weight: 6 },
  {
    arbitrary: plain(
      fc
        .tuple(
          fc.constantFrom('timeout', 'deadline'),
          wrong.filter((value) => !(typeof value === 'number' && value > 0)),
        )
        .map(([key, value]) => ({ [key]: value })),
    ),
    weight: 2,
  },
  {
    arbitrary: named({
      'no options': () => null,
      'a signal': () => ({ signal: new AbortController().signal }),
      'options without a prototype': () => Object.create(null),
      'inherited options': () =>
        Object.create({ timeout: -1, deadline: 'x', signal: AbortSignal.abort(), fetch: fail }),
    }),
    weight: 2,
  },
)

/** Checks whether options of a call are valid and without effect. */
export const isHarmless = ({ isPlain, make }: Input): boolean =>
  isPlain && Object.values({ ...Object(make()) }).every((value) => value === patience)

/** An answer that every operation treats as a success. */
export const success: Answer = (() => {
  const person = { id: '12345678', tags: 'vip' }
  const contact = { id: '12345678', tags: ['vip'] }
  const data = { ...person, person }
  const body = JSON.stringify({ ...contact, contactId: '12345678', contact, data })
  const head = `HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n`
  return { bytes: Buffer.from(head + body), cuts: [], ending: 'stay' }
})()
