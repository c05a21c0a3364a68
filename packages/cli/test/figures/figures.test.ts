import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const measure = async (program: string, rows: number) => {
  const args = [join(import.meta.dirname, program), `${rows}`]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return JSON.parse(stdout)
}

it('a long run uses 97 % of a limit of 100 requests in 10 s, and none is refused', async () => {
  const rows = 5000
  const { use, mostInFlight, seconds, ...rest } = await measure('pace.ts', rows)
  expect(rest).toEqual({ rows, done: rows, failed: 0, unsure: 0, refused: 0 })
  expect(use).toBeGreaterThanOrEqual(0.97)
  expect(mostInFlight).toBeLessThanOrEqual(5)
  expect(seconds).toBeGreaterThan(450)
})

it('the journal takes a small share of a run', async () => {
  const { share, linesPerSecond } = await measure('journal.ts', 2000)
  expect(linesPerSecond).toBeGreaterThan(1000)
  expect(share).toBeLessThan(0.2)
})
