import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rows } from '../src/rows.ts'

/** The numbers of the faults of each family. */
const families: Record<string, number[]> = {
  N: [1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 14],
  H: [1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12],
  B: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  R: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12],
  A: [1, 2, 3, 4, 5, 6, 7, 8],
  I: [1, 2, 3, 4, 5, 6],
  C: [5, 6],
  X: [1, 2, 3, 4, 5, 6, 7, 8],
}

/** Faults that need more than one run against a server, and the words of the test that proves them. */
const elsewhere: Record<string, [file: string, test: string]> = {
  R13: ['pacing.test.ts', 'R13: a thousand calls at once'],
  C1: ['order.test.ts', 'C1: no more than 50 requests of a client are in flight'],
  C3: ['order.test.ts', 'C3: changes of one contact'],
  S1: [
    '../../consumer/test/tarball.test.ts',
    'holds what its sources compile to, what it says of itself, and no more',
  ],
  S2: ['../../consumer/test/tarball.test.ts', 'depends on what it must'],
  S3: ['../../consumer/test/project.ts', '--ignore-scripts'],
}

const ids = Object.entries(families).flatMap(([family, numbers]) =>
  numbers.map((number) => `${family}${number}`),
)

/** The fault that a row is a variant of. */
const faultOf = (id: string) => id.split('/')[0] as string

describe('the list of faults', () => {
  it.each(ids)('%s has a row', (id) => {
    expect(rows.map((row) => faultOf(row.id))).toContain(id)
  })

  it.each(Object.entries(elsewhere))('%s has a test of its own', (_, [file, test]) => {
    expect(readFileSync(join(import.meta.dirname, file), 'utf8')).toContain(test)
  })

  it('has each fault that a row is of', () => {
    expect([...new Set(rows.map(({ id }) => faultOf(id)))].sort()).toEqual([...ids].sort())
  })
})
