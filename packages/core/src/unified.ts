import { internalsOf, type UnifiedCall, unifiedKey } from './client.ts'
import type { CallOptions } from './contract.ts'
import { isTagsError, TagsError } from './error.ts'
import { withoutPrototype } from './object.ts'
import { checkNumber } from './options.ts'
import { withTimeout } from './timeout.ts'

/** The options of the requests of one unified call. */
export interface UnifiedOptions extends CallOptions {
  [unifiedKey]: UnifiedCall
}

/** Begins a unified call. Its requests share one deadline. */
export function beginCall(api: object, options: CallOptions | undefined): UnifiedOptions {
  const { vendor, settings } = internalsOf(api)
  const { deadline = settings.deadline } = withoutPrototype(options)
  checkNumber(vendor.name, 'deadline', deadline)
  const until = Date.now() + deadline
  return { ...options, [unifiedKey]: { until, turn: undefined, cached: [] } }
}

/** Returns the options of a request with changed facts about its unified call. */
export const withCall = (
  options: UnifiedOptions,
  changes: Partial<UnifiedCall>,
): UnifiedOptions => ({
  ...options,
  [unifiedKey]: { ...options[unifiedKey], ...changes },
})

/**
 * Runs `work`, and once more if the vendor does not know an id that the client remembered. Work that goes on where it
 * failed is run once more at each position.
 */
export async function withFreshIds<Result>(
  options: UnifiedOptions,
  work: () => Promise<Result>,
  position = () => 0,
): Promise<Result> {
  const { cached } = options[unifiedKey]
  for (let last: number | undefined; ; last = position()) {
    try {
      return await work()
    } catch (error) {
      const isUnknown = isTagsError(error) && error.code === 'not_found'
      if (!isUnknown || !cached.length || last === position()) throw error
      for (const forget of cached.splice(0)) forget()
    }
  }
}

/** Waits for `work` until the unified call is over. */
export function untilCallOver<Value>(
  vendor: string,
  options: UnifiedOptions,
  work: Promise<Value>,
): Promise<Value> {
  const { signal, [unifiedKey]: call } = withoutPrototype(options)
  return withTimeout(work, {
    time: call.until - Date.now(),
    onTimeout: () => new TagsError('timeout', 'the call was not done by its deadline.', { vendor }),
    signal,
    onAbort: (cause) => new TagsError('aborted', 'the caller cancelled.', { vendor, cause }),
  })
}
