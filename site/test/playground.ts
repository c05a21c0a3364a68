import type { Locator, Page, Request } from 'playwright-core'
import { inject } from 'vitest'
import type { Vendor } from '../src/vendors.ts'
import type { Chromium } from './browser.ts'

/** The playground of a vendor, talking to its mock. */
export interface Playground {
  page: Page
  /** The requests that it sent to the mock; not those by which a browser asks whether it may. */
  sent: Request[]
  /** Everything that can be called, as `choose` takes it. */
  choices: () => Promise<string[]>
  choose: (choice: string) => Promise<unknown>
  /** Presses Run. */
  run: () => Promise<void>
  /** What the page says of a call when it is over. */
  ended: () => Promise<string>
  /** The TypeScript that is shown. */
  code: () => Promise<string>
  /** The text of the answer's side. */
  answer: () => Promise<string>
  /** A block of code there, by its label. */
  block: (label: string) => Promise<string>
  close: () => Promise<void>
}

/** Opens the playground of a vendor in a tab of its own. */
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
