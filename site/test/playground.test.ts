import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { TagsError } from '@tags/core'
import {
  type Case,
  cases,
  contacts,
  loadVendors,
  unifiedMethods,
  type Vendor as VendorClient,
} from '@tags/mocks'
import { createSandbox } from '@tags/sandbox'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { packages } from '../src/folders.ts'
import { planOf } from '../src/playground/plan.ts'
import { folder } from '../src/serve.ts'
import { type Vendor, vendors } from '../src/vendors.ts'
import { type Chromium, connect, type Tab } from './browser.ts'
import { pages } from './pages.ts'
import { openPlayground, type Playground } from './playground.ts'

const clients = new Map((await loadVendors()).map((vendor) => [vendor.name, vendor]))

const run = promisify(execFile)

/** The code samples on pages, and their results. */
const shown: [code: string, result: string][] = []

let chromium: Chromium
let tab: Tab
beforeAll(async () => {
  chromium = await connect()
  tab = await chromium.open()
})
afterAll(() => chromium?.close())

/** Creates a sandbox with the page's contact, and a client of it. */
function accountOf(vendor: Vendor) {
  const { create, credentialOptions } = clients.get(vendor.name) as VendorClient
  const { contact } = planOf(vendor)
  const sandbox = createSandbox(vendor.document as object, { contacts: [contact] })
  const credentials = credentialOptions.map((option) => [option, 'any'])
  const client = create({ ...Object.fromEntries(credentials), fetch: sandbox.fetch })
  return { sandbox, client, tags: contact.tags as string[] }
}

/** Returns the first example of a contact. */
const reference = (vendor: Vendor): object => contacts(vendor)[0] as never

/** Calls the first unified method of a vendor. */
function callFirst(vendor: Vendor, client: object, contact: object, tags: string[]) {
  const [method = ''] = unifiedMethods(vendor)
  const { [method]: call } = client as Record<string, (...args: unknown[]) => Promise<unknown>>
  return call?.(contact, ...(method === 'getTags' ? [] : [tags]))
}

/** Returns the error of the first unified method for a contact. */
const errorOf = (vendor: Vendor, contact: object): Promise<TagsError> =>
  callFirst(vendor, accountOf(vendor).client, contact, ['vip'])?.then(
    () => Promise.reject(new Error('It was no error.')),
    (error) => error,
  ) as Promise<TagsError>

