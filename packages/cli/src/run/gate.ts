/** The place where a loop waits for a change. */
export interface Gate {
  /** Ends the wait. */
  wake(): void
  /** Waits until `wake` is called, at most `time` milliseconds. */
  wait(time?: number): Promise<void>
}

/** The longest delay that a timer can hold, in milliseconds. */
const longest = 2 ** 31 - 1

/** Creates a gate for one loop. */
export function createGate(): Gate {
  let open = () => {}
  return {
    wake: () => open(),
    wait: (time) =>
      new Promise((resolve) => {
        const timer =
          time === undefined ? undefined : setTimeout(resolve, Math.min(Math.ceil(time), longest))
        open = () => {
          clearTimeout(timer)
          resolve()
        }
      }),
  }
}
