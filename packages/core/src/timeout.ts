/** The longest time that a timer can hold, in milliseconds; a longer one would fire at once. */
const longest = 2 ** 31 - 1

/** What may end work early, and the errors that it then ends with. */
interface Limits {
  /** In milliseconds. */
  timeout: number
  signal?: AbortSignal | null | undefined
  onTimeout: () => Error
  onAbort: (reason: unknown) => Error
}

/**
 * What `work` comes to, if the time is not over and the caller's signal does not abort before. Then the
 * signal that `work` was given aborts, and nothing waits for it any longer.
 */
export async function limited<Value>(
  { timeout, signal, onTimeout, onAbort }: Limits,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  if (signal?.aborted) throw onAbort(signal.reason)
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let abort = () => {}
  try {
    return await new Promise<Value>((resolve, reject) => {
      const stop = (error: Error) => {
        reject(error)
        controller.abort(error)
      }
      timer = setTimeout(() => stop(onTimeout()), Math.min(timeout, longest))
      abort = () => stop(onAbort(signal?.reason))
      signal?.addEventListener('abort', abort)
      work(controller.signal).then(resolve, reject)
    })
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}
