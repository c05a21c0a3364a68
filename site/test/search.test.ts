import { type Route, routes } from '@tags/scripts/spec'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operationPage } from '../src/links.ts'
import { vendors } from '../src/vendors.ts'
import { type Chromium, connect } from './browser.ts'

let chromium: Chromium
beforeAll(async () => {
  chromium = await connect()
})
afterAll(() => chromium?.close())

const click = (page: Page) => page.getByRole('button', { name: 'Search' }).click()

/** Types words into the site's search, and returns the pages that it finds. */
async function search(words: string, open = click): Promise<string[]> {
  const { page, errors, strangers } = await chromium.open()
  await page.goto('/start/')
  await open(page)
  await page.locator('input:focus').waitFor({ timeout: 120_000 })
  await page.keyboard.type(words)
  const results = page.locator('.pagefind-ui__result-link')
  await results.first().waitFor({ timeout: 120_000 })
  await page.waitForLoadState('networkidle')
  const found = await results.evaluateAll((links) =>
    links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  )
  expect([errors, strangers]).toEqual([[], []])
  await page.context().close()
  return found
}

/** Returns the longest name of a property in a spec, which is likely to be rare. */
function longestProperty(node: unknown): string {
  if (typeof node !== 'object' || node === null) return ''
  const { properties } = node as { properties?: object }
  const names = [...Object.keys(properties ?? {}), ...Object.values(node).map(longestProperty)]
  return names.reduce((longest, name) => (name.length > longest.length ? name : longest), '')
}

describe('the search finds', () => {
  it.each(vendors)('an operation of $title', async ({ name, title, document }) => {
    const { operation } = routes(document)[0] as Route
    const found = await search(`${title} ${operation.summary}`)
    expect(found).toContain(operationPage(name, operation.operationId))
  })

  it.each(vendors)('a field of $title', async ({ name, title, document }) => {
    const found = await search(`${title} ${longestProperty(document)}`)
    expect(found).toContainEqual(expect.stringMatching(`^/${name}/operations/`))
  })

  it('a guide, with only the keyboard', async () => {
    const found = await search('refresh a credential', (page) => page.keyboard.press('Control+k'))
    expect(found).toContain('/guides/credentials/')
  })
})
