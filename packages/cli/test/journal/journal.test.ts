import { appendFile, readFile, stat, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { Expected, RunHead } from '../../src/journal/head.ts'
import { createJournal, type Journal, resumeJournal } from '../../src/journal/journal.ts'
import { readOutcomes } from '../../src/journal/outcomes.ts'
import { readHead, readJournal } from '../../src/journal/read.ts'
import { headOf, linesOf, newPath, worksOf } from '../run/scene.ts'

const works = worksOf(10)
const work = (line: number) => works[line - 2] as (typeof works)[number]
const failure = { code: 'not_found', message: 'highlevel: no contact', status: 404 } as const

/** Writes a journal in which each row of 2 to 6 has another state. */
async function written(head: RunHead = headOf(10), close = true): Promise<[string, Journal]> {
  const path = await newPath()
  const journal = await createJournal(path, head)
  journal.begin([2, 3, 4])
  journal.end(work(3), { result: { tags: ['vip'] } }, 87.4)
  journal.begin([5, 6])
  journal.back([4])
  journal.end(work(5), { error: failure }, 12)
  journal.end(work(6), { result: {}, wasUnsure: true }, 1)
  if (close) await journal.close()
  return [path, journal]
}
const states = ['unsure', 'done', 'new', 'failed', 'done', 'new']
const statesOf = ({ state }: Pick<Journal, 'state'>) => [2, 3, 4, 5, 6, 7].map(state)

describe('a journal', () => {
  it('has a line for the run, for beginnings and for each outcome, which only its owner can read', async () => {
    const [path, journal] = await written()
    expect(statesOf(journal)).toEqual(states)
    expect(journal.counts).toEqual({ done: 2, failed: 1, unsure: 1 })
    const at = expect.stringMatching(/^\d{4}-.*Z$/)
    expect(await linesOf(path)).toEqual([
      headOf(10),
      { begin: [2, 3, 4], at },
      { ...work(3), result: { tags: ['vip'] }, milliseconds: 87, at },
      { begin: [5, 6], at },
      { back: [4], at },
      { ...work(5), error: failure, milliseconds: 12, at },
      { ...work(6), result: {}, wasUnsure: true, milliseconds: 1, at },
    ])
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  it('is in the file when a function returns, and read while it is written', async () => {
    const [path, journal] = await written(headOf(10), false)
    const { states: read, isComplete } = await readJournal(path)
    expect([2, 3, 4, 5, 6, 7].map(read.get)).toEqual(states)
    expect(isComplete).toBe(false)
    await journal.close()
  })

  it('is complete once each row that is not bad has an outcome', async () => {
    const path = await newPath()
    const journal = await createJournal(path, headOf(3, { bad: 1 }))
    journal.end(work(2), { result: {} }, 1)
    journal.finish()
    expect((await readJournal(path)).isComplete).toBe(false)
    journal.end(work(3), { error: failure }, 1)
    journal.finish()
    journal.finish()
    await journal.close()
    expect(await linesOf(path)).toHaveLength(4)
    await expect(resumeJournal(path, headOf(3))).rejects.toThrow(/is complete.*tags report/)
  })

  it('goes on with the states of its lines', async () => {
    const [path] = await written()
    const journal = await resumeJournal(path, headOf(10))
    expect(statesOf(journal)).toEqual(states)
    journal.end(work(2), { result: {} }, 1)
    await journal.close()
    expect((await linesOf(path)).slice(-2)).toMatchObject([{ resume: true }, { line: 2 }])
    expect(await readHead(path)).toEqual(headOf(10))
  })

  it('with `redact` has no contact, no tag that was read and no sentence', async () => {
    const path = await newPath()
    const journal = await createJournal(path, headOf(10, { redact: true }))
    journal.end(work(2), { result: { contactId: 'c2', tags: ['vip'], changed: ['vip'] } }, 1)
    journal.end(work(3), { error: { ...failure, said: 'No c3!' }, wasUnsure: true }, 1)
    await journal.close()
    const [, ...lines] = await linesOf(path)
    const at = expect.any(String)
    const error = { code: 'not_found', message: 'The contact does not exist.', status: 404 }
    const tags = ['vip']
    expect(lines).toEqual([
      { line: 2, vendor: 'highlevel', tags, result: {}, milliseconds: 1, at },
      { line: 3, vendor: 'highlevel', tags, error, wasUnsure: true, milliseconds: 1, at },
    ])
  })

  it('is not written over', async () => {
    const [path] = await written()
    const before = await readFile(path, 'utf8')
    await expect(createJournal(path, headOf(10))).rejects.toThrow(
      /exists already.*tags resume .*another --journal/s,
    )
    expect(await readFile(path, 'utf8')).toBe(before)
    await (await resumeJournal(path, headOf(10))).close()
  })
})

describe('resume is refused', () => {
  const baseUrl = 'https://services.leadconnectorhq.com'
  it.each<[string, Partial<Expected>, RegExp]>([
    ['for another action', { action: 'remove' }, /is for `add`, not for `remove`.*tags resume/],
    [
      'for a changed file',
      { sha256: 'b' },
      /'contacts.csv' has changed.*Restore.*another --journal/,
    ],
    ['for another number of rows', { rows: 11 }, /has changed.*10 rows then, 11 now/],
    [
      'for another base URL',
      { vendors: { highlevel: { baseUrl: 'http://localhost:1', account: 'a1' } } },
      /to highlevel at https:.*now that is http:\/\/localhost:1.*same --base-url/,
    ],
    [
      'for another account',
      { vendors: { highlevel: { baseUrl, account: 'a2' } } },
      /credential of highlevel is of another account.*Set the credential/,
    ],
    ['without its vendor', { vendors: {} }, /now there is none/],
    [
      'with another vendor',
      { vendors: { highlevel: { baseUrl, account: 'a1' }, kit: { baseUrl, account: 'a1' } } },
      /sends nothing to kit/,
    ],
  ])('%s', async (_, expected, message) => {
    const [path] = await written()
    const before = await readFile(path, 'utf8')
    await expect(resumeJournal(path, { ...headOf(10), ...expected })).rejects.toThrow(message)
    expect(await readFile(path, 'utf8')).toBe(before)
    await (await resumeJournal(path, headOf(10))).close()
  })

  it('whose rows are in a queue', async () => {
    const path = await newPath()
    const queue = { name: 'tags', run: 'a1b2', store: 'redis' as const }
    await (await createJournal(path, headOf(10, { queue }))).close()
    const message = /are in the queue 'tags'.*tags resume .* --queue redis:/
    await expect(resumeJournal(path, headOf(10))).rejects.toThrow(message)
    await (await resumeJournal(path, headOf(10, { queue }))).close()
  })

  const head = JSON.stringify(headOf(10))
  it.each<[string, string | undefined, RegExp]>([
    ['without a file', undefined, /There is no journal/],
    ['of an empty file', '', /is empty, so nothing was sent/],
    ['of a torn head', head.slice(0, 30), /is empty, so nothing was sent/],
    ['of a CSV file', 'id,tags\n1,vip\n', /is not a journal/],
    ['of other JSON', '{"a":1}\n', /is not a journal/],
    ['of `null`', 'null\n', /is not a journal/],
    [
      'of a newer version',
      head.replace('"journal":1', '"journal":2'),
      /newer version.*format 2.*@latest/,
    ],
    ['with a broken line', `${head}\n{"begin":[2],\n{"begin":[3]}\n`, /:2: this line is broken/],
    ['with a hole of zeros', `${head}\n\0\0\0\n{"begin":[3]}\n`, /:2: this line is broken/],
    [
      'with a line beyond the file',
      `${head}\n{"begin":[2]}\n{"begin":[12]}\n`,
      /:3: .*beyond the 11/,
    ],
    [
      'with an outcome beyond the file',
      `${head}\n{"line":12,"result":{}}\n`,
      /:2: .*beyond the 11/,
    ],
    ['with a line of another kind', `${head}\n{"done":2}\n`, /:2: this line is broken/],
  ])('%s', async (_, text, message) => {
    const path = await newPath()
    if (text !== undefined) await writeFile(path, text)
    await expect(resumeJournal(path, headOf(10))).rejects.toThrow(message)
    if (text !== undefined) expect(await readFile(path, 'utf8')).toBe(text)
  })
})

describe('a torn last line', () => {
  it('is cut off, wherever it ends', async () => {
    const [whole] = await written()
    const bytes = await readFile(whole)
    const head = bytes.indexOf('\n')
    for (let end = head + 1; end < bytes.length; end += 1) {
      const path = await newPath()
      await writeFile(path, bytes.subarray(0, end))
      const kept = bytes.subarray(0, end).toString()
      // A line that lacks no more than its line feed is whole.
      const isWhole = bytes[end] === 0x0a
      const lines = kept.split('\n').slice(1, isWhole ? undefined : -1)
      const journal = await resumeJournal(path, headOf(10))
      await journal.close()
      const expected = [headOf(10), ...lines.filter(Boolean).map((line) => JSON.parse(line))]
      expect(await linesOf(path)).toEqual([...expected, { resume: true, at: expect.any(String) }])
    }
  })

  it('of zeros, as a power cut leaves it, is cut off', async () => {
    const [path] = await written()
    await appendFile(path, Buffer.alloc(100_000))
    const journal = await resumeJournal(path, headOf(10))
    expect(statesOf(journal)).toEqual(states)
    await journal.close()
    expect((await linesOf(path)).at(-1)).toMatchObject({ resume: true })
  })
})

describe('outcomes', () => {
  const read = async (path: string, inOrder: boolean) => {
    const lines: number[] = []
    for await (const { line } of readOutcomes(path, { inOrder })) lines.push(line)
    return lines
  }

  it('come in the order of the journal, or of the file', async () => {
    const path = await newPath()
    const journal = await createJournal(path, headOf(10))
    // One line is longer than what is read at once.
    const long = { ...work(7), tags: [`é${'x'.repeat(200_000)}`] }
    for (const row of [work(9), work(3), long, work(8), work(2)]) {
      journal.begin([row.line])
      journal.end(row, { result: { tags: row.tags } }, 1)
    }
    expect(await read(path, false)).toEqual([9, 3, 7, 8, 2])
    await appendFile(path, '{"line":5,"resu')
    expect(await read(path, true)).toEqual([2, 3, 7, 8, 9])
    for await (const outcome of readOutcomes(path, { inOrder: true })) {
      if (outcome.line === 7) expect(outcome).toMatchObject({ tags: long.tags })
    }
    await journal.close()
  })

  it('of a run without any are none', async () => {
    const path = await newPath()
    await (await createJournal(path, headOf(10))).close()
    expect([await read(path, true), await read(path, false)]).toEqual([[], []])
  })
})
