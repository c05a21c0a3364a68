import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Command } from '../lib/main.ts'
import { run } from './command.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(import.meta.dirname, '..')

/** The files of this folder that are commands, which `runCommand` runs. */
const commands: string[] = []
for (const file of await readdir(folder)) {
  if (!file.endsWith('.ts')) continue
  if ((await readFile(join(folder, file), 'utf8')).includes('runCommand(main)')) commands.push(file)
}

const start = async (file: string, ...args: string[]) => {
  const { main } = (await import(join(folder, file))) as { main: Command }
  return run(main, args, { root })
}

describe.each(commands)('%s', (file) => {
  it('--help shows its form and every option', async () => {
    const { code, stdout, stderr } = await start(file, '--help')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^[A-Z].*\n[\s\S]*\n {2}(pnpm|node) [\s\S]*\n {2}--help /)
  })

  it.each([['--wat'], ['--help=1'], ['--help', '--wat']])(
    '%s %s is told in a sentence',
    async (...args) => {
      const { code, stdout, stderr } = await start(file, ...args)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toMatch(/^[A-Z][^\n]* See `[^\n]* --help`\.\n$/)
    },
  )
})

it('the commands are found', () => {
  expect(commands).toContain('diff.ts')
  expect(commands.length).toBeGreaterThan(5)
})
