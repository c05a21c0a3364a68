import type { ObjectSchema } from './schema.ts'

/** How a call of a tool ends early. */
export interface CallContext {
  /** Aborts when the assistant cancels the call. */
  signal: AbortSignal
}

/** A tool that an assistant can call. */
export interface Tool {
  /** Its name in the protocol: `add_tags`. */
  name: string
  /** Its name for people. */
  title: string
  /** Says what is sent, and what repetition does. */
  description: string
  input: ObjectSchema
  /** The result of a call that succeeds. */
  output: ObjectSchema
  /** Whether it changes nothing, at the vendor or on this machine. */
  isReadOnly: boolean
  /** Whether it takes something away. */
  isDestructive?: boolean
  /** Whether nothing leaves this machine. */
  isLocal?: boolean
  /**
   * Carries a call out. Its arguments match `input`.
   * @throws {UsageError} on input that cannot be used.
   * @throws {TagsError} on every failure of a vendor.
   */
  call: (args: never, context: CallContext) => Promise<object>
}
