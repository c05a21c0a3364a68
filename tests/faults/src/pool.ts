import type { Message } from './process.ts'
import type { Client, Row } from './row.ts'
import { type Report, run } from './run.ts'

/** The number of rows that run at once; more would delay each other. */
const width = 16

/**
 * Runs rows against a client, several at once, and afterwards the rows that must run alone. Calls
 * `onMessage` as each starts and ends. Requests after the outcome of a row are detected until all
 * rows have run.
 */
export async function runAll(
  rows: readonly Row[],
  client: Client,
  onMessage: (message: Message) => void = () => {},
): Promise<Report[]> {
  const together = rows.filter((row) => !row.alone)
  const reports: Report[] = []
  const runNext = async (row: Row): Promise<void> => {
    onMessage({ id: row.id, isStarted: true })
    const report = await run(row, client)
    reports.push(report)
    onMessage({ id: row.id, wrong: report.wrong, isFinished: true })
  }
  const next = async (): Promise<void> => {
    for (let row = together.shift(); row; row = together.shift()) await runNext(row)
  }
  await Promise.all(Array.from({ length: width }, next))
  for (const row of rows.filter(({ alone }) => alone)) await runNext(row)
  for (const report of reports) {
    const late = report.late()
    report.wrong.push(...late)
    onMessage({ id: report.id, wrong: late })
  }
  await Promise.all(reports.map((report) => report.stop()))
  return reports
}
