import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rows } from '../src/rows.ts'

/** The numbers of the faults by family. */
const families: Record<string, number[]> = {
  N: [1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 14],
  H: [1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12],
  B: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  R: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12],
  A: [1, 2, 3, 4, 5, 6, 7, 8],
  I: [1, 2, 3, 4, 5, 6],
  C: [5, 6],
  X: [1, 2, 3, 4, 5, 6, 7, 8],
  M: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
}

/** Faults that need more than a run against a server, with the title of the test that covers them. */
const elsewhere: Record<string, [file: string, test: string]> = {
  R13: ['pacing.test.ts', 'R13: a thousand calls at once'],
  C1: ['order.test.ts', 'C1: no more than 50 requests of a client are in flight'],
  C3: ['order.test.ts', 'C3: changes of one contact'],
  S1: [
    '../../consumer/test/tarball.test.ts',
    'contains its compiled sources and documentation, and no more',
  ],
  S2: ['../../consumer/test/tarball.test.ts', 'has the required dependencies'],
  S3: ['../../consumer/test/project.ts', '--ignore-scripts'],
}

const ids = Object.entries(families).flatMap(([family, numbers]) =>
  numbers.map((number) => `${family}${number}`),
)

/** Returns the fault of a row's id. */
const faultOf = (id: string) => id.split('/')[0] as string

describe('the list of faults', () => {
  it.each(ids)('%s has a row', (id) => {
    expect(rows.map((row) => faultOf(row.id))).toContain(id)
  })

  it.each(Object.entries(elsewhere))('%s has a test of its own', (_, [file, test]) => {
    expect(readFileSync(join(import.meta.dirname, file), 'utf8')).toContain(test)
  })

  it('has the fault of each row', () => {
    expect([...new Set(rows.map(({ id }) => faultOf(id)))].sort()).toEqual([...ids].sort())
  })
})
