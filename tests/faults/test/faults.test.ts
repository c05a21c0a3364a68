import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { rows } from '../src/rows.ts'

/** What a process of its own, which runs every row, told and did. */
let reports = new Map<string, string[]>()
let printed = ''
let exit: unknown[]

beforeAll(async () => {
  const child = fork(join(import.meta.dirname, '../src/programs/faults.ts'), {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let leash = setTimeout(() => child.kill(), 60_000)
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      printed += chunk
    })
  }
  child.once('message', (told: [string, string[]][]) => {
    reports = new Map(told)
    clearTimeout(leash)
    leash = setTimeout(() => child.kill(), 15_000)
  })
  exit = await once(child, 'close')
  clearTimeout(leash)
}, 100_000)

describe('a fault', () => {
  it.each(rows)('$id: $title', ({ id }) => {
    expect(reports.get(id)).toEqual([])
  })
})

describe('the process that met them all', () => {
  it('ended by itself', () => {
    expect(exit).toEqual([0, null])
  })

  it('printed nothing: no warning, no unhandled rejection', () => {
    expect(printed).toBe('')
  })

  it('had a name of its own for each row', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  })
})
