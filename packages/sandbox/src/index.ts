/**
 * A vendor's account in memory.
 * @module
 */
export { type Clock, createClock, type TestClock } from './clock.ts'
export type { Failure, Fault } from './failure.ts'
export type { SandboxRequest } from './requests.ts'
