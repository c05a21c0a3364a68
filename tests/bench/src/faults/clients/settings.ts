import type { AddOptions, Options } from '@tags/faults'

/** The statuses after which our client repeats a request, for clients with an option for them. */
export const retriedStatuses = [408, 425, 429, 449, 500, 502, 503, 504, 520, 521, 522, 523, 524]

/** The timeout of an attempt and the number of retries, for one call. */
export function bounds({ timeout = 30_000, deadline, maxRetries = 3 }: Options, call?: AddOptions) {
  return {
    timeout: call?.timeout ?? timeout,
    deadline: call?.deadline ?? deadline,
    maxRetries,
  }
}

/** The headers that HighLevel requires. */
export async function headersOf({ token }: Options): Promise<Record<string, string>> {
  const value = typeof token === 'string' ? token : await token()
  return { authorization: `Bearer ${value}`, version: '2021-07-28' }
}

/** Returns the signals for a client that has a timeout, but no deadline. */
export function signalsOf(options: Options, call?: AddOptions): AbortSignal[] {
  const { deadline } = bounds(options, call)
  return [
    ...(call?.signal ? [call.signal] : []),
    ...(deadline === undefined ? [] : [AbortSignal.timeout(deadline)]),
  ]
}

/** Returns one signal for all limits of a call, for a client that makes one attempt and has no timeout. */
export function signalOf(options: Options, call?: AddOptions): AbortSignal {
  const { timeout, deadline = timeout } = bounds(options, call)
  const time = AbortSignal.timeout(Math.min(timeout, deadline))
  return call?.signal ? AbortSignal.any([time, call.signal]) : time
}
