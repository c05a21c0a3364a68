import { routes } from '@tags/scripts/document'
import type { Route } from '@tags/scripts/spec'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operationPage } from '../src/links.ts'
import { vendors } from '../src/vendors.ts'
import { type Chromium, connect, type Tab } from './browser.ts'

let chromium: Chromium
let tab: Tab
beforeAll(async () => {
  chromium = await connect()
  // In a small window, because Chromium draws the page behind the search blurred.
  tab = await chromium.open({ viewport: { width: 640, height: 360 } })
})
afterAll(() => chromium?.close())

/** Opens the site's search. */
async function open(press: (page: Page) => Promise<void>): Promise<void> {
  await tab.page.goto('/start/')
  await press(tab.page)
  await tab.page.locator('input:focus').waitFor({ timeout: 120_000 })
}

/** Waits for the results of a search for these words, and returns the pages in them. */
async function results(words: string): Promise<string[]> {
  const area = tab.page.locator('.pagefind-ui__results-area', { hasText: `for ${words}` })
  await area
    .locator('.pagefind-ui__results:not(:has(.pagefind-ui__loading))')
    .waitFor({ state: 'attached', timeout: 120_000 })
  const found = await area
    .locator('.pagefind-ui__result-link')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname))
  expect([tab.errors, tab.strangers]).toEqual([[], []])
  return found
}

/** Returns the longest name of a property in a spec, which is likely to be rare. */
function longestProperty(node: unknown): string {
  if (typeof node !== 'object' || node === null) return ''
  const { properties } = node as { properties?: object }
  const names = [...Object.keys(properties ?? {}), ...Object.values(node).map(longestProperty)]
  return names.reduce((longest, name) => (name.length > longest.length ? name : longest), '')
}

describe('the search, opened with a click, finds', () => {
  beforeAll(() => open((page) => page.getByRole('button', { name: 'Search' }).click()))

  const search = async (words: string) => {
    await tab.page.locator('input:focus').fill(words)
    return results(words)
  }

  it.each(vendors)('an operation of $title', async ({ name, title, document }) => {
    const { operation } = routes(document)[0] as Route
    const found = await search(`${title} ${operation.summary}`)
    expect(found).toContain(operationPage(name, operation.operationId))
  })

  it.each(vendors)('a field of $title', async ({ name, title, document }) => {
    const found = await search(`${title} ${longestProperty(document)}`)
    expect(found).toContainEqual(expect.stringMatching(`^/${name}/(operations|webhooks)/`))
  })
})

it('the search finds a guide, with only the keyboard', async () => {
  await open((page) => page.keyboard.press('Control+k'))
  await tab.page.keyboard.type('refresh a credential')
  expect(await results('refresh a credential')).toContain('/guides/credentials/')
})