describe.each(vendors.map((vendor) => [vendor.title, vendor] as const))('%s', (_, vendor) => {
  const { document } = vendor
  let playground: Playground
  beforeAll(async () => {
    playground = await openPlayground(tab, vendor)
  })
  beforeEach(() => playground.restore())

  const [method = 'getTags'] = unifiedMethods(vendor)

  it('calls the first method in the sandbox, and shows the requests and the account before and after', async () => {
    const { page, run, ended, requests, account, foreign } = playground
    const field = page.getByLabel('Tags, separated')
    const given = method === 'getTags' ? [] : (await field.inputValue()).split(', ')
    const { sandbox, client, tags } = accountOf(vendor)
    const [[contact = '', ...now] = [], ...more] = await account()
    expect([now, more]).toEqual([[tags.join(', '), tags.join(', ')], []])
    await run()
    expect(await ended()).toBe('Done.')
    await callFirst(vendor, client, reference(vendor), given)
    const shown = (await requests()).map((line) => line.replace(/https?:\/\/[^/]+|\?\S*/g, ''))
    expect(shown).toEqual(
      sandbox.requests.map(({ method, path, status }) => `${method} ${path} → ${status}`),
    )
    const [{ tags: added = [] } = {}] = [...sandbox.contacts.values()]
    expect(added).toEqual([...tags, ...given.filter((tag) => !tags.includes(tag))])
    expect(await account()).toEqual([[contact, tags.join(', '), added.join(', ')]])
    const headers = await page.locator('[data-answer] dt').allTextContents()
    expect(headers).toEqual(expect.arrayContaining(['accept', 'content-type', 'x-sandbox']))
    expect(foreign).toEqual([])
  })

  it('shows the client’s result for every call', async () => {
    const { choose, run, reset, fail, ended, code, call, block } = playground
    const choices = await playground.choices()
    const unified = unifiedMethods(vendor)
    const operations = cases({ document }).map(({ method, path }) => `${method} ${path}`)
    expect(choices).toEqual([...unified, ...operations])
    const failed: string[] = []
    for (const choice of choices) {
      const { program, status, requests, result } = await call(choice)
      if (status !== 'Done.') {
        expect([choice, status]).toEqual([choice, expect.stringMatching(/^It failed: 4\d\d\.$/)])
        failed.push(choice)
      }
      expect(requests.at(-1)).toMatch(/→ [24]\d\d$/)
      shown.push([program, result])
    }
    // The contact of the examples and its tags are there already, so that they cannot be created.
    expect(failed.filter((choice) => !choice.startsWith('POST '))).toEqual([])
    expect(failed.length).toBeLessThan(3)
    await choose(choices.at(-1) as string)
    await reset()
    await fail(/^4\d\d/)
    const program = await code()
    await run()
    await ended()
    shown.push([program, await block('Result')])
  })

  it('shows the error of a failure', async () => {
    const { page, run, fail, ended, answer, account, code } = playground
    await fail(/^40[0-46-9]/)
    const failure = JSON.parse(await page.getByLabel('The sandbox answers').inputValue())
    expect(await code()).toContain(`sandbox.fail('${method}', {`)
    await run()
    const status = await ended()
    const { sandbox, client, tags } = accountOf(vendor)
    sandbox.fail(method, failure)
    const error = await callFirst(vendor, client, reference(vendor), ['vip', 'customer'])?.then(
      () => Promise.reject(new Error('It was no error.')),
      (error: TagsError) => error,
    )
    expect(status).toBe(`It failed: ${error?.code}.`)
    expect(await answer()).toContain(error?.message)
    expect((await account()).map(([, ...states]) => states)).toEqual([
      [tags.join(', '), [...sandbox.contacts.values()][0]?.tags.join(', ')],
    ])
  })

  it('shows the retry after a failure that occurs once', async () => {
    const { choose, run, fail, ended, answer, requests, code } = playground
    await choose('getTags')
    await fail(/HTML/, '1')
    expect(await code()).toContain("sandbox.fail('getTags', { fault: 'html', times: 1 })")
    await run()
    expect(await ended()).toBe('Done.')
    expect(await answer()).toContain('retry: attempt 1 failed, ')
    const lines = await requests()
    const failed = lines.findIndex((line) => line.endsWith(' → 502'))
    const [first = '', second = ''] = lines.slice(failed)
    expect(second).toBe(first.replace(/502$/, '200'))
  })

  it('shows the retry after a 429, until it is cancelled', async () => {
    const { page, run, fail, ended, answer, requests } = playground
    await fail(/^429/)
    // The wait before the next attempt is this number times a quarter of a second.
    const random = await page.evaluateHandle(() => Math.random)
    await page.evaluate(() => {
      Math.random = () => 1_000
    })
    await run()
    await page.getByText('retry: attempt 1 failed, rate_limited (429)').waitFor()
    await page.getByRole('button', { name: 'Cancel' }).click()
    expect(await ended()).toBe('It failed: aborted.')
    await page.evaluate((own) => {
      Math.random = own
    }, random)
    expect((await requests()).at(-1)).toMatch(/ → 429$/)
    expect(await answer()).toMatch(/finish: aborted/)
  })

  it('shows the client’s error for invalid input, and sends nothing', async () => {
    const { page, requests, run, ended, answer } = playground
    await page.getByLabel('Value').fill('')
    await run()
    expect(await ended()).toBe('It failed: invalid.')
    const [kind = ''] = Object.keys(reference(vendor))
    const error = await errorOf(vendor, { [kind]: '' })
    expect(await answer()).toContain(error.message)
    expect(await requests()).toEqual([])
  })
})

it('shows TypeScript that compiles and has the displayed results', async () => {
  const room = await mkdtemp(join(import.meta.dirname, '../.shown-'))
  const project = { extends: '../../tsconfig.json', include: ['*.ts'] }
  const runAll = shown.map(
    (_, index) => `console.log(JSON.stringify((await import('./${index}.ts')).given))\n`,
  )
  try {
    await mkdir(join(room, 'node_modules/@tags'), { recursive: true })
    for (const { name } of vendors) {
      await symlink(join(packages, name), join(room, 'node_modules/@tags', name), 'junction')
    }
    await writeFile(join(room, 'tsconfig.json'), JSON.stringify(project))
    await writeFile(join(room, 'all.ts'), `export {}\n${runAll.join('')}`)
    for (const [index, [code]] of shown.entries()) {
      const given = /^const result = /m.test(code) ? 'result' : '{ data, error }'
      await writeFile(join(room, `${index}.ts`), `${code}\nexport const given = ${given}\n`)
    }
    const tsc = join(import.meta.dirname, '../../node_modules/.bin/tsc')
    const problems = await run(tsc, ['--project', room]).catch((error) => error)
    expect(problems.stdout).toBe('')
    const { stdout } = await run(process.execPath, [join(room, 'all.ts')])
    const given = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(given).toEqual(shown.map(([, result]) => JSON.parse(result)))
    expect(given.length).toBeGreaterThan(vendors.length)
  } finally {
    await rm(room, { recursive: true })
  }
})

