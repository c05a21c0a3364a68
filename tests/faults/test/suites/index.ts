export { elapseWith, type Idle, stopClock } from '../virtual.ts'
export { testLimits } from './limits.ts'
export { testPacing } from './pacing.ts'
export type { Subject } from './subject.ts'
