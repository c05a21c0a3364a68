import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const fixtures = join(import.meta.dirname, 'vendors')
const names = ['all-in-query', 'constant-patch', 'numbered-people']

/** A copy of this repository, in which vendors are added. */
let copy = ''

const run = async (...command: string[]): Promise<string> => {
  const [program = '', ...args] = command
  const options = { cwd: copy, maxBuffer: 2 ** 26 }
  return promisify(execFile)(program, args, options).then(
    ({ stdout, stderr }) => stdout + stderr,
    ({ stdout, stderr }) => `FAILED\n${stdout}${stderr}`,
  )
}
