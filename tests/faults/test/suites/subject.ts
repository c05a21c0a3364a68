import type { Limiter } from '@tags/core'
import type { Idle } from '../virtual.ts'

/** A limiter under test, with a virtual clock. */
export interface Subject {
  /** Creates a limiter that shares nothing with others. */
  create: () => Limiter
  idle?: Idle
}
