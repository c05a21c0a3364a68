import type { RateLimit, VendorDocument } from './vendor.ts'

/** How fast a vendor may be called, as its spec says. */
export interface Pace {
  /** The requests a second that the limits allow; `Infinity` if none holds. */
  rate: number
  /** The requests that may be under way at once; `Infinity` if the spec has no such limit. */
  concurrency: number
  /** The limits of an hour or longer. */
  quotas: readonly { requests: number; seconds: number }[]
}

/** The pace where no limit holds. */
export const unlimited: Pace = { rate: Infinity, concurrency: Infinity, quotas: [] }

const hour = 3600

/** Lists the limits of a spec towards which the requests about different contacts count together. */
export const sharedLimits = (document: VendorDocument): RateLimit[] =>
  (document['x-rate-limit'] ?? []).filter((limit) => isShared(limit, document))

/** Reads the pace from a spec. */
export function paceOf(document: VendorDocument): Pace {
  const limits = sharedLimits(document)
  const quotas = limits.filter(({ seconds }) => seconds >= hour)
  const short = limits.filter(({ seconds }) => seconds > 0 && seconds < hour)
  const atOnce = limits.filter(({ seconds }) => seconds === 0)
  return {
    rate: Math.min(...short.map(({ requests, seconds }) => requests / seconds)),
    concurrency: Math.min(...atOnce.map(({ requests }) => requests)),
    quotas: quotas.map(({ requests, seconds }) => ({ requests, seconds })),
  }
}

/** Checks whether requests about different contacts count towards a limit together. */
const isShared = ({ scope }: RateLimit, document: VendorDocument): boolean =>
  scope !== 'path' || unifiedPaths(document).some((path) => !path.includes('{'))

/** Lists the paths of the operations that the unified methods use. */
function unifiedPaths({ 'x-unified': unified, paths }: VendorDocument): string[] {
  const ids = new Set<unknown>()
  collect(unified, ids)
  return Object.entries(paths)
    .filter(([, item]) =>
      Object.values(Object(item)).some((operation) => ids.has(Object(operation).operationId)),
    )
    .map(([path]) => path)
}

function collect(node: unknown, ids: Set<unknown>): void {
  if (typeof node !== 'object' || node === null) return
  for (const [key, value] of Object.entries(node)) {
    if (key === 'operationId') ids.add(value)
    else collect(value, ids)
  }
}

/** Describes a rate limit: `100 requests in 10 seconds`, `10 requests at once`. */
export function describeLimit({ requests, seconds, scope }: RateLimit): string {
  const number = requests.toLocaleString('en')
  const [unit, length] = units.find(([, length]) => seconds % length === 0) ?? ['second', 1]
  const count = seconds / length
  const time = count === 1 ? `a ${unit}` : `in ${count.toLocaleString('en')} ${unit}s`
  const path = scope === 'path' ? ' to each path' : ''
  return `${number} requests${path} ${seconds ? time.replace(/^a hour/, 'an hour') : 'at once'}`
}

const units: [name: string, seconds: number][] = [
  ['day', 86_400],
  ['hour', hour],
  ['minute', 60],
]
