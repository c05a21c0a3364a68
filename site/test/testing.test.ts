import { execFile } from 'node:child_process'
import { globSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'samples/testing')
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

it('the tests of a sandbox pass in Vitest', async () => {
  const { resolve } = createRequire(import.meta.url)
  const program = join(resolve('vitest/package.json'), '../vitest.mjs')
  const args = [program, 'run', '--root', root, '--reporter=tap-flat', 'samples/testing/vitest/']
  const { stdout } = await promisify(execFile)(process.execPath, args)
  expect(stdout.match(/^(not )?ok /gm)).toEqual(Array(5).fill('ok '))
})
