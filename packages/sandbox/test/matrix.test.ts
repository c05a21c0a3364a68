import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { pageOf, type Row, rowOf, titlesIn } from './matrix/page.ts'
import { type Scenario, scenarios } from './matrix/scenarios.ts'
import { vendors } from './vendors.ts'

const rows = new Map<string, Promise<Row>>()

/** Plays a scenario with every vendor, once. */
function play(scenario: Scenario): Promise<Row> {
  const row = rows.get(scenario.name) ?? rowOf(scenario, vendors)
  rows.set(scenario.name, row)
  return row
}

it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
  '%s',
  async (_, scenario) => {
    const { played } = await play(scenario)
    expect(played.some(([, outcome]) => outcome !== undefined)).toBe(true)
  },
)

// A vendor that was just added is not on the page yet.
it('the page of the site is up to date; without the file, `vitest run --project sandbox matrix` writes it', async () => {
  const file = join(import.meta.dirname, '../SCENARIOS.md')
  const known = await readFile(file, 'utf8').then(titlesIn, () => undefined)
  const all = vendors.map(({ document }) => document.info.title as string)
  const titles = all.filter((title) => known?.has(title) ?? true)
  const played = await Promise.all(scenarios.map(play))
  await expect(pageOf(played, titles)).toMatchFileSnapshot(file)
})
