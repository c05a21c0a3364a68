import { expect, it } from 'vitest'
import type { OutcomeLine } from '../../src/journal/line.ts'
import { failedRows, tagField, tagRows } from '../../src/output/results.ts'
import { done, failed } from './data.ts'

async function* outcomes(): AsyncGenerator<OutcomeLine> {
  yield* [done(2), failed(3), { ...done(4), result: {} }]
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

it('lists the failed rows with their problems', async () => {
  const rows = await collect(failedRows(outcomes(), new Map([['highlevel', 'HighLevel']])))
  expect(rows).toEqual([
    {
      line: 3,
      values: [
        "not_found: POST /contacts/{contactId}/tags: 404 Not Found. HighLevel says: 'Contact with id abc3 not found'.",
      ],
    },
  ])
})

it('lists the rows whose tags were read', async () => {
  expect(await collect(tagRows(outcomes()))).toEqual([
    { line: 2, values: ['vip|new'] },
    { line: 4, values: [''] },
  ])
})

const fields: [tags: string[], want: string][] = [
  [[], ''],
  [['hot lead'], 'hot lead'],
  [['vip', 'hot lead'], 'vip|hot lead'],
  [['Spring, 2027'], 'Spring, 2027|'],
  [['a|b', 'the "best"'], '"a|b"|"the ""best"""'],
]
it.each(fields)('writes %j as %s', (tags, want) => expect(tagField(tags)).toBe(want))
