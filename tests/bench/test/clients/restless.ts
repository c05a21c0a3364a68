import type { FaultClient } from '../../src/faults/client.ts'

/** Throws an uncatchable error, and returns the expected tags. */
export const create: FaultClient['create'] = () => async () => {
  await new Promise((resolve) => setTimeout(resolve, 20))
  setImmediate(() => {
    throw new Error('nobody catches this')
  })
  return new Promise((resolve) => setTimeout(resolve, 20, ['vip']))
}
