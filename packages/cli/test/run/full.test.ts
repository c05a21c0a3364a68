import { execFile } from 'node:child_process'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { createJournal } from '../../src/journal/journal.ts'
import { readJournal } from '../../src/journal/read.ts'
import { headOf, linesOf, newPath, play, worksOf } from './scene.ts'

const { writeSync } = fs
afterEach(() => {
  fs.writeSync = writeSync
  syncBuiltinESMExports()
})

/** Makes the disk full for the writes that `isFull` picks by their text; half of the text is still written. */
function fillDisk(code: string, isFull: (text: string) => boolean): void {
  let isOver = false
  fs.writeSync = ((file: number, bytes: Buffer, start: number, length: number, at: number) => {
    const text = bytes.toString('utf8', start, start + length)
    if (isOver) throw Object.assign(new Error(`${code}: no space`), { code })
    isOver = isFull(text)
    return writeSync(file, bytes, start, isOver ? length >> 1 : length, at)
  }) as typeof writeSync
  syncBuiltinESMExports()
}

const node = process.execPath
const program = join(import.meta.dirname, 'limited.ts')

describe('a full disk', () => {
  // Sizes in blocks of 512 or 1024 bytes, by shell.
  it.each([3, 4, 5, 6, 7])(
    'ends the run when a file may not grow beyond %i blocks; the rest can be resumed',
    async (blocks) => {
      const rows = 200
      const path = await newPath()
      const command = `ulimit -f ${blocks}; exec "$@"`
      const args = ['-c', command, 'sh', node, program, path, `${rows}`]
      const { stdout } = await promisify(execFile)('sh', args)
      const { message, sent } = JSON.parse(stdout) as { message: string; sent: number[] }
      expect(message).toBe(
        `The journal has the greatest size that this system allows a file (EFBIG), so the run ended: no row is sent that '${path}' cannot record. Make room, then go on with: tags resume '${path}'`,
      )
      const begun = (await linesOf(path)).flatMap(({ begin = [] }) => begin)
      expect(sent.length).toBeGreaterThan(0)
      expect(sent.filter((line) => !begun.includes(line))).toEqual([])
      expect(sent.length).toBeLessThan(rows)
      const { states } = await readJournal(path)
      const { done, failed, unsure } = states.counts
      expect({ failed, sum: done + unsure }).toEqual({ failed: 0, sum: begun.length })
    },
  )

  it('at a beginning sends nothing more, and the rest can be resumed', async () => {
    const scene = await play({ rows: 60 })
    fillDisk('ENOSPC', (text) => /"begin":\[.*\b20\b/.test(text))
    await expect(scene.run()).rejects.toThrow(/^The disk is full \(ENOSPC\).*tags resume /)
    const begun = (await linesOf(scene.path)).flatMap(({ begin = [] }) => begin)
    expect(begun).not.toContain(20)
    expect(scene.sandbox.requests.length).toBeLessThanOrEqual(begun.length)
    fs.writeSync = writeSync
    syncBuiltinESMExports()
    const { done } = scene.journal.counts
    const journal = await scene.resume()
    expect(journal.counts).toEqual({ done: 60, failed: 0, unsure: 0 })
    const sent = scene.sandbox.requests.filter(({ method }) => method === 'POST')
    expect(sent.length).toBeLessThanOrEqual(60 + begun.length - done)
  })

  it('at an outcome leaves its row unsure, which is not sent again', async () => {
    const scene = await play({ rows: 60 })
    fillDisk('EDQUOT', (text) => text.startsWith('{"line":20,'))
    await expect(scene.run()).rejects.toThrow(/^Your disk quota is spent \(EDQUOT\)/)
    expect((await readJournal(scene.path)).states.get(20)).toBe('unsure')
    fs.writeSync = writeSync
    syncBuiltinESMExports()
    const journal = await scene.resume()
    expect(journal.counts).toEqual({ done: 60, failed: 0, unsure: 0 })
    const sent = scene.sandbox.requests.filter(({ method }) => method === 'POST')
    expect(sent.map(({ path }) => path).sort()).toEqual(
      worksOf(60)
        .map(({ line }) => `/contacts/c${line}/tags`)
        .sort(),
    )
    expect(scene.outcomes().get(20)).toMatchObject({ wasUnsure: true })
  })

  it.each([
    [
      'the lock',
      '{"pid":',
      /^Nothing was sent: '.*\.lock', the lock of the journal, cannot be created \(ENOSPC\)\./,
    ],
    [
      'the first line',
      '{"journal":1',
      /^The disk is full \(ENOSPC\), so that '.*' cannot be written\. Nothing was sent\./,
    ],
  ])('at %s leaves neither a journal nor a lock', async (_, text, message) => {
    const path = await newPath()
    fillDisk('ENOSPC', (written) => written.startsWith(text))
    await expect(createJournal(path, headOf(3))).rejects.toThrow(message)
    expect([fs.existsSync(path), fs.existsSync(`${path}.lock`)]).toEqual([false, false])
  })
})
