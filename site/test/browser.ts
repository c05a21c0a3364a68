import { launch } from '@tags/consumer/browser'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { inject } from 'vitest'

/** A page of the site in Chromium, and what it did that a page may not do. */
export interface Tab {
  page: Page
  /** Errors and warnings on its console, what nothing caught, and answers that were no success. */
  errors: string[]
  /** What it asked for beyond loopback, none of which was let through. */
  strangers: string[]
  /** The bodies of what it loaded from the site, by their path. */
  loaded: Map<string, Buffer>
}

/** A Chromium for the tests of a file. */
export interface Chromium {
  open: (options?: BrowserContextOptions) => Promise<Tab>
  close: () => Promise<void>
}

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Starts Chromium. @throws an error that says how to get one, if it cannot be had. */
export async function startChromium(): Promise<Chromium> {
  const browser = await launch()
  return {
    open: async (options) => {
      const context = await browser.newContext({ baseURL: inject('site'), ...options })
      const tab: Tab = {
        page: await context.newPage(),
        errors: [],
        strangers: [],
        loaded: new Map(),
      }
      await context.route(
        (url) => !loopback.has(url.hostname) && /^(http|ws)s?:$/.test(url.protocol),
        (route) => {
          tab.strangers.push(route.request().url())
          return route.abort()
        },
      )
      watch(tab)
      return tab
    },
    close: () => browser.close(),
  }
}

function watch({ page, errors, loaded }: Tab) {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('requestfailed', (request) => errors.push(`${request.url()} failed`))
  page.on('response', async (response) => {
    const { origin, pathname } = new URL(response.url())
    if (origin !== inject('site')) return
    if (!response.ok()) errors.push(`${response.url()}: ${response.status()}`)
    const body = await response.body().catch(() => undefined)
    if (body) loaded.set(pathname, body)
  })
}
