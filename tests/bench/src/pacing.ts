import { createLimiter } from '@tags/core'
import {
  type CounterName,
  counters,
  createVendor,
  type Figures,
  figuresOf,
  type Limit,
  scale,
  serve,
} from '@tags/faults/limits'
import { type HighlevelOptions, highlevel } from '@tags/highlevel'
import PQueue from 'p-queue'

/** The results of many calls at once, with one way to pace them and one way to count. */
export interface Paced extends Figures {
  pacing: string
  counter: CounterName
  /** The number of failed calls. */
  failed: number
  /** From the first call to the end of the last, in seconds. */
  seconds: number
}

type AddTags = (id: string) => Promise<unknown>

/** HighLevel's limit, ten times as fast. The round trip takes a fiftieth of the window, as 200 ms would. */
export const limit: Limit = { requests: 100, window: 1000 }
const roundTrip = 20

/** The ways to pace calls, all with the same client, so that retries and waits are alike. */
const pacings: Record<string, (options: HighlevelOptions) => AddTags> = {
  none: (options) => {
    const { addTags } = highlevel({ ...options, limiter: false })
    return (id) => addTags({ id }, ['vip'])
  },
  'p-queue, interval': (options) => inQueue(options, false),
  'p-queue, interval, strict': (options) => inQueue(options, true),
  '@tags/highlevel': (options) => {
    const { addTags } = highlevel({ ...options, limiter: scale(createLimiter(), 10, limit) })
    return (id) => addTags({ id }, ['vip'])
  },
}

function inQueue(options: HighlevelOptions, strict: boolean): AddTags {
  const { addTags } = highlevel({ ...options, limiter: false })
  const queue = new PQueue({ interval: limit.window, intervalCap: limit.requests, strict })
  return (id) => queue.add(() => addTags({ id }, ['vip']))
}

/** Makes `calls` calls at once in each way, against a vendor for each way to count. */
export async function measurePacing(calls: number): Promise<Paced[]> {
  const paced: Paced[] = []
  for (const [pacing, create] of Object.entries(pacings)) {
    const names = Object.keys(counters) as CounterName[]
    const results = await Promise.all(
      names.map(async (counter, seed) => ({
        pacing,
        counter,
        ...(await measure(create, counter, seed, calls)),
      })),
    )
    paced.push(...results)
  }
  return paced
}

async function measure(
  create: (options: HighlevelOptions) => AddTags,
  counter: CounterName,
  seed: number,
  calls: number,
) {
  const vendor = createVendor({ counter, limit, seed, roundTrip, reports: 'headers of HighLevel' })
  const { url, stop } = await serve(vendor)
  try {
    const addTags = create({ token: 'token', baseUrl: url })
    const start = performance.now()
    const ids = Array.from({ length: calls }, (_, index) => `c${index}`)
    const results = await Promise.allSettled(ids.map(addTags))
    return {
      ...figuresOf(vendor.arrivals, limit),
      failed: results.filter(({ status }) => status === 'rejected').length,
      seconds: (performance.now() - start) / 1000,
    }
  } finally {
    await stop()
  }
}
