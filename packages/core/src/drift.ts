export { type Drift, type DriftRule, driftOf } from './drift/finding.ts'
