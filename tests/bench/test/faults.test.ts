import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { canary, type Row, rows } from '@tags/faults'
import { describe, expect, it } from 'vitest'
import { document } from '../src/faults/document.ts'
import { runRows } from '../src/faults/process.ts'
import { shownIn } from '../src/faults/shown.ts'
import { cell } from '../src/faults/words.ts'

const ids = ['H1/503', 'H7/307']
const chosen = ids.map((id) => rows.find((row) => row.id === id) as Row)

const module = (file: string) => pathToFileURL(join(import.meta.dirname, file)).href
const meet = async (file: string, met = ids) => {
  const results = await runRows(module(file), met)
  return { results, cells: met.map((id) => cell(results.rows.get(id)?.wrong ?? ['not run'])) }
}

describe('two faults', () => {
  it('run against a client that passes and a client that fails', async () => {
    const [ours, bare] = await Promise.all([
      meet('../src/faults/clients/highlevel.ts'),
      meet('../src/faults/clients/fetch.ts'),
    ])
    expect(ours.cells).toEqual(['passed', 'passed'])
    expect(bare.cells).toEqual(['failed: no retry', 'failed: followed to the other origin'])
    const contenders = [
      { name: 'ours', configuration: 'as it is.', results: ours.results },
      { name: 'bare fetch', configuration: 'with care.', results: bare.results },
    ]
    const text = document(chosen, contenders, new Map([['bare fetch', '1.2.3']])).split('\n')
    expect(text).toContain('| ours       | 2 of 2 |')
    expect(text).toContain('| bare fetch | 0 of 2 |')
    expect(text).toContainEqual(expect.stringMatching(/^\| H1\/503: .* \| +passed \| +failed: no/))
    expect(text).toContain('- **ours**: as it is.')
    expect(text[2]).toMatch(/, bare fetch 1\.2\.3\.$/)
  })

  it('run again in a new process after a client ends its own', async () => {
    const { cells, results } = await meet('clients/mortal.ts')
    expect(cells).toEqual([
      'failed: crashed the process',
      'failed: gave the key to the other origin',
    ])
    expect(results.isPrinted).toBe(false)
  })

  it('count an uncatchable error as a crash', async () => {
    const { cells } = await meet('clients/restless.ts', ['H1/503'])
    expect(cells).toEqual(['failed: crashed the process'])
  })

  it('reject a client that does not exist', async () => {
    await expect(meet('clients/none.ts')).rejects.toThrow('ended before its first row')
  })
})

describe('a cell', () => {
  it.each<[string[], string]>([
    [[], 'passed'],
    [['there was no outcome within 5000 ms', 'the call failed'], 'failed: hung'],
    [['the call failed'], 'failed: gave up'],
    [['the call failed', 'the server saw 1 requests instead of 2'], 'failed: no retry'],
    [['the server saw 4 requests instead of 1'], 'failed: 4 requests'],
    [["it reported success, with 'vip'"], 'failed: false success'],
    [['request 2 came 3 ms after the one before, not 1000'], 'failed: retried too early'],
    [['the error shows the credential'], 'failed: leaked the key'],
    [['it took 31 ms too long'], 'failed: it took some ms too long'],
  ])('of %j is %s', (wrong, text) => {
    expect(cell(wrong)).toBe(text)
  })
})

describe('the credential', () => {
  const cause = (message: string) => new Error('no', { cause: new Error(message) })

  it.each<[string, unknown, string[]]>([
    ['nowhere', cause('no'), []],
    ['in a cause', cause(canary), ['message', 'stack', 'inspected']],
    ['in a property', Object.assign(new Error('no'), { canary }), ['inspected', 'JSON']],
  ])('is found %s', (_, error, views) => {
    expect(shownIn(error)).toEqual(views)
  })
})
