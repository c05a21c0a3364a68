import type { Add, Options } from '@tags/faults'

/** The exports of each file in `clients`. */
export interface FaultClient {
  create: (options: Options) => Add
  /** The client's configuration, for a reader who knows the client. */
  configuration: string
}
