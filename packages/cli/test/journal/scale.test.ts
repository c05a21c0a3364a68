import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { headOf, newPath } from '../run/scene.ts'

const rows = 1_000_000

/** Writes a journal in which each pair of rows ends in reverse. */
async function write(rows: number): Promise<string> {
  const path = await newPath()
  const file = createWriteStream(path)
  let text = `${JSON.stringify(headOf(rows))}\n`
  for (let line = 2; line <= rows; line += 2) {
    text += `{"begin":[${line},${line + 1}]}\n{"line":${line + 1},"result":{}}\n{"line":${line},"result":{}}\n`
    if (text.length < 1_000_000) continue
    if (!file.write(text)) await once(file, 'drain')
    text = ''
  }
  file.end(text)
  await once(file, 'finish')
  return path
}

it(`a journal of ${rows} rows needs at most 30 MB to open, and 50 MB to report`, async () => {
  const program = join(import.meta.dirname, 'index.ts')
  const path = await write(rows)
  // Garbage takes no more room on a busy machine. What does not fit ends the process.
  const heap = ['--max-semi-space-size=1', '--max-old-space-size=20']
  const args = ['--expose-gc', ...heap, program, path, await write(100)]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  await rm(path)
  const { opened, read, ...rest } = JSON.parse(stdout)
  expect(rest).toEqual({ unsure: 0, done: rows, failed: 0, isOrdered: true, last: rows + 1 })
  expect(opened).toBeLessThan(30)
  expect(read).toBeLessThan(50)
}, 900_000)
