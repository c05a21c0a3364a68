import { type Mock, startMocks, type Vendor } from '@tags/mocks'
import type { Progress } from './progress.ts'
import { aligned, count } from './text.ts'

export type Mocks = ReadonlyMap<string, Mock>

/** Starts a mock for each vendor and prints their addresses. Returns an empty map if `signal` aborts meanwhile. */
export async function start(
  vendors: readonly Vendor[],
  progress: Progress,
  signal: AbortSignal,
): Promise<Mocks> {
  if (vendors.length === 0) return new Map()
  const begin = performance.now()
  progress.begin(`Starting ${count(vendors.length, 'mock')}`)
  try {
    const mocks = await startMocks(vendors)
    const seconds = ((performance.now() - begin) / 1000).toFixed(1)
    progress.end(`Started ${count(mocks.size, 'mock')} in ${seconds} s`)
    progress.note(listMocks(mocks))
    return mocks
  } catch (error) {
    progress.clear()
    // Ctrl-C in a terminal also ends the mocks.
    if (signal.aborted) return new Map()
    throw error
  }
}

export const stop = (mocks: Mocks): Promise<unknown> =>
  Promise.all([...mocks.values()].map((mock) => mock.stop()))

/** Formats each mock and its address, one line per mock. */
export const listMocks = (mocks: Mocks): string =>
  aligned([...mocks].map(([name, { url }]) => [name, url]))
