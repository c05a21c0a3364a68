import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chromium, startChromium } from './browser.ts'
import { pagesByKind } from './pages.ts'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const screens: [name: string, BrowserContextOptions][] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['390 pixels wide', { colorScheme: 'light', viewport: { width: 390, height: 844 } }],
]

let chromium: Chromium
beforeAll(async () => {
  chromium = await startChromium()
})
afterAll(() => chromium?.close())

describe.each(Object.entries(pagesByKind))('a %s', (_, paths) => {
  it.each(screens)('has no serious issue, %s', async (_, options) => {
    const { page } = await chromium.open(options)
    await page.goto(paths.at(-1) as string)
    await page.evaluate(axe)
    const { violations } = await page.evaluate<AxeResults>(
      "axe.run({ resultTypes: ['violations'], iframes: false })",
    )
    const serious = violations.filter(({ impact }) => /serious|critical/.test(impact ?? ''))
    const told = serious.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target}: ${failureSummary}`),
    )
    expect(told).toEqual([])
    await page.context().close()
  })
})
