import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createJournal, resumeJournal } from '../../src/journal/journal.ts'
import { headOf, newPath } from '../run/scene.ts'

let child: ChildProcess | undefined
afterEach(() => void child?.kill('SIGKILL'))

/** Starts a process that holds a journal. */
async function hold(path: string): Promise<ChildProcess> {
  const program = join(import.meta.dirname, 'holder.ts')
  child = spawn(process.execPath, [program, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout as NodeJS.ReadableStream, 'data')
  return child
}

const end = async (holder: ChildProcess, signal: NodeJS.Signals) => {
  const ended = once(holder, 'exit')
  holder.kill(signal)
  await ended
}

const newJournal = async () => {
  const path = await newPath()
  await (await createJournal(path, headOf(10))).close()
  return path
}

/** Resumes a journal beside which that lock lies. */
async function resumeBeside(text: string) {
  const path = await newJournal()
  await writeFile(`${path}.lock`, text)
  return { path, journal: resumeJournal(path, headOf(10)) }
}

describe('the lock of a journal', () => {
  it('keeps another process away while its process lives', async () => {
    const path = await newPath()
    const holder = await hold(path)
    const resume = () => resumeJournal(path, headOf(10))
    await expect(resume()).rejects.toThrow(
      `Another run writes '${path}': process ${holder.pid} on this host.`,
    )
    await expect(createJournal(path, headOf(10))).rejects.toThrow('Another run writes')
    await end(holder, 'SIGKILL')
    expect(existsSync(`${path}.lock`)).toBe(true)
    const journal = await resume()
    await expect(resume()).rejects.toThrow(`process ${process.pid} on this host`)
    await journal.close()
    expect(existsSync(`${path}.lock`)).toBe(false)
  })

  it('goes with the end of its process', async () => {
    const path = await newPath()
    await end(await hold(path), 'SIGTERM')
    expect(existsSync(path)).toBe(true)
    expect(existsSync(`${path}.lock`)).toBe(false)
  })

  it('is taken over from a dead process whose number a later one has', async () => {
    const { journal } = await resumeBeside(
      JSON.stringify({ pid: process.pid, host: hostname(), started: 'long ago' }),
    )
    await (await journal).close()
  })

  it('of another host is never taken over', async () => {
    const { path, journal } = await resumeBeside(
      JSON.stringify({ pid: 2 ** 22 + 1, host: 'elsewhere', started: '' }),
    )
    await expect(journal).rejects.toThrow(
      /locked by process 4194305 on the host 'elsewhere'.*delete '.*run\.ndjson\.lock'/,
    )
    expect(await readFile(`${path}.lock`, 'utf8')).toContain('elsewhere')
  })

  it.each(['', 'x', 'null', '{"pid":"1"}'])(
    'with the text %j is never taken over',
    async (text) => {
      await expect((await resumeBeside(text)).journal).rejects.toThrow(
        /is locked, and '.*' does not say by which process.*delete that file/,
      )
    },
  )

  it('is taken over only once', async () => {
    const dead = JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), started: '' })
    const path = await newJournal()
    await writeFile(`${path}.lock`, dead)
    const resumed = await Promise.allSettled(
      Array.from({ length: 5 }, () => resumeJournal(path, headOf(10))),
    )
    const won = resumed.filter((result) => result.status === 'fulfilled')
    expect(won).toHaveLength(1)
    for (const { value } of won) await value.close()
  })

  it('stands in a folder that exists', async () => {
    const path = join(await newPath(), 'run.ndjson')
    await expect(createJournal(path, headOf(10))).rejects.toThrow(
      /^Nothing was sent: '.*\.lock'.*ENOENT.*--journal/,
    )
  })
})
