import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { makeFolder } from '@tags/consumer/folder'
import { command, pack } from '@tags/consumer/pack'
import { type Call, callOf, outcomesBySources } from '@tags/consumer/programs'
import { installTarballs, makeProject } from '@tags/consumer/project'
import { loadVendors, startMocks } from '@tags/mocks'
import { commandRows, runCommand } from './command.ts'
import { install } from './programs.ts'
import { commandTable, document, matrix, type Result } from './results.ts'
import { type Row, rows, type Site } from './rows.ts'

const say = (what: string) => console.error(`runtimes: ${what} …`)

const vendors = await loadVendors()
const folder = await makeFolder()
try {
  const programs = await install(folder)
  say('packing with pnpm and installing with npm')
  const tarballs = await pack(folder)
  const [project, mocks] = await Promise.all([makeProject(folder, tarballs), startMocks(vendors)])
  try {
    await installTarballs(folder, 'command', tarballs, [command])
    const calls = vendors.map((vendor) => callOf(vendor, mocks.get(vendor.name)?.url as string))
    const expected = await outcomesBySources(calls)
    const results: Result[] = []
    for (const row of rows) {
      say(`${row.runtime}, ${row.loads}`)
      results.push(await fill(row, { folder, project, programs }, calls, expected))
    }
    const commands: string[][] = []
    for (const row of commandRows) {
      say(`the command in ${row.runtime}`)
      const { version, failure } = await runCommand(row, folder, programs)
      commands.push([row.runtime, version, failure === undefined ? 'works' : 'fails'])
      if (failure === undefined) continue
      console.error(`${row.runtime}, the command: ${failure}`)
      process.exitCode = 1
    }
    const tables = [matrix(vendors, results), commandTable(commands)] as const
    console.log(tables.join('\n\n'))
    await writeFile(join(import.meta.dirname, '../RESULTS.md'), document(...tables))
  } finally {
    await Promise.all([...mocks.values()].map((mock) => mock.stop()))
  }
} finally {
  await folder.remove()
}

/** Makes every vendor's calls in one row, and prints each failure at once. */
async function fill(
  row: Row,
  site: Site,
  calls: Call[],
  expected: Record<string, unknown>,
): Promise<Result> {
  const failures = new Map<string, string>()
  let version = '–'
  for (const call of calls) {
    const { name } = call.vendor
    try {
      const report = await row.run(site, call)
      version = report.version
      const wanted = { [name]: expected[name] }
      if (!isDeepStrictEqual(report.output, wanted)) {
        throw new Error(
          `The output is ${JSON.stringify(report.output)} instead of ${JSON.stringify(wanted)}.`,
        )
      }
    } catch (error) {
      failures.set(name, (error as Error).message)
      console.error(`${row.runtime}, ${row.loads}, ${name}: ${(error as Error).message}`)
      process.exitCode = 1
    }
  }
  return { row, version, failures }
}
