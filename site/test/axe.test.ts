import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chromium, connect, type Tab } from './browser.ts'
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
beforeAll(async () => {
  chromium = await connect()
})
afterAll(() => chromium?.close())

describe.each(Object.entries(pagesByKind))('a %s', (_, paths) => {
  let tab: Tab
  beforeAll(async () => {
    tab = await chromium.open({ viewport: narrow })
    await tab.page.goto(paths.at(-1) as string)
    await tab.page.evaluate(axe)
  })
  afterAll(() => tab?.page.context().close())

  it.each(screens)('has no serious issue, %s', async (_, { colorScheme, size }) => {
    await tab.page.emulateMedia({ colorScheme })
    await tab.page.setViewportSize(size)
    const { violations } = await tab.page.evaluate<AxeResults>(
      "axe.run({ resultTypes: ['violations'], iframes: false })",
    )
    const serious = violations.filter(({ impact }) => /serious|critical/.test(impact ?? ''))
    const issues = serious.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target}: ${failureSummary}`),
    )
    expect(issues).toEqual([])
  })
})
