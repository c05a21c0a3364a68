import { annotations, command } from '../../diff/format/github.ts'
import type { Report, VendorReport } from '../report.ts'
import { groupsOf, sidesOf, staleOf } from './words.ts'

/** Writes a report as workflow commands: an annotation for each difference and each stale entry. */
export const github = ({ vendors }: Report): string => vendors.map(annotated).join('')

function annotated(report: VendorReport): string {
  const { vendor, stale } = report
  const changes = groupsOf(report).flatMap(({ entries }) =>
    entries.map((entry) => ({ vendor: { vendor, ...sidesOf(report) }, entry })),
  )
  const staleEntries = stale.map((one) => {
    const { file, line, column } = one
    return command(
      'error',
      { file, line, col: column, title: `${vendor}: accepted, but not found` },
      staleOf(one),
    )
  })
  return annotations(changes, `pnpm specs:drift ${vendor}`) + staleEntries.join('')
}
