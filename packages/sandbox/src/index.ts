/**
 * A vendor's account in memory.
 * @module
 */
export { type Clock, createClock, type TestClock } from './clock.ts'
export type { ContactSeed, Contacts, SandboxContact } from './contacts.ts'
export type { Failure, Fault } from './failure.ts'
export {
  type Plan,
  type PlannedLimit,
  type PlannedRequest,
  type Planner,
  planTags,
} from './plan.ts'
export type { SandboxRequest } from './requests.ts'
export { createSandbox } from './sandbox.ts'
export type { Sandbox, Sandboxes, SandboxesOptions, SandboxOptions, SeedOf } from './types.ts'
