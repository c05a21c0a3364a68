import type { Locator, Page, Request } from 'playwright-core'
import { inject } from 'vitest'
import type { Vendor } from '../src/vendors.ts'
import type { Tab } from './browser.ts'

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
}

/** Opens the playground of a vendor in a tab, in place of its page. */
export async function openPlayground(
  { page }: Tab,
  { name }: Vendor,
  path = `/${name}/try/`,
): Promise<Playground> {
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
  }
}

const text = async (locator: Locator): Promise<string> => (await locator.textContent()) ?? ''
