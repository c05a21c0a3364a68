/** The longest delay that a timer can hold, in milliseconds; a longer one would fire at once. */
const longest = 2 ** 31 - 1

/** Calls `act` after `time` milliseconds, unless the returned function is called first. */
export function timer(time: number, act: () => void): () => void {
  const id = setTimeout(act, Math.min(Math.ceil(time), longest))
  return () => clearTimeout(id)
}

/** Waits `time` milliseconds, or until `onWake` is given a function that is called; rejects when `signal` aborts. */
export const sleep = (
  time: number,
  signal: AbortSignal,
  onWake?: (wake: () => void) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const stop = timer(time, resolve)
    onWake?.(() => {
      stop()
      resolve()
    })
    signal.addEventListener('abort', () => {
      stop()
      reject(signal.reason)
    })
  })

/**
 * Runs `work`; rejects when `time` (in milliseconds) passes or `signal` aborts. Either aborts the signal that
 * `work` was given, and `work` is not waited for any longer.
 */
export async function withTimeout<Value>(
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
