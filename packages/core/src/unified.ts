import type { Change } from './call.ts'
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
  return { ...options, [unifiedKey]: { until, turn: undefined, used: [] } }
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
 * Runs `work`, and once more if the vendor does not know an id that the client remembered, or that an attempt without
 * a reply may have removed. A change of several requests is run once more at each of them. Forgets the ids of a call
 * that the vendor refused: some answer 400 or 422 where they do not know one.
 */
export async function withFreshIds<Result>(
  options: UnifiedOptions,
  work: () => Promise<Result>,
  change: Change = { done: 0, mayBeDone: false },
): Promise<Result> {
  const { used } = options[unifiedKey]
  for (let last: number | undefined; ; last = change.done) {
    try {
      return await work()
    } catch (error) {
      if (!isTagsError(error) || !/^(not_found|invalid)$/.test(error.code)) throw error
      const ids = used.splice(0)
      for (const { forget } of ids) forget()
      const isOld = change.mayBeDone || ids.some(({ isRemembered }) => isRemembered)
      if (error.code === 'invalid' || !isOld || last === change.done) throw error
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
