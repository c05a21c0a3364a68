import type { AddOptions, Options } from '@tags/faults'

/** The statuses after which our client repeats a request; for those that let us say which. */
export const retriedStatuses = [408, 425, 429, 449, 500, 502, 503, 504, 520, 521, 522, 523, 524]

/** How long an attempt may take and how often it may be repeated, for one call. */
export function bounds({ timeout = 30_000, deadline, maxRetries = 3 }: Options, call?: AddOptions) {
  return {
    timeout: call?.timeout ?? timeout,
    deadline: call?.deadline ?? deadline,
    maxRetries,
  }
}

/** The headers that HighLevel wants. */
export async function headersOf({ token }: Options): Promise<Record<string, string>> {
  const value = typeof token === 'string' ? token : await token()
  return { authorization: `Bearer ${value}`, version: '2021-07-28' }
}

/** The signals that a client needs which has a timeout of its own, but no deadline. */
export function signalsOf(options: Options, call?: AddOptions): AbortSignal[] {
  const { deadline } = bounds(options, call)
  return [
    ...(call?.signal ? [call.signal] : []),
    ...(deadline === undefined ? [] : [AbortSignal.timeout(deadline)]),
  ]
}

/** One signal for all that may end the call of a client that makes one attempt and knows only signals. */
export function signalOf(options: Options, call?: AddOptions): AbortSignal {
  const { timeout, deadline = timeout } = bounds(options, call)
  const time = AbortSignal.timeout(Math.min(timeout, deadline))
  return call?.signal ? AbortSignal.any([time, call.signal]) : time
}
