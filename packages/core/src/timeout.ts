/** A bound on the time of one request, joined with the caller's signal. */
export interface TimeLimit {
  milliseconds: number
  /** Aborts when the time is over or the caller's signal says so. */
  signal: AbortSignal
  /** What `promise` becomes, unless the signal aborts first. */
  race<Value>(promise: Promise<Value>): Promise<Value>
  /** Whether the time is over. */
  expired(): boolean
  /** Lets go of the timer and of the caller's signal. */
  clear(): void
}

/** The longest time that a timer can hold; longer ones would fire at once. */
const longest = 2 ** 31 - 1

export function limitTime(milliseconds: number, signal?: AbortSignal | null): TimeLimit {
  const controller = new AbortController()
  const aborted = new Promise<never>((_, reject) => {
    controller.signal.onabort = () => reject(controller.signal.reason)
  })
  aborted.catch(() => {})
  let expired = false
  const timer = setTimeout(
    () => {
      expired = true
      controller.abort()
    },
    Math.min(milliseconds, longest),
  )
  const abort = () => controller.abort(signal?.reason)
  signal?.addEventListener('abort', abort)
  if (signal?.aborted) abort()
  return {
    milliseconds,
    signal: controller.signal,
    race: (promise) => Promise.race([promise, aborted]),
    expired: () => expired,
    clear() {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    },
  }
}
