import type { Add, Options } from '@tags/faults'

/** What each file of `clients` exports. */
export interface FaultClient {
  create: (options: Options) => Add
  /** How it was configured, in sentences for a reader who knows the client. */
  configuration: string
}
