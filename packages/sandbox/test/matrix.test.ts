import { expect, it } from 'vitest'
import { pageOf, type Row, rowOf } from './matrix/page.ts'
import { scenarios } from './matrix/scenarios.ts'
import { vendors } from './vendors.ts'

const rows = new Map<string, Row>()

it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
  '%s',
  async (_, scenario) => {
    const row = await rowOf(scenario, vendors)
    rows.set(scenario.name, row)
    expect(row.outcomes.size).toBeGreaterThan(0)
  },
)

it('the page of the site is up to date; `vitest run --project sandbox matrix -u` writes it', async () => {
  const page = pageOf([...rows.values()], vendors.length)
  await expect(page).toMatchFileSnapshot('../SCENARIOS.md')
})
