import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Runs a program in a process of its own, and returns what it prints. */
async function run(program: string): Promise<unknown> {
  const args = ['--input-type=module', '--eval', program]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root })
  return JSON.parse(stdout)
}

it('the time passes at once, from timer to timer, and stands still while a file is read', async () => {
  const program = `
    import { readFile } from 'node:fs/promises'
    import { inVirtualTime } from '@tags/faults/clock'
    const seen = await inVirtualTime(async () => {
      const start = Date.now()
      const seen = []
      const note = (name) => seen.push([name, Date.now() - start])
      const ticks = setInterval(() => note('tick'), 1_500_000)
      setTimeout(() => note('later'), 2_000_000)
      await new Promise((resolve) => setTimeout(resolve, 1_000_000))
      note('first')
      for (let count = 0; count < 100; count += 1) await readFile('package.json')
      note('read')
      await new Promise((resolve) => setTimeout(resolve, 2_600_000))
      note('last')
      clearInterval(ticks)
      return seen
    })
    console.log(JSON.stringify(seen))`
  expect(await run(program)).toEqual([
    ['first', 1_000_000],
    ['read', 1_000_000],
    ['tick', 1_500_000],
    ['later', 2_000_000],
    ['tick', 3_000_000],
    ['last', 3_600_000],
  ])
})

it('timers that are left when the program is over do not keep it', async () => {
  const program = `
    import { inVirtualTime } from '@tags/faults/clock'
    setInterval(() => {}, 1e9).unref()
    const value = await inVirtualTime(async () => {
      setInterval(() => {}, 1000)
      return 'over'
    })
    console.log(JSON.stringify(value))`
  expect(await run(program)).toBe('over')
})
