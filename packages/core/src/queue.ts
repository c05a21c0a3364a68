/** A place in a queue. */
export interface Turn {
  /** Resolves when every earlier place is free; absent if there is none. */
  ready?: Promise<void> | undefined
  /** Frees the place. */
  leave: () => void
}

/** Creates queues by key. Each call of the function takes a place at the end of one. */
export function createQueue(): (key: string) => Turn {
  const queues = new Map<string, Set<() => void>>()
  return (key) => {
    const queue = queues.get(key) ?? new Set()
    queues.set(key, queue)
    let enter = () => {}
    const ready = queue.size
      ? new Promise<void>((resolve) => {
          enter = resolve
        })
      : undefined
    queue.add(enter)
    return {
      ready,
      leave() {
        queue.delete(enter)
        const next = queue.values().next().value
        if (next) next()
        else queues.delete(key)
      },
    }
  }
}
