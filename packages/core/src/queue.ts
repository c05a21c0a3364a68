/** A place in the queue of the changes to one contact. */
export interface Turn {
  /** Resolves when all earlier places are free; absent if the queue is empty. */
  ready?: Promise<unknown> | undefined
  /** Frees the place. */
  leave: () => void
}

/** Creates queues by key: each function call takes a place at the end of one. */
export function createQueue(): (key: string) => Turn {
  const last = new Map<string, Promise<unknown>>()
  return (key) => {
    const ready = last.get(key)
    let leave = () => {}
    const left = new Promise<void>((resolve) => {
      leave = resolve
    })
    const end: Promise<unknown> = (ready ? ready.then(() => left) : left).then(
      () => last.get(key) === end && last.delete(key),
    )
    last.set(key, end)
    return { ready, leave }
  }
}
