import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OutcomeLine } from '../../src/journal/line.ts'
import { summaryText } from '../../src/output/digest.ts'
import { outcomeTable } from '../../src/output/grid.ts'
import { checkPage } from '../../src/output/page.ts'
import { showProgress } from '../../src/output/progress.ts'
import { redactLine } from '../../src/output/redact.ts'
import { summarize } from '../../src/output/summary.ts'
import type { Action, Failure, Outcome } from '../../src/work.ts'
import { check, done, failed } from './data.ts'
import { createClock, openFile } from './terminal.ts'

/** A value of a row that no sentence of ours contains by chance. */
const value = fc.stringMatching(/^[QXZ][QXZ@.+]{6,20}$/)
const contact = fc.oneof(
  fc.record({ id: value }),
  fc.record({ email: value }),
  fc.record({ phone: value }),
)
const action = fc.constantFrom<Action>('add', 'remove', 'get')
const code = fc.constantFrom<Failure['code']>('invalid', 'not_found', 'network', 'internal')

/** A row whose outcome quotes its contact wherever a vendor or we could. */
const row = fc
  .tuple(contact, code, fc.boolean(), fc.string(), fc.constantFrom('said', 'message', 'neither'))
  .map(([contact, code, isDone, text, where]) => {
    const [value] = Object.values(contact) as [string]
    const quoting = `${text} ${value} ${encodeURIComponent(value)} ${value.toLowerCase()} ${text}`
    const outcome: Outcome = isDone
      ? { result: { contactId: value, tags: ['vip', quoting], changed: [value] } }
      : {
          error: {
            code,
            message: where === 'message' ? quoting : 'kit: 404',
            ...(where === 'said' && { said: quoting }),
          },
        }
    const line = { ...done(2), contact, tags: ['vip', quoting] }
    return { value, quoting, line: { ...line, result: undefined, ...outcome } as OutcomeLine }
  })

describe('with --redact, no value of a contact appears', () => {
  it('in any output of a run', async () => {
    await fc.assert(
      fc.asyncProperty(action, row, async (action, { value, quoting, line }) => {
        const failure = 'error' in line && line.error ? line.error : failed(2)['error' as never]
        const facts = {
          action,
          vendors: new Map([['highlevel', { title: 'HighLevel', rows: 9 }]]),
          bad: 1,
          unsure: 0,
          stops: new Map([['highlevel', failure]]),
          files: { journal: 'contacts.ndjson' },
          redact: true,
        }
        const summary = await summarize([line], facts)
        const { survey } = check
        const bad = [{ line: 4, message: quoting }]
        const data = { ...check, survey: { ...survey, firstBad: bad, notes: [quoting] } }
        const titles = new Map([['highlevel', 'HighLevel']])
        const { stream, text } = openFile()
        const clock = createClock('2026-11-30T13:00:00Z')
        const lanes = new Map([['highlevel', { title: 'HighLevel', rows: 9, limits: [] }]])
        const progress = showProgress({ vendors: lanes, redact: true, stream, clock })
        const work = { line: 2, vendor: 'highlevel', contact: { id: 'c1' }, tags: [] }
        progress.event({ type: 'outcome', work, outcome: line, milliseconds: 1 })
        progress.event({ type: 'stop', vendor: 'highlevel', failure })
        clock.pass(61)
        progress.end()
        const outputs = [
          JSON.stringify(redactLine(line, action)),
          JSON.stringify(summary),
          summaryText(summary, 80),
          outcomeTable([line], { action, titles, width: 200, redact: true }),
          checkPage(data, 200, true),
          text(),
        ]
        for (const output of outputs) {
          expect(output).not.toContain(value)
          expect(output).not.toContain(value.toLowerCase())
          expect(output).not.toContain(encodeURIComponent(value))
        }
      }),
      { seed: 20_261_130 },
    )
  })
})

describe('a redacted line of the journal', () => {
  const at = '2026-11-30T14:00:00Z'
  const kept = { line: 2, vendor: 'highlevel', milliseconds: 87 }
  const cases: [name: string, line: OutcomeLine, action: Action, want: object][] = [
    ['of add', { ...done(2), at }, 'add', { ...kept, tags: ['vip'], result: {}, at }],
    [
      'of get',
      { ...done(2), tags: [] },
      'get',
      { ...kept, tags: [], result: { tags: ['vip', 'new'] } },
    ],
    [
      'of a failure',
      { ...failed(2), wasUnsure: true },
      'remove',
      {
        ...kept,
        tags: ['vip'],
        error: { code: 'not_found', message: 'The contact does not exist.', status: 404 },
        wasUnsure: true,
      },
    ],
    [
      'of a row that was found done',
      { ...done(2), wasUnsure: true, wasFound: true },
      'add',
      { ...kept, tags: ['vip'], result: {}, wasUnsure: true, wasFound: true },
    ],
    [
      'whose tag is the contact',
      {
        ...done(2),
        contact: { email: 'mina@example.com' },
        tags: ['from Mina@example.com', 'vip'],
      },
      'add',
      { ...kept, tags: ['(redacted)', 'vip'], result: {} },
    ],
  ]
  it.each(cases)('%s', (_, line, action, want) => {
    expect(redactLine(line, action)).toEqual(want)
    expect(redactLine(redactLine(line, action), action)).toEqual(want)
  })
})
