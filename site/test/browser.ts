import { type BrowserContextOptions, chromium, type Page, type Request } from 'playwright-core'
import { inject } from 'vitest'

/** A page of the site in Chromium, and its faults. */
export interface Tab {
  page: Page
  /** Errors and warnings on its console, uncaught errors, and failed requests. */
  errors: string[]
  /** Its requests beyond loopback, which all fail, because Chromium resolves no other host. */
  strangers: string[]
  /** The paths of the site's files that it loaded. */
  loaded: string[]
  /** Waits until every request of the page, and every request that its modules make at once or when idle, has ended. */
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
      return watched(await context.newPage())
    },
    close: () => browser.close(),
  }
}

/**
 * Waits in a page until the modules that it has loaded have run, and then its idle callbacks.
 * An end of a request is not enough, because Chromium compiles a module after it, while the page is idle.
 */
const evaluated = `(async () => {
  const names = performance.getEntriesByType('resource').map(({ name }) => name)
  await Promise.all(names.filter((name) => name.endsWith('.js')).map((name) => import(name)))
  await new Promise((done) => requestIdleCallback(done))
})()`

function watched(page: Page): Tab {
  const errors: string[] = []
  const loaded: string[] = []
  let begun = 0
  const open = new Set<Request>()
  const strangers: string[] = []
  page.on('request', (request) => {
    open.add(request)
    begun += 1
    const { protocol, hostname } = new URL(request.url())
    if (/^https?:$/.test(protocol) && !loopback.has(hostname)) strangers.push(request.url())
  })
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
    let before: number
    do {
      before = begun
      await page.evaluate(evaluated)
    } while (open.size > 0 || begun > before)
  }
  return { page, errors, strangers, loaded, settle }
}
