import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import sparticuz from '@sparticuz/chromium'
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from 'playwright-core'

/** The observations of a page until it was ready. */
export interface Visit {
  /** The version of the browser. */
  version: string
  text: string
  /** Errors on its console, and uncaught errors. */
  errors: string[]
  /** The origins of all its requests. */
  origins: string[]
}

/** Opens a page that runs `script` and may talk to `origins` only, until its body has a text. */
export async function visit(script: string, origins: string[]): Promise<Visit> {
  const policy = `default-src 'none'; img-src data:; script-src 'self'; connect-src ${origins.join(' ')}`
  const server = createServer(({ url }, response) => {
    response.setHeader('content-security-policy', policy)
    response.setHeader('content-type', url === '/script.js' ? 'text/javascript' : 'text/html')
    response.end(
      url === '/script.js'
        ? script
        : '<!doctype html><link rel="icon" href="data:,"><body><script type="module" src="/script.js"></script>',
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await launch()
  try {
    const page = await browser.newPage()
    const errors: string[] = []
    const asked = new Set<string>()
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('request', (request) => asked.add(new URL(request.url()).origin))
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    await page.goto(address)
    await page
      .locator('body', { hasText: /./ })
      .waitFor({ timeout: 120_000 })
      .catch((error) => errors.push(String(error)))
    const text = (await page.textContent('body')) ?? ''
    return {
      version: browser.version(),
      text,
      errors,
      origins: [...asked].filter((origin) => origin !== address).sort(),
    }
  } finally {
    await browser.close()
    server.close()
  }
}

/** Starts a Chromium with its web security on: from npm on Linux x64, elsewhere the Chrome that is installed. */
export const launch = (): Promise<Browser> => started((options) => chromium.launch(options))

/** Starts a Chromium like `launch`, which several processes can connect to, with more arguments. */
export const launchServer = (...args: string[]): Promise<BrowserServer> =>
  started((options) =>
    chromium.launchServer({ ...options, args: [...(options.args ?? []), ...args] }),
  )

async function started<Started>(start: (options: LaunchOptions) => Promise<Started>) {
  try {
    const packed = process.platform === 'linux' && process.arch === 'x64'
    return await start(
      packed
        ? { executablePath: await sparticuz.executablePath(), args: ['--no-zygote'] }
        : { channel: 'chrome' },
    )
  } catch (cause) {
    throw new Error(
      'No Chromium could be started. On Linux x64 it comes with @sparticuz/chromium; elsewhere install Google Chrome.',
      { cause },
    )
  }
}
