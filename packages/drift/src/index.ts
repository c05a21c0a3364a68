/**
 * Reports where traffic differs from the spec of a client.
 * @module
 */
export { type Checker, type CheckerOptions, createChecker, type Message } from './checker.ts'
export {
  type Drift,
  type DriftRule,
  driftOf,
  type Unexamined,
  type UnexaminedCause,
} from './finding.ts'
export { type WatchOptions, watchDrift } from './watch.ts'
