import fc from 'fast-check'
import { echoPage, echoText } from './echoes.ts'
import type { Place, Subject } from './subjects.ts'

type Member = readonly [path: readonly string[], text: string]

/** Writes a JSON object with these members, which may be repeated. */
function write(members: readonly Member[]): string {
  const groups = new Map<string, Member[]>()
  for (const [[name = '', ...rest], text] of members) {
    groups.set(name, [...(groups.get(name) ?? []), [rest, text]])
  }
  const parts = [...groups].flatMap(([name, inner]) => {
    const deeper = inner.filter(([path]) => path.length > 0)
    const texts = inner.filter(([path]) => path.length === 0).map(([, text]) => text)
    return [...texts, ...(deeper.length ? [write(deeper)] : [])].map(
      (text) => `${JSON.stringify(name)}:${text}`,
    )
  })
  return `{${parts.join(',')}}`
}

const json = (value: unknown) => JSON.stringify(value)

const tag = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('vip', 'é', '😀'))

const right: Record<Place['as'], fc.Arbitrary<string>> = {
  list: fc.array(tag, { maxLength: 5 }).map(json),
  text: fc.array(tag, { maxLength: 5 }).map((tags) => json(tags.join(', '))),
  id: fc.oneof(tag, fc.maxSafeInteger(), fc.constantFrom(0, -0, 1e15)).map(json),
}

const big = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(String)

const odd = fc.oneof(
  fc.constantFrom(
    ...['null', 'true', 'false', '0', '-0', '1.5', '1.0', '1e2', '1e400', '""', '" "', '{}', '[]'],
    ...['{"length":1,"0":"vip"}', '[null]', '[1]', '[["vip"]]', '[{}]', '[{"name":"vip"}]'],
    ...['"\\ud800"', '["\\udfff"]', '"\\u0000"', '"1234567890123456"', '[12345678901234567890]'],
    ...['9007199254740993', '1234567890123456789.5', '12345678901234567e3'],
    ...['{"__proto__":["vip"]}', '{"toString":1}', `${'['.repeat(400)}${']'.repeat(400)}`],
    ...['01', '+1', 'NaN', 'undefined', "'vip'", '[,]', '["vip",]', '"\t"', '"a\\\\","b\\""'],
  ),
  big,
  big.map((digits) => `["${digits}",${digits},"\\"${digits}"]`),
  fc.json({ maxDepth: 4 }),
)

const names = fc.constantFrom(
  ...['__proto__', 'constructor', 'prototype', 'success', 'errorCount', 'tags', 'tagsAdded', 'id'],
  ...['data', 'contact', 'message', 'error', 'traceId', 'toJSON', 'then', 'length'],
)

const values = fc.oneof(
  odd,
  fc.constantFrom(
    ...['false', '1', '-1', '0', '1.5', '{"success":false}', '["vip"]', '99999999999999999999'],
    ...[
      '{"toString":1}',
      '[{"valueOf":1,"toString":1}]',
      '[[{"toString":null}]]',
      '{"length":1e9}',
    ],
  ),
)

/** Generates JSON texts that are valid answers of the operation, or nearly so. */
function replyText({ outputs = {} }: Subject, isEchoing: boolean): fc.Arbitrary<string> {
  const places: Place[] = Object.values(outputs)
  const wrong = isEchoing ? echoText : odd
  const extra = fc.record({ name: names, text: isEchoing ? echoText : values, depth: fc.nat(2) })
  const honest = places.map(({ path, as }) => right[as].map((text): Member => [path, text]))
  const doubtful = places.map(({ path, as }) => {
    const text = fc.oneof({ arbitrary: right[as], weight: 3 }, { arbitrary: wrong, weight: 2 })
    return fc.option(
      text.map((text): Member => [path, text]),
      { freq: 5 },
    )
  })
  const spoiled = fc
    .tuple(fc.tuple(...doubtful), fc.array(extra, { maxLength: 3 }))
    .map(([members, extras]) => {
      const path = places[0]?.path ?? []
      const added = extras.map(({ name, text, depth }): Member => {
        return [[...path.slice(0, Math.max(0, Math.min(depth, path.length - 1))), name], text]
      })
      return [...members.filter((member) => member !== null), ...added]
    })
  return fc.oneof(
    { arbitrary: fc.tuple(...honest).map(write), weight: isEchoing ? 1 : 4 },
    { arbitrary: spoiled.map(write), weight: 5 },
    { arbitrary: wrong, weight: 1 },
  )
}

const space = fc.constantFrom(' ', '\n', '\t\r\n', '\u00a0', '\v', '\u2028', '\0', '\ufeff', '//')

/** Generates damaged bytes of a text. */
const broken = (text: string): fc.Arbitrary<Buffer> =>
  fc.oneof(
    fc.tuple(space, space).map(([before, after]) => Buffer.from(before + text + after)),
    fc.constantFrom<BufferEncoding>('utf16le', 'latin1').map((form) => Buffer.from(text, form)),
    fc
      .constantFrom<BufferEncoding>('utf8', 'utf16le')
      .map((form) => Buffer.from(`\ufeff${text}`, form)),
    fc
      .tuple(fc.nat(20), fc.constantFrom([0xff], [0xc3], [0xed, 0xa0, 0x80], [0xc0, 0x80]))
      .map(([turn, bytes]) => {
        const parts = text.split('"')
        const head = parts.slice(0, (turn % parts.length) + 1).join('"')
        const rest = Buffer.from(text).subarray(Buffer.byteLength(head) + 1)
        return Buffer.concat([Buffer.from(`${head}"`), Buffer.from(bytes), rest])
      }),
    fc.constant(Buffer.from(text + text)),
    fc.constant(Buffer.alloc(0)),
    fc.nat(text.length).map((length) => Buffer.from(text.slice(0, length))),
    fc
      .tuple(fc.nat(text.length), fc.uint8Array({ minLength: 1, maxLength: 3 }))
      .map(([place, bytes]) =>
        Buffer.concat([Buffer.from(text.slice(0, place)), bytes, Buffer.from(text.slice(place))]),
      ),
  )

/** Generates the body of an answer. */
export const replyBody = (subject: Subject): fc.Arbitrary<Buffer> =>
  fc.oneof(
    { arbitrary: replyText(subject, false).map((text) => Buffer.from(text)), weight: 4 },
    { arbitrary: replyText(subject, false).chain(broken), weight: 2 },
  )

/** Generates a JSON text that may or may not explain an error. */
export const explanation: fc.Arbitrary<string> = fc
  .array(fc.record({ name: names, text: values }), { maxLength: 4 })
  .map((members) => write(members.map(({ name, text }): Member => [[name], text])))

/** Generates a complete body that contains the credential. */
export const echoBody = (subject: Subject): fc.Arbitrary<Buffer> =>
  fc.oneof(replyText(subject, true), echoPage).map((text) => Buffer.from(text))
