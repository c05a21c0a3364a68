/** A place in the queue of those who change one contact. */
export interface Turn {
  /** Resolves when all who came earlier have left; absent if there are none. */
  ready?: Promise<unknown> | undefined
  /** Lets the next one in. */
  leave: () => void
}

/** What the requests of one call have in common. */
export interface Whole {
  /** The contact that the call changes. */
  contact?: unknown
  /** When the call must be over, in milliseconds since 1970. */
  ends?: number
  turn?: Turn | undefined
}

/** Lets changes of one contact pass one at a time, in the order in which they take their turn. */
export function createOrder(): (contact: string) => Turn {
  const last = new Map<string, Promise<unknown>>()
  return (contact) => {
    const ready = last.get(contact)
    let leave = () => {}
    const left = new Promise<void>((resolve) => {
      leave = resolve
    })
    const gone: Promise<unknown> = Promise.all([ready, left]).then(
      () => last.get(contact) === gone && last.delete(contact),
    )
    last.set(contact, gone)
    return { ready, leave }
  }
}
