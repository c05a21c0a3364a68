import type { FaultClient } from '../../src/faults/client.ts'

/** Throws where nobody can catch it, and gives what was hoped for. */
export const create: FaultClient['create'] = () => async () => {
  await new Promise((resolve) => setTimeout(resolve, 20))
  setImmediate(() => {
    throw new Error('nobody catches this')
  })
  return new Promise((resolve) => setTimeout(resolve, 20, ['vip']))
}
