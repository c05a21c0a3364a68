import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chromium, connect } from './browser.ts'
import { pagesByKind } from './pages.ts'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const narrow = { width: 390, height: 844 }
const wide = { width: 1280, height: 720 }

/** In this order for one page, because scrollable elements become focusable while it loads. */
const screens = [
  ['390 pixels wide', { colorScheme: 'light', size: narrow }],
  ['light', { colorScheme: 'light', size: wide }],
  ['dark', { colorScheme: 'dark', size: wide }],
] as const

let chromium: Chromium
let page: Page
beforeAll(async () => {
  chromium = await connect()
  page = (await chromium.open()).page
})
afterAll(() => chromium?.close())

describe.each(Object.entries(pagesByKind))('a %s', (_, paths) => {
  beforeAll(async () => {
    await page.setViewportSize(narrow)
    await page.goto(paths.at(-1) as string)
    await page.evaluate(axe)
  })

  it.each(screens)('has no serious issue, %s', async (_, { colorScheme, size }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(size)
    const { violations } = await page.evaluate<AxeResults>(
      "axe.run({ resultTypes: ['violations'], iframes: false })",
    )
    const serious = violations.filter(({ impact }) => /serious|critical/.test(impact ?? ''))
    const issues = serious.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target}: ${failureSummary}`),
    )
    expect(issues).toEqual([])
  })
})
