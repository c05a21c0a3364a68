/**
 * A vendor's account in memory, for tests and for development.
 * @module
 */
export { createSandbox } from './sandbox.ts'
export type { ContactSeed, Sandbox, SandboxOptions } from './types.ts'
