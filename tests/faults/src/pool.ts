import type { Client, Row } from './row.ts'
import { type Report, run } from './run.ts'

/** How many rows run at once: more would keep each other from what is due. */
const width = 16

/**
 * Runs rows against a client, some at a time, and those that must be alone after the others. A request
 * that comes after the outcome of its row is seen until all rows have run.
 */
export async function runAll(rows: readonly Row[], client: Client): Promise<Report[]> {
  const together = rows.filter((row) => !row.alone)
  const reports: Report[] = []
  const next = async (): Promise<void> => {
    for (let row = together.shift(); row; row = together.shift())
      reports.push(await run(row, client))
  }
  await Promise.all(Array.from({ length: width }, next))
  for (const row of rows.filter(({ alone }) => alone)) reports.push(await run(row, client))
  for (const report of reports) report.wrong.push(...report.late())
  await Promise.all(reports.map((report) => report.stop()))
  return reports
}
