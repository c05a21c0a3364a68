/** The longest delay that a timer can hold, in milliseconds; a longer one would fire at once. */
const longest = 2 ** 31 - 1

/** Calls `act` after `time` milliseconds, unless the returned function is called first. */
export function timer(time: number, act: () => void): () => void {
  const id = setTimeout(act, Math.min(Math.ceil(time), longest))
  return () => clearTimeout(id)
}

/** Waits `time` milliseconds, or until the function that `onWake` receives is called; rejects when `signal` aborts. */
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

/** The bounds of a wait, and the errors that it ends with beyond them. */
export interface Bounds {
  /** In milliseconds. */
  time: number
  onTimeout: () => unknown
  signal: AbortSignal | undefined
  onAbort: (reason: unknown) => unknown
}

/** Waits for `work`; rejects when `time` passes or `signal` aborts, and aborts `controller` with the same error. */
export async function withTimeout<Value>(
  work: Promise<Value>,
  { time, onTimeout, signal, onAbort }: Bounds,
  controller?: AbortController,
): Promise<Value> {
  let clear = () => {}
  let abort = () => {}
  try {
    return await new Promise<Value>((resolve, reject) => {
      const stop = (error: unknown) => {
        reject(error)
        controller?.abort(error)
      }
      clear = timer(time, () => stop(onTimeout()))
      if (signal) {
        abort = () => stop(onAbort(signal.reason))
        signal.addEventListener('abort', abort)
        if (signal.aborted) abort()
      }
      work.then(resolve, reject)
    })
  } finally {
    clear()
    signal?.removeEventListener('abort', abort)
  }
}