describe('the form', () => {
  const [vendor] = vendors as [Vendor]

  it('reports invalid JSON, and sends nothing', async () => {
    const playground = await openPlayground(tab, vendor)
    const { page, requests, choose, run, ended, answer, code } = playground
    await choose(
      (await page.locator('option[value^=POST]').first().getAttribute('value')) as string,
    )
    await page.getByLabel('Body, in JSON').fill('["vip"')
    await run()
    expect(await ended()).toBe('Nothing was sent.')
    expect(await answer()).toMatch(/^body is not JSON: /)
    expect(await code()).toMatch(/^\/\/ body is not JSON: /)
    expect(await requests()).toEqual([])
  })

  it('keeps the account from call to call, until it is reset', async () => {
    const { page, choose, run, reset, ended, account, code } = await openPlayground(tab, vendor)
    const [[contact = '', tags = ''] = []] = await account()
    await choose('removeTags')
    for (const tag of tags.split(', ')) {
      await page.getByLabel('Tags, separated').fill(tag)
      await run()
      await ended()
    }
    expect(await account()).toEqual([[contact, expect.not.stringMatching(/no tags/), '(no tags)']])
    expect(await code()).toContain('tags: []')
    await reset()
    expect(await account()).toEqual([[contact, tags, tags]])
    expect(await code()).not.toContain('tags: []')
  })

  it('shows where a request differs from the spec', async () => {
    const { page, choose, run, ended, answer } = await openPlayground(tab, vendor)
    await choose(
      (await page.locator('option[value^=POST]').first().getAttribute('value')) as string,
    )
    await page.getByLabel('Body, in JSON').fill('7')
    await run()
    expect(await ended()).toMatch(/^It failed: 4/)
    expect(await answer()).toMatch(/Differences from the spec.*body.*expected .*, found /s)
  })

  it('opens the operation in the address', async () => {
    const { method, path, operation } = cases(vendor).at(-1) as Case
    const address = `/${vendor.name}/try/#${operation.operationId}`
    const { page, code } = await openPlayground(await chromium.open(), vendor, address)
    expect(await page.getByLabel('What to call').inputValue()).toBe(`${method} ${path}`)
    expect(await code()).toContain(`client.api.${method}(`)
  })

  describe('with an answer in it', () => {
    let page: Page
    beforeAll(async () => {
      const playground = await openPlayground(await chromium.open(), vendor)
      page = playground.page
      await playground.run()
      await playground.ended()
      await page.evaluate(
        await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
      )
    })

    it.each(['light', 'dark'] as const)('has no serious issue, %s', async (colorScheme) => {
      await page.emulateMedia({ colorScheme })
      const { violations } = await page.evaluate<AxeResults>(
        "axe.run({ resultTypes: ['violations'], iframes: false })",
      )
      const serious = violations.filter(({ impact }) => /serious|critical/.test(impact ?? ''))
      expect(
        serious.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`)),
      ).toEqual([])
    })

    it('fits a screen of 390 pixels', async () => {
      await page.setViewportSize({ width: 390, height: 844 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    })
  })
})

it('is on no other page, and takes less than 6 kB gzipped without the client', async () => {
  const scriptsOf = async (path: string) => {
    const html = await readFile(join(folder, path.replace(/\/$/, '/index.html')), 'utf8')
    return [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, source]) => source as string)
  }
  const others = await Promise.all(pages.filter((path) => !path.endsWith('/try/')).map(scriptsOf))
  const usual = new Set(others.flat())
  const own = (await scriptsOf(`/${vendors[0]?.name}/try/`)).filter((source) => !usual.has(source))
  expect(own).toHaveLength(1)
  const script = await readFile(join(folder, own[0] as string))
  expect(gzipSync(script).length).toBeLessThan(6000)
})
