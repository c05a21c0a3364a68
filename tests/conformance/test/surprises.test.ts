import { loadVendors, type Vendor } from '@tags/mocks'
import { proofOf, rows } from '@tags/site/surprises'
import { expect, it } from 'vitest'
import { particular } from './surprises/particular.ts'
import { rules, type Show } from './surprises/rules.ts'

const vendors = await loadVendors()
const { file } = proofOf('')
const handled = rows.filter((row) => row.handled?.file === file)
const keyOf = ({ id, rule }: { id: string; rule?: string }) => rule ?? id

it.each(handled)('$id', async (row) => {
  const show = { ...rules, ...particular }[keyOf(row)] as Show
  const shown = row.vendor
    .split(', ')
    .map((title) => vendors.find(({ document }) => document.info.title === title))
  expect(shown).not.toContain(undefined)
  for (const vendor of shown as Vendor[]) await show(vendor, row)
})

it('each test is of a row', () => {
  const keys = new Set(handled.map(keyOf))
  expect(Object.keys({ ...rules, ...particular }).filter((key) => !keys.has(key))).toEqual([])
})
