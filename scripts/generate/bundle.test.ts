import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bundle } from './bundle.ts'

it('bundles a spec that is alone', async () => {
  const documents = await bundle(join(import.meta.dirname, '../..'), ['aelyst'])
  expect([...documents].map(([name, { info }]) => [name, info.title])).toEqual([
    ['aelyst', 'Aelyst'],
  ])
})
