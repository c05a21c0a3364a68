import { stringify } from 'yaml'
import type { DriftFinding, Report } from './report.ts'

/** Writes the open differences as an entry for `specs/<vendor>.drift.yaml` that lacks only its reason. */
export function entries({ vendors }: Report): string {
  const open = vendors.flatMap(({ findings }) => findings.filter(({ accepted }) => !accepted))
  if (open.length === 0) return ''
  const date = new Date().toISOString().slice(0, 10)
  return stringify([{ reason: '', date, match: matchesOf(open) }], { lineWidth: 0 })
}

/** Builds one match for the same difference at a place in any operation, else one for each operation. */
function matchesOf(findings: DriftFinding[]): Record<string, string>[] {
  const groups = Map.groupBy(findings, ({ class: kind, rule, operation, place, expected, found }) =>
    JSON.stringify([kind, rule, place || operation, expected, found]),
  )
  return [...groups.values()].map(([first, ...more]) => {
    const { class: kind, rule, operation, place, expected, found } = first as DriftFinding
    return {
      class: kind,
      rule,
      ...(more.length === 0 && operation && { operation: `${operation.method} ${operation.path}` }),
      ...(place && { place }),
      ...(kind !== 'added' && { expected }),
      ...(found !== 'nothing' && { found }),
    }
  })
}
