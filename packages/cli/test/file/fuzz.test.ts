import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clean, isUsual, referenceProblem, unwrap } from '../../src/file/value.ts'
import { fileOf, readFile } from './files.ts'

const visible = fc.string({
  unit: fc.constantFrom(..."ab01é漢🎉.-_@+'()"),
  minLength: 1,
  maxLength: 8,
})
const note = fc.string({ unit: fc.constantFrom(...'a é🎉,;|\t"\n\r'), maxLength: 12 })
const row = fc.record({
  id: visible.map((text) => `x${text}`),
  tags: fc.uniqueArray(
    visible.map((text) => `t${text}`),
    { minLength: 1, maxLength: 3 },
  ),
  note,
  isQuoted: fc.boolean(),
  isShort: fc.boolean(),
  emptyLines: fc.nat(2),
})
const file = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 30 }),
  ends: fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 1, maxLength: 5 }),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  encoding: fc.constantFrom('utf8', 'utf8 with a mark', 'utf16le', 'utf16be'),
  noteFirst: fc.boolean(),
  hasLastEnd: fc.boolean(),
})
type File = typeof file extends fc.Arbitrary<infer Value> ? Value : never

/** Writes the rows of a model as a file, and returns the lines on which they begin. */
function write({ rows, ends, delimiter, noteFirst, hasLastEnd }: File) {
  const field = (text: string, isQuoted: boolean) =>
    isQuoted || /["\r\n]|^\s|\s$/.test(text) || text.includes(delimiter) || text.startsWith('"')
      ? `"${text.replaceAll('"', '""')}"`
      : text
  const record = (fields: string[], isQuoted: boolean, isShort: boolean) => {
    const [notes, ...others] = fields as [string, ...string[]]
    const order = noteFirst ? [notes, ...others] : isShort ? others : [...others, notes]
    return order.map((text) => field(text, isQuoted)).join(delimiter)
  }
  let text = record(['Note', 'vendor', 'id', 'tags'], false, false)
  let turn = 0
  const end = () => ends[turn++ % ends.length] as string
  const lines: number[] = []
  for (const { id, tags, note, isQuoted, isShort, emptyLines } of rows) {
    // A "\r" and a "\n" that follow each other would be one line end.
    const ending = end()
    text += ending
    for (let empty = 0; empty < emptyLines; empty += 1) text += ending
    lines.push(text.split(/\r\n|\r|\n/).length)
    text += record([note, 'acme', id, tags.join('|')], isQuoted, isShort)
  }
  return { text: hasLastEnd ? text + end() : text, lines }
}

const encode = (text: string, encoding: string): Buffer => {
  if (encoding === 'utf8') return Buffer.from(text)
  if (encoding === 'utf8 with a mark') return Buffer.from(`\ufeff${text}`)
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return encoding === 'utf16be' ? bytes.swap16() : bytes
}

it('reads back the rows of any file, as csv-parse does', async () => {
  await fc.assert(
    fc.asyncProperty(file, async (model) => {
      const { text, lines } = write(model)
      const { works, bad, delimiter } = await readFile(await fileOf(encode(text, model.encoding)))
      expect(delimiter).toBe(model.delimiter)
      expect(bad).toBe(0)
      expect(works).toEqual(
        model.rows.map(({ id, tags }, index) => ({
          line: lines[index],
          vendor: 'acme',
          contact: { id },
          tags,
        })),
      )
      const records: Record<string, string>[] = parse(text, {
        columns: true,
        delimiter,
        relax_column_count: true,
        skip_empty_lines: true,
        record_delimiter: ['\r\n', '\n', '\r'],
      })
      expect(works.map(({ contact }) => contact)).toEqual(records.map(({ id }) => ({ id })))
    }),
    { numRuns: 300 },
  )
})

it('reads any text to its end, the same in both passes', async () => {
  const text = fc.string({ unit: fc.constantFrom(...'a,";|\n\r\t 1='), maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(text, fc.boolean(), async (rest, isFirst) => {
      const header = isFirst ? 'Note,vendor,id,tags' : 'vendor,id,tags,Note'
      const last = isFirst ? 'x,acme,last,vip' : 'acme,last,vip,x'
      // The last row can be read, whatever quotes are open before it.
      const { works } = await readFile(await fileOf(`${header}\nx,x,x,x\n${rest}\n${last}`))
      expect(works.at(-1)?.contact).toEqual({ id: 'last' })
    }),
    { numRuns: 1000 },
  )
})

it.each(['id', 'email', 'phone'] as const)(
  'takes an %s without a look at it only if that is right',
  (kind) => {
    const examples = { id: 'a-B_7', email: 'a.b+c@d-e.f', phone: '+1555' }
    expect(isUsual(kind, examples[kind])).toBe(true)
    const field = fc.string({ unit: fc.constantFrom(...'aE1é\u200b-_.+@=#\'" '), maxLength: 8 })
    fc.assert(
      fc.property(field, (text) => {
        fc.pre(isUsual(kind, text))
        expect(unwrap(clean(text))).toBe(text)
        expect(referenceProblem(kind, text)).toBeUndefined()
      }),
      { numRuns: 1000, maxSkipsPerRun: 1e6 },
    )
  },
)
