import { describe, expect, it } from 'vitest'
import { read } from './files.ts'

const header = 'Notes,vendor,id,tags,Company'
const good = 'x,acme,9,vip,y'

describe('a stray quote', () => {
  const cases: [name: string, row: string, want: { ids?: string[]; bad?: [number, RegExp][] }][] = [
    ['in a field that is not used', '5" pipe,acme,1,vip,y', { ids: ['1'] }],
    ['at the end of one', 'pipe of 5",acme,1,vip,y', { ids: ['1'] }],
    ['after a quoted field that is not used', '"say "hello" to",acme,1,vip,y', { ids: ['1'] }],
    ['after it, with a delimiter inside', '"a, b" c,acme,1,vip,y', { ids: ['1'] }],
    [
      'in a used field',
      'x,acme,1,v"ip,y',
      { bad: [[2, /quote in the middle of a field; .*"say ""hello"""/]] },
    ],
    ['after a used field in quotes', 'x,acme,1,"vip"x,y', { bad: [[2, /quote in the middle/]] }],
    [
      'in two fields that are not used, which were one',
      '"5" pipe,acme,1,vip,y"',
      { bad: [[2, /quote in the middle/]] },
    ],
    [
      'in a row with other fields than columns',
      '5" pipe,acme,1,vip',
      { bad: [[2, /quote in the middle/]] },
    ],
    [
      'in two fields, which were one',
      '"5" pipe, acme,1,vip"',
      { bad: [[2, /quote in the middle/]] },
    ],
    [
      'that is never closed',
      'x,acme,1,"vip,y',
      { bad: [[2, /a quote is opened and never closed/]] },
    ],
    [
      'that is never closed, in a field that is not used',
      '"x,acme,1,vip,y',
      { bad: [[2, /opened and never/]] },
    ],
    [
      'on a later line of the row',
      '"a\nb",acme,1,"vip,y',
      { bad: [[2, /a quote is opened on line 3 and never/]] },
    ],
  ]
  it.each(cases)('%s', async (_, row, { ids = [], bad = [] }) => {
    const lines = row.split('\n').length
    const { works, firstBad, notes } = await read(
      `${header}\n${row}\n${good}\n"q, r",acme,8,"a|b",`,
    )
    expect(works.map(({ contact, line }) => [contact, line])).toEqual([
      ...ids.map((id) => [{ id }, 2]),
      [{ id: '9' }, 2 + lines],
      [{ id: '8' }, 3 + lines],
    ])
    expect(firstBad).toEqual(
      bad.map(([line, want]) => ({ line, message: expect.stringMatching(want) })),
    )
    expect(notes).toEqual(
      ids.length > 0 ? [expect.stringMatching(/^1 row \(line 2\) has a quote in the middle/)] : [],
    )
  })
})

it('cuts a row at the line of a quote that a later line closes within a field', async () => {
  const { firstBad, works } = await read(`${header}\n"one\n"two" three",acme,1,vip,y\n${good}`)
  expect(firstBad).toEqual([{ line: 2, message: expect.stringMatching(/opened and never closed/) }])
  expect(works.map(({ line }) => line)).toEqual([3, 4])
})

it('reads all rows but one after a quote that is never closed', async () => {
  const rows = Array.from({ length: 50_000 }, (_, row) => `some text,acme,${row},vip,y`)
  const { bad, works } = await read([header, '"x,acme,0,vip,y', ...rows].join('\n'))
  expect(bad).toBe(1)
  expect(works).toHaveLength(50_000)
})

it('takes a time that is linear in the number of stray quotes', async () => {
  const rows = Array.from({ length: 200_000 }, (_, row) =>
    row % 2 ? `x,acme,${row},v"ip,y` : `"x,acme,${row},vip,y`,
  )
  const { bad, works } = await read([header, ...rows, good].join('\n'))
  expect(bad).toBe(200_000)
  expect(works).toHaveLength(1)
})

it('reads a long field with line breaks, and its line ends', async () => {
  const long = 'line\r\n'.repeat(100_000)
  const { works, lastLine } = await read(`${header}\n"${long}",acme,1,vip,y\n${good}`)
  expect(works).toHaveLength(2)
  expect(lastLine).toBe(100_003)
})
