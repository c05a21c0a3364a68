import { execFile } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const folder = join(import.meta.dirname, '../samples/testing')
const tests = globSync('*.test.ts', { cwd: folder }).sort()

it('tests exist', () => {
  expect(tests.length).toBeGreaterThan(0)
})

it.concurrent.for(tests)('%s passes in the runner of Node', async (file, { expect }) => {
  const args = ['--test', '--test-reporter=tap', file]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder })
  expect(stdout).toMatch(/^# pass [1-9]/m)
  expect(stdout).toMatch(/^# skipped 0$/m)
})
