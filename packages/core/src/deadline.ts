import { type Call, callError } from './call.ts'
import type { TagsError } from './error.ts'
import { type Bounds, withTimeout } from './timeout.ts'

const late = (call: Call): TagsError =>
  callError(call, 'timeout', `not done within ${call.deadline} ms, its deadline.`, {
    cause: call.failure,
  })

const cancelled = (call: Call, cause: unknown): TagsError =>
  callError(call, 'aborted', 'the caller cancelled.', { cause })

/** Returns the bounds of a wait of a call: its deadline and the caller's signal. */
export const boundsOf = (call: Call): Bounds => ({
  time: call.until - Date.now(),
  onTimeout: () => late(call),
  signal: call.signal,
  onAbort: (reason) => cancelled(call, reason),
})

/** Throws if the deadline of a call has passed, or the caller cancelled it. */
export function throwIfOver(call: Call): void {
  const { signal, until } = call
  if (signal?.aborted) throw cancelled(call, signal.reason)
  if (Date.now() >= until) throw late(call)
}

/** Waits for `work` until the call is over, which aborts `controller`. */
export function untilOver<Value>(
  call: Call,
  work: Promise<Value>,
  controller?: AbortController,
): Promise<Value> {
  return withTimeout(work, boundsOf(call), controller)
}
