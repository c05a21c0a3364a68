import { expect, it } from 'vitest'
import { measureShared } from '../src/shared.ts'

it('measures limiters that processes share, of which ours is refused nothing', async () => {
  const shared = await measureShared(20, ['@tags/redis', 'bullmq'])
  expect(shared).toHaveLength(6)
  for (const { pacing, counter, refused, failed, most } of shared) {
    const name = `${pacing}, ${counter}`
    expect(most, name).toBeGreaterThan(0)
    if (pacing === '@tags/redis') expect([refused, failed], name).toEqual([0, 0])
  }
})
