/** The longest time that a timer can hold, in milliseconds; a longer one would fire at once. */
const longest = 2 ** 31 - 1

/** Does `act` after so many milliseconds, unless what it returns is called before. */
export function timer(time: number, act: () => void): () => void {
  const id = setTimeout(act, Math.min(Math.ceil(time), longest))
  return () => clearTimeout(id)
}

/** Resolves after so many milliseconds, or once the function that `hand` is given is called. */
export const sleep = (
  time: number,
  signal: AbortSignal,
  hand?: (wake: () => void) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const stop = timer(time, resolve)
    hand?.(() => {
      stop()
      resolve()
    })
    signal.addEventListener('abort', () => {
      stop()
      reject(signal.reason)
    })
  })

/**
 * What `work` comes to, if the time (in milliseconds) is not over and `signal` does not abort before.
 * Then the signal that `work` was given aborts, and nothing waits for it any longer.
 */
export async function limited<Value>(
  time: number,
  signal: AbortSignal | null | undefined,
  onTimeout: () => unknown,
  work: (signal: AbortSignal) => Promise<Value>,
  onAbort = (reason: unknown) => reason,
): Promise<Value> {
  if (signal?.aborted) throw onAbort(signal.reason)
  if (time <= 0) throw onTimeout()
  const controller = new AbortController()
  let clear = () => {}
  let abort = () => {}
  try {
    return await new Promise<Value>((resolve, reject) => {
      const stop = (error: unknown) => {
        reject(error)
        controller.abort(error)
      }
      clear = timer(time, () => stop(onTimeout()))
      abort = () => stop(onAbort(signal?.reason))
      signal?.addEventListener('abort', abort)
      work(controller.signal).then(resolve, reject)
    })
  } finally {
    clear()
    signal?.removeEventListener('abort', abort)
  }
}
