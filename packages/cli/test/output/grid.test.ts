import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import type { OutcomeLine } from '../../src/journal/line.ts'
import { outcomeTable, type TableOptions } from '../../src/output/grid.ts'
import { done, failed } from './data.ts'

const options: TableOptions = {
  action: 'add',
  titles: new Map([['highlevel', 'HighLevel']]),
  width: 120,
}
const tableOf = (lines: OutcomeLine[], more: Partial<TableOptions> = {}) =>
  stripVTControlCharacters(outcomeTable(lines, { ...options, ...more }))

it('shows the rows in the order of the file', () => {
  expect(tableOf([failed(12), done(2)])).toBe(
    `┌──────┬───────────┬──────────┬─────────────┬──────────────────────────────────────────────────────────────────┬───────┐
│ line │ vendor    │ contact  │ tags to add │ tags now                                                         │  time │
├──────┼───────────┼──────────┼─────────────┼──────────────────────────────────────────────────────────────────┼───────┤
│    2 │ highlevel │ id abc2  │ vip         │ vip, new                                                         │ 87 ms │
│   12 │ highlevel │ id abc12 │ vip         │ not_found: POST /contacts/{contactId}/tags: 404 Not Found.       │ 87 ms │
│      │           │          │             │ HighLevel says: 'Contact with id abc12 not found'.               │       │
└──────┴───────────┴──────────┴─────────────┴──────────────────────────────────────────────────────────────────┴───────┘
`,
  )
})

describe('a row', () => {
  const row = (result: object, tags = ['vip']) => ({ ...done(2), result, tags }) as OutcomeLine
  const cases: [name: string, line: OutcomeLine, more: Partial<TableOptions>, want: string[]][] = [
    ['no tags', row({ tags: [] }), {}, ['2', 'highlevel', 'id abc2', 'vip', '(none)', '87 ms']],
    ['unknown tags', row({}), {}, ['2', 'highlevel', 'id abc2', 'vip', '(unknown)', '87 ms']],
    ['get', row({ tags: ['a'] }), { action: 'get' }, ['2', 'highlevel', 'id abc2', 'a', '87 ms']],
    [
      'redacted',
      row({ tags: ['a'] }),
      { redact: true },
      ['2', 'highlevel', 'vip', '(unknown)', '87 ms'],
    ],
    [
      'control characters',
      row({ tags: ['\u001b[2J\ta'] }),
      { action: 'get' },
      ['2', 'highlevel', 'id abc2', '\\u{1b}[2J\\u{9}a', '87 ms'],
    ],
  ]
  it.each(cases)('%s', (_, line, more, want) => {
    const cells = tableOf([line], more).split('\n')[3]?.split('│').slice(1, -1)
    expect(cells?.map((cell) => cell.trim())).toEqual(want)
  })
})

it.each([60, 80, 200])('is at most %i characters wide, and complete', (width) => {
  const said = `${'a long sentence with 漢字 and '.repeat(5)}averylongword`.padEnd(300, '!')
  const line = { ...failed(2), error: { code: 'invalid' as const, message: 'No.', said } }
  const lines = tableOf([line], { width }).trimEnd().split('\n')
  expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width)
  const cell = lines.slice(3, -1).map((line) => line.split('│')[5]?.trim())
  const want = `invalid: No. HighLevel says: '${said}'.`
  expect(cell.join('').replaceAll(' ', '')).toBe(want.replaceAll(' ', ''))
})

it('breaks between words while that is enough', () => {
  const line = {
    ...done(2),
    vendor: 'client-commander-eu',
    contact: { email: 'mina.with.a.long.name@example.com' },
    result: { tags: ['a tag of many short words', 'and another one'] },
  }
  const rows = tableOf([line], { width: 100 }).split('\n').slice(3, -2)
  const cells = rows.flatMap((row) => row.split('│').map((cell) => cell.trim()))
  for (const word of [line.vendor, line.contact.email, '87 ms']) expect(cells).toContain(word)
})
