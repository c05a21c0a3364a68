import type { Locator, Page, Request } from 'playwright-core'
import { inject } from 'vitest'
import type { Vendor } from '../src/vendors.ts'
import type { Chromium } from './browser.ts'

/** The playground of a vendor, talking to its mock. */
export interface Playground {
  page: Page
  /** The requests to the mock, without preflight requests. */
  sent: Request[]
  /** All calls, as arguments of `choose`. */
  choices: () => Promise<string[]>
  choose: (choice: string) => Promise<unknown>
  /** Presses Run. */
  run: () => Promise<void>
  /** Waits for the end of a call and returns the page's status text. */
  ended: () => Promise<string>
  /** Returns the displayed TypeScript. */
  code: () => Promise<string>
  /** Returns the text of the answer panel. */
  answer: () => Promise<string>
  /** Returns a block of code in the panel, by its label. */
  block: (label: string) => Promise<string>
  close: () => Promise<void>
}

/** Opens the playground of a vendor in a new tab. */
export async function openPlayground(
  chromium: Chromium,
  { name }: Vendor,
  path = `/${name}/try/`,
): Promise<Playground> {
  const { page } = await chromium.open()
  const mock = inject('mocks')[name] as string
  const sent: Request[] = []
  page.on('request', (request) => {
    if (request.url().startsWith(mock) && request.method() !== 'OPTIONS') sent.push(request)
  })
  await page.goto(path)
  await page.getByLabel('Base URL').fill(mock)
  const button = page.getByRole('button', { name: 'Run' })
  await page.locator('[type=submit]:enabled').waitFor()
  return {
    page,
    sent,
    choices: () =>
      page
        .locator('[name=choice] option')
        .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value)),
    choose: (choice) => page.getByLabel('What to call').selectOption(choice),
    run: () => button.click(),
    ended: async () => {
      await page.locator('[type=submit]:enabled').waitFor()
      return text(page.getByRole('status'))
    },
    code: () => text(page.getByLabel('TypeScript of this call')),
    answer: () => text(page.locator('[data-answer]')),
    block: (label) => text(page.getByRole('region', { name: label, exact: true }).last()),
    close: () => page.context().close(),
  }
}

const text = async (locator: Locator): Promise<string> => (await locator.textContent()) ?? ''
