import type { Locator, Page } from 'playwright-core'
import { inject } from 'vitest'
import type { Vendor } from '../src/vendors.ts'
import type { Tab } from './browser.ts'

/** The playground of a vendor. */
export interface Playground {
  page: Page
  /** The URLs outside the site that the page has asked for. */
  foreign: string[]
  /** All calls, as arguments of `choose`. */
  choices: () => Promise<string[]>
  choose: (choice: string) => Promise<unknown>
  /** Chooses a failure by the text of its option. */
  fail: (label: string | RegExp, often?: string) => Promise<void>
  /** Presses Run. */
  run: () => Promise<void>
  /** Returns the account to its beginning. */
  reset: () => Promise<void>
  /** Waits for the end of a call and returns the page's status text. */
  ended: () => Promise<string>
  /** Returns the displayed TypeScript. */
  code: () => Promise<string>
  /** Returns the text of the answer panel. */
  answer: () => Promise<string>
  /** Returns the first lines of the requests, with the status of each answer. */
  requests: () => Promise<string[]>
  /** Returns the rows of the account: a contact, its tags before, and its tags now. */
  account: () => Promise<string[][]>
  /** Returns a block of code in the panel, by its label. */
  block: (label: string) => Promise<string>
}

/** Opens the playground of a vendor in a tab, in place of its page. */
export async function openPlayground(
  { page }: Tab,
  { name }: Vendor,
  path = `/${name}/try/`,
): Promise<Playground> {
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(`${inject('site')}/`)) foreign.push(request.url())
  })
  await page.goto(path)
  const ready = () => page.locator('[type=submit]:enabled').waitFor()
  await ready()
  const all = (selector: string, within: Page | Locator = page) =>
    within.locator(selector).allTextContents()
  return {
    page,
    foreign,
    choices: () =>
      page
        .locator('[name=choice] option')
        .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value)),
    choose: (choice) => page.getByLabel('What to call').selectOption(choice),
    async fail(label, often) {
      const option = page.locator('[name=failure] option').filter({ hasText: label }).first()
      const value = (await option.getAttribute('value')) as string
      await page.getByLabel('The sandbox answers').selectOption(value)
      if (often) await page.getByLabel('How often').selectOption(often)
    },
    run: () => page.getByRole('button', { name: 'Run' }).click(),
    reset: () => page.getByRole('button', { name: 'Reset the account' }).click(),
    async ended() {
      await ready()
      return text(page.getByRole('status'))
    },
    code: () => text(page.getByLabel('TypeScript of this call')),
    answer: () => text(page.locator('[data-answer]')),
    async requests() {
      const lines = await all('.exchanges summary')
      return lines.map((line) => line.replace(/ in [\d.]+ m?s$/, ''))
    },
    async account() {
      const rows = await page.locator('[data-account] tbody tr').all()
      return Promise.all(rows.map((row) => all('th, td', row)))
    },
    block: (label) => text(page.getByRole('region', { name: label, exact: true }).last()),
  }
}

const text = async (locator: Locator): Promise<string> => (await locator.textContent()) ?? ''
