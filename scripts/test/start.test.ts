import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

// Their other tests run these commands in the test's process.
describe.concurrent.each([
  ['changeset', 'specs:changeset'],
  ['check', 'specs:check'],
  ['diff', 'specs:diff'],
  ['drift', 'specs:drift'],
  ['generate', 'generate'],
])('the program %s', (name, task) => {
  const file = join(import.meta.dirname, '..', `${name}.ts`)

  it('exits with 2 for bad input', async ({ expect }) => {
    const ended = promisify(execFile)(process.execPath, [file, '--wat'])
    await expect(ended).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: `Unknown option '--wat'. See \`pnpm ${task} --help\`.\n`,
    })
  })

  it('ends without an error if its output is closed', async ({ expect }) => {
    const child = spawn(process.execPath, [file, '--help'])
    child.stdout.destroy()
    const [stderr, exit] = await Promise.all([text(child.stderr), once(child, 'close')])
    expect({ stderr, exit }).toEqual({ stderr: '', exit: [0, null] })
  })
})

it('a command exits with 1 if it finds a difference', async () => {
  const har = join(import.meta.dirname, '../../site/samples/spec-changes/traffic.har')
  const child = spawn(process.execPath, [join(import.meta.dirname, '../check.ts'), '-'])
  createReadStream(har).pipe(child.stdin)
  const [stdout, [code]] = await Promise.all([text(child.stdout), once(child, 'close')])
  expect(stdout).toMatch(/^highlevel: \d+ difference/)
  expect(code).toBe(1)
})
