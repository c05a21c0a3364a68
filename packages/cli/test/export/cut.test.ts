import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findVendor } from '../../src/access/vendor.ts'
import { run, start } from '../command.ts'
import { journalLines } from '../vendor.ts'
import { rowsOf, seeds, serve } from './account.ts'

const contacts = seeds(1000, findVendor('intercom') as never)
const pages = 7

/** The request at which the process is killed, whether before or after its reply, and what is torn. */
const points = [
  { request: 1, when: 'before', torn: false },
  { request: 2, when: 'before', torn: true },
  { request: 2, when: 'after', torn: false },
  { request: 3, when: 'before', torn: false },
  { request: 4, when: 'after', torn: true },
  { request: 5, when: 'after', torn: false },
  { request: 7, when: 'before', torn: true },
]

it.each(points)(
  'killed $when the reply to request $request, an export goes on with no contact lost or twice',
  async ({ request, when, torn }) => {
    const served = await serve('intercom', { contacts })
    const { sandbox, settings, flags } = served
    const { child, end } = start(['export', '--vendor', 'intercom', ...flags], settings)
    const kill = () => void child.kill('SIGKILL')
    served.hook = (number) => {
      if (number !== request) return undefined
      if (when === 'before') kill()
      return kill
    }
    expect((await end()).code).toBe(null)
    expect(child.signalCode).toBe('SIGKILL')
    served.hook = () => undefined

    const journal = join(settings.cwd, 'intercom.journal.ndjson')
    if (torn) {
      const rows = `intercom,63a07ddf05a32042df000001,person0@example.org,,\n`.repeat(1500)
      await appendFile(join(settings.cwd, 'intercom.csv'), `${rows}intercom,63a07ddf`)
      await appendFile(journal, '{"pages":')
    }
    const [, ...lines] = (await readFile(journal, 'utf8')).split('\n').slice(0, -1)
    expect(lines.length).toBeGreaterThanOrEqual(when === 'before' ? request - 1 : 0)
    const before = sandbox.requests.length
    const report = await run(['report', 'intercom.journal.ndjson'], settings)
    expect(report.stdout).toContain('tags resume intercom.journal.ndjson')
    expect(report.code).toBe(3)

    const resumed = await run(['resume', 'intercom.journal.ndjson', ...flags], settings)
    expect(resumed.stdout).toContain(`1,000 contacts in ${pages} pages: all that Intercom lists.`)
    expect(resumed.code).toBe(0)
    const rows = await rowsOf(settings.cwd, 'intercom.csv')
    expect(rows.map(({ id }) => id)).toEqual([...sandbox.contacts.keys()])
    expect(sandbox.requests).toHaveLength(before + pages - lines.length)
    expect((await journalLines(journal)).at(-1)).toMatchObject({ end: true, contacts: 1000 })
  },
)
