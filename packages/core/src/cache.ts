import { internalsOf, unifiedKey } from './client.ts'
import { createQueue } from './queue.ts'
import { type UnifiedOptions, untilCallOver, withCall } from './unified.ts'

/** How many ids a client remembers of each kind. */
const capacity = 1000

/** How long a client remembers an id, in milliseconds. */
const lifetime = 300_000

/** The ids of contacts or tags that a client found. */
export interface Cache {
  /**
   * Returns the remembered id of `key`, or the one that `find` returns. Calls with the same key wait for each
   * other, so that none repeats what another has just found.
   */
  get(
    key: string,
    options: UnifiedOptions,
    find: (options: UnifiedOptions) => Promise<string | undefined>,
  ): Promise<string | undefined>
  /** Remembers an id, and forgets the oldest one if there are too many. */
  set(key: string, id: string): unknown
}

/** Creates the memory of a client for ids that it found. */
export function createCache(api: object): Cache {
  const { vendor } = internalsOf(api)
  const entries = new Map<string, { id: string; until: number }>()
  const takeTurn = createQueue()
  const set = (key: string, id: string) => {
    const entry = { id, until: performance.now() + lifetime }
    entries.delete(key)
    entries.set(key, entry)
    const [oldest] = entries.keys()
    if (entries.size > capacity && oldest !== undefined) entries.delete(oldest)
    return entry
  }
  return {
    set,
    async get(key, options, find) {
      const { ready, leave } = takeTurn(key)
      try {
        if (ready) await untilCallOver(vendor.name, options, ready)
        let entry = entries.get(key)
        const isRemembered = entry !== undefined && performance.now() < entry.until
        if (!isRemembered) {
          // Without the contact's turn: another call that has it may wait for this id.
          const id = await find(withCall(options, { turn: undefined, change: undefined }))
          if (id === undefined) return undefined
          entry = set(key, id)
        }
        options[unifiedKey].used.push({
          isRemembered,
          forget() {
            // Another call may have replaced it.
            if (entries.get(key) === entry) entries.delete(key)
          },
        })
        return entry?.id
      } finally {
        leave()
      }
    },
  }
}
