import type { Message } from './process.ts'
import type { Client, Row } from './row.ts'
import { type Report, run } from './run.ts'

/** How many rows run at once: more would keep each other from what is due. */
const width = 16

/**
 * Runs rows against a client, some at a time, and those that must be alone after the others. Calls
 * `tell` as each starts and ends. A request that comes after the outcome of its row is seen until all
 * rows have run.
 */
export async function runAll(
  rows: readonly Row[],
  client: Client,
  tell: (message: Message) => void = () => {},
): Promise<Report[]> {
  const together = rows.filter((row) => !row.alone)
  const reports: Report[] = []
  const runNext = async (row: Row): Promise<void> => {
    tell({ id: row.id, isStarted: true })
    const report = await run(row, client)
    reports.push(report)
    tell({ id: row.id, wrong: report.wrong, isFinished: true })
  }
  const next = async (): Promise<void> => {
    for (let row = together.shift(); row; row = together.shift()) await runNext(row)
  }
  await Promise.all(Array.from({ length: width }, next))
  for (const row of rows.filter(({ alone }) => alone)) await runNext(row)
  for (const report of reports) {
    const late = report.late()
    report.wrong.push(...late)
    tell({ id: report.id, wrong: late })
  }
  await Promise.all(reports.map((report) => report.stop()))
  return reports
}
