import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { startVendor } from '../../test/vendor.ts'
import { makeProject, run, tool } from './project.ts'

const project = await makeProject('jest', join(import.meta.dirname, 'jest'))
const vendor = await startVendor()
const stranger = await startVendor([], 'stranger')
afterAll(() => Promise.all([vendor.stop(), stranger.stop()]))

it.each([
  ['node', 'realm.test.mjs', 6, 'node'],
  ['jest-fixed-jsdom', 'realm.test.mjs', 6, tool('jest-fixed-jsdom')],
  ['jsdom with the fetch of Node', 'refusal.test.mjs', 1, join(project, 'jsdom.cjs')],
  ['jsdom with the fetch and signals of Node', 'realm.test.mjs', 6, join(project, 'jsdom.cjs')],
])('in the environment %s of Jest, %s', async (name, file, count, environment) => {
  const { ok, output } = await run(
    process.execPath,
    [
      ...['--experimental-vm-modules', tool('jest/bin/jest.js'), '--rootDir', '.', '--runInBand'],
      ...['--config', '{}', '--env', environment, '--testMatch', `**/${file}`],
    ],
    project,
    {
      VENDOR: vendor.url,
      STRANGER: stranger.url,
      ...(name.includes('signals') && { SIGNALS: '1' }),
    },
  )
  expect(output).toContain(`Tests:       ${count} passed, ${count} total`)
  expect(ok).toBe(true)
})
