import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, describe, expect, it } from 'vitest'
import { makeProject, nodes, run, samples, tool } from './project.ts'

const project = await makeProject('sandbox', join(samples, 'testing'))
await copyFile(join(import.meta.dirname, 'jest/jsdom.cjs'), join(project, 'jsdom.cjs'))

it.each([
  ...Object.entries(nodes).map(([version, node]) => [`node, on Node ${version}`, node, 'node']),
  ['jest-fixed-jsdom', process.execPath, tool('jest-fixed-jsdom')],
  ['jsdom with the fetch of Node', process.execPath, join(project, 'jsdom.cjs')],
] as [string, string, string][])(
  'the tests of a sandbox pass in the environment %s of Jest',
  async (_, node, environment) => {
    const { ok, output } = await run(
      node,
      [
        ...['--experimental-vm-modules', tool('jest/bin/jest.js'), '--rootDir', 'jest'],
        ...['--runInBand', '--config', '{}', '--env', environment],
        ...['--testMatch', '**/sandbox.test.mjs'],
      ],
      project,
    )
    expect(output).toContain('Tests:       2 passed, 2 total')
    expect(ok).toBe(true)
  },
)

describe.each(Object.entries(nodes))(
  'a program in Python, with a sandbox on Node %s',
  (_, node) => {
    let server: ChildProcess | undefined
    afterEach(async () => {
      if (!server) return
      const exit = once(server, 'exit')
      server.kill()
      await exit
    })

    it('adds a tag', async () => {
      const folder = join(project, 'python')
      const program = await readFile(join(folder, 'sandbox.mjs'), 'utf8')
      await writeFile(join(folder, 'free.mjs'), program.replace('port: 4010', 'port: 0'))
      server = spawn(node, ['free.mjs'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
      let url = ''
      for await (url of createInterface(server.stdout as NodeJS.ReadableStream)) break
      const { ok, output } = await run('python3', ['welcome.py'], folder, { HIGHLEVEL_URL: url })
      expect(output).toBe("['newsletter', 'vip']\n")
      expect(ok).toBe(true)
    })
  },
)
