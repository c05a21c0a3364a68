import type { RateLimit, VendorDocument } from './vendor.ts'

/** Lists the limits of a spec towards which the requests about different contacts count together. */
export const sharedLimits = (document: VendorDocument): RateLimit[] =>
  (document['x-rate-limit'] ?? []).filter((limit) => isShared(limit, document))

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
