import { type BrowserContextOptions, chromium, type Page, type Request } from 'playwright-core'
import { inject } from 'vitest'

/** A page of the site in Chromium, and its faults. */
export interface Tab {
  page: Page
  /** Errors and warnings on its console, uncaught errors, and failed requests. */
  errors: string[]
  /** Its requests beyond loopback, which are all blocked. */
  strangers: string[]
  /** The paths of the site's files that it loaded. */
  loaded: string[]
  /** Waits until every request of the page, and every request that its answer leads to, has ended. */
  settle: () => Promise<void>
}

/** The Chromium of all test files, with the tabs of one file. */
export interface Chromium {
  open: (options?: BrowserContextOptions) => Promise<Tab>
  close: () => Promise<void>
}

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Connects to the Chromium of the run. */
export async function connect(): Promise<Chromium> {
  const browser = await chromium.connect(inject('chromium'))
  return {
    open: async (options) => {
      const context = await browser.newContext({ baseURL: inject('site'), ...options })
      const tab = watched(await context.newPage())
      await context.route(
        (url) => !loopback.has(url.hostname) && /^(http|ws)s?:$/.test(url.protocol),
        (route) => {
          tab.strangers.push(route.request().url())
          return route.abort()
        },
      )
      return tab
    },
    close: () => browser.close(),
  }
}

function watched(page: Page): Tab {
  const errors: string[] = []
  const loaded: string[] = []
  const open = new Set<Request>()
  page.on('request', (request) => open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('requestfailed', (request) => {
    open.delete(request)
    errors.push(`${request.url()} failed`)
  })
  page.on('response', (response) => {
    const { origin, pathname } = new URL(response.url())
    if (origin !== inject('site')) return
    if (!response.ok()) errors.push(`${response.url()}: ${response.status()}`)
    else loaded.push(pathname)
  })
  const settle = async () => {
    do await page.evaluate(() => new Promise((done) => requestIdleCallback(done)))
    while (open.size > 0)
  }
  return { page, errors, strangers: [], loaded, settle }
}
