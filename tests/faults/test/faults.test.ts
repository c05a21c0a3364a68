import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Results, runRows } from '../src/process.ts'
import { rows } from '../src/rows.ts'

const words = { crashed: 'it ended the process', stuck: 'it hung, and its process with it' }
const program = (name: string) => ({ file: join(import.meta.dirname, name), words })

/** The results of a separate process that runs every row. */
let ours: Results
/** The results of a program with a row that blocks its process and a row that ends it. */
let broken: Results

// Without a time limit, because `runRows` has one for each row.
beforeAll(async () => {
  const ids = rows.map(({ id }) => id)
  ;[ours, broken] = await Promise.all([
    runRows(program('../src/programs/faults.ts'), ids),
    runRows({ ...program('programs/broken.ts'), silence: 5_000 }, ['A', 'B', 'C', 'D', 'E', 'F']),
  ])
}, 0)

describe('a fault', () => {
  it.each(rows)('$id: $title', ({ id }) => {
    expect(ours.rows.get(id)?.wrong).toEqual([])
  })
})

describe('the process of all rows', () => {
  it('ended by itself', () => {
    expect(ours.exits).toEqual([[0, null]])
  })

  it('printed nothing: no warning, no unhandled rejection', () => {
    expect(ours.printed).toBe('')
  })

  it('had unique ids of rows', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  })
})

it('a row that hangs or crashes fails alone, and the others run', () => {
  expect(Object.fromEntries(broken.rows)).toEqual({
    A: { wrong: [] },
    B: { wrong: [words.stuck] },
    C: { wrong: ['the tags were lost'] },
    D: { wrong: [words.crashed] },
    E: { wrong: [] },
    F: { wrong: [] },
  })
})
