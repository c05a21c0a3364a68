/**
 * Where traffic differs from the spec that a client was made of.
 * @module
 */
export {
  type Checker,
  type CheckerOptions,
  createChecker,
  type Message,
} from './drift/checker.ts'
export { type Drift, type DriftRule, driftOf } from './drift/finding.ts'
export { type WatchOptions, watchDrift } from './drift/watch.ts'
