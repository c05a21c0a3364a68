/**
 * Where traffic differs from the spec that a client was made of.
 * @module
 */
export { type Checker, type CheckerOptions, createChecker, type Message } from './checker.ts'
export { type Drift, type DriftRule, driftOf } from './finding.ts'
export { type WatchOptions, watchDrift } from './watch.ts'
