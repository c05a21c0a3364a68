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
  /** Returns the form and the account to how a new page has them. */
  restore: () => Promise<void>
  /** Restores, chooses and runs, by events of the form, which take a tenth of the time of a mouse. */
  call: (choice: string) => Promise<Shown>
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

/** What the page shows of a call. */
interface Shown {
  program: string
  status: string
  result: string
  /** The first lines of the requests, with the status of each answer. */
  requests: string[]
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
    restore: () => page.evaluate(restore),
    async call(choice) {
      await page.evaluate(restore)
      const { requests, ...shown } = await page.evaluate(call, choice)
      return { ...shown, requests: requests.map(withoutTime) }
    },
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
    requests: async () => (await all('.exchanges summary')).map(withoutTime),
    async account() {
      const rows = await page.locator('[data-account] tbody tr').all()
      return Promise.all(rows.map((row) => all('th, td', row)))
    },
    block: (label) => text(page.getByRole('region', { name: label, exact: true }).last()),
  }
}

const text = async (locator: Locator): Promise<string> => (await locator.textContent()) ?? ''

const withoutTime = (line: string): string => line.replace(/ in [\d.]+ m?s$/, '')

/** Runs in the page. */
function restore(): void {
  const form = document.querySelector('form.playground') as HTMLFormElement
  form.reset()
  form.querySelector('[name=choice]')?.dispatchEvent(new Event('input', { bubbles: true }))
  form.querySelector<HTMLButtonElement>('[data-reset]')?.click()
}

/** Runs in the page. */
async function call(choice: string): Promise<Shown> {
  const find = <Found extends Element = HTMLElement>(selector: string) =>
    [...document.querySelectorAll<Found>(`form.playground ${selector}`)].at(-1) as Found
  const textOf = (selector: string) => find(selector)?.textContent ?? ''
  const select = find<HTMLSelectElement>('[name=choice]')
  select.value = choice
  select.dispatchEvent(new Event('input', { bubbles: true }))
  const program = textOf('[data-code]')
  const run = find<HTMLButtonElement>('[type=submit]')
  run.click()
  do await new Promise((resolve) => setTimeout(resolve))
  while (run.disabled)
  const summaries = document.querySelectorAll('.exchanges summary')
  return {
    program,
    status: textOf('[role=status]'),
    result: textOf('[aria-label=Result]'),
    requests: [...summaries].map(({ textContent }) => textContent),
  }
}
