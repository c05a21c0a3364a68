import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import type { Done } from '../src/add.ts'
import { summaryOf, tableOf } from '../src/report.ts'

const done = (outcome: Done['outcome'], tags = ['vip', 'hot lead'], line = 2): Done => ({
  contact: { line, vendor: 'acme', reference: { email: 'mina@example.com' }, tags },
  outcome,
  milliseconds: 12,
})
const linesOf = (all: Done[], width = 120) =>
  stripVTControlCharacters(tableOf(all, width)).trimEnd().split('\n')

describe('a row of the table', () => {
  const cases: [name: string, outcome: Done['outcome'], want: string][] = [
    ['tags', { result: { tags: ['a', 'b'] } }, 'a, b'],
    ['no tags', { result: { tags: [] } }, '(none)'],
    ['unknown tags', { result: { contactId: '1' } }, '(unknown)'],
    [
      'tags not read',
      { result: {}, unread: { code: 'forbidden', message: 'acme: no.' } },
      'tagged, but not read back: forbidden: no.',
    ],
    ['an error', { error: { code: 'timeout', message: 'acme: late.' } }, 'timeout: late.'],
    ['a control character', { result: { tags: ['\u001b[2J\ta'] } }, '\\u{1b}[2J\\u{9}a'],
  ]
  it.each(cases)('%s', (_, outcome, want) => {
    const cells = linesOf([done(outcome)])[3]
      ?.split('│')
      .map((cell) => cell.trim())
    expect(cells).toEqual([
      '',
      'acme',
      'email mina@example.com',
      'vip, hot lead',
      want,
      '12 ms',
      '',
    ])
  })

  it('has no time if nothing was sent', () => {
    expect(linesOf([done({ skipped: 'X is not set' })])[3]).toMatch(/skipped: X is not set │ +│$/)
  })
})

it('is in the order of the file', () => {
  const all = [4, 2, 3].map((line) => done({ result: { tags: [String(line)] } }, ['vip'], line))
  expect(linesOf(all).join()).toMatch(/ 2 .* 3 .* 4 /)
})

it.each([50, 80, 200])('is at most %i characters wide, and complete', (width) => {
  const message = `acme: ${'a long sentence with 漢字 and '.repeat(5)}averylongword`.padEnd(
    300,
    '!',
  )
  const lines = linesOf([done({ error: { code: 'invalid', message } })], width)
  expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width)
  const cell = lines.slice(3, -1).map((line) => line.split('│')[4]?.trim())
  expect(cell.join('').replaceAll(' ', '')).toBe(
    `invalid: ${message.slice('acme: '.length)}`.replaceAll(' ', ''),
  )
})

describe('the summary', () => {
  const tagged = done({ result: {} })
  const failed = done({ error: { code: 'network', message: 'acme: no.' } })
  const cases: [all: Done[], badRows: number, untried: number, want: string][] = [
    [[tagged], 0, 0, '1 contact tagged.'],
    [[tagged, tagged, failed], 0, 0, '2 contacts tagged, 1 failed.'],
    [[done({ skipped: '' })], 1, 2, '0 contacts tagged, 1 skipped, 1 row invalid, 2 not tried.'],
  ]
  it.each(cases)('%#', (all, badRows, untried, want) => {
    expect(summaryOf(all, badRows, untried)).toBe(want)
  })
})
