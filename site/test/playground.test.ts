import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { ClientOptions, TagsError } from '@tags/core'
import {
  type Case,
  cases,
  contacts,
  exampleOf,
  json,
  loadVendors,
  unifiedMethods,
  type Vendor as VendorClient,
} from '@tags/mocks'
import { environmentName } from '@tags/scripts/naming'
import type { AxeResults } from 'axe-core'
import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { packages } from '../src/folders.ts'
import { folder } from '../src/serve.ts'
import { type Vendor, vendors } from '../src/vendors.ts'
import { type Chromium, connect, type Tab } from './browser.ts'
import { pages } from './pages.ts'
import { openPlayground } from './playground.ts'

const secret = 'a-credential-that-is-secret'
const clients = new Map((await loadVendors()).map((vendor) => [vendor.name, vendor]))

const run = promisify(execFile)

/** The code samples on pages, and their results. */
const shown: [code: string, result: string][] = []

/** The environment of the displayed programs, with a credential for every vendor. */
const env = {
  ...process.env,
  ...Object.fromEntries(
    [...clients.values()].flatMap(({ name, credentialOptions }) =>
      credentialOptions.map((option) => [environmentName(name, option), 'any']),
    ),
  ),
}

let chromium: Chromium
let tab: Tab
beforeAll(async () => {
  chromium = await connect()
  tab = await chromium.open()
})
afterAll(() => chromium?.close())

/** Returns the operation of `addTags`, with the spec's examples. */
function addTags({ document }: Pick<Vendor, 'document'>) {
  const { addTags, setTags } = document['x-unified'] ?? {}
  const id = (addTags ?? setTags)?.operationId
  const found = cases({ document }).find(({ operation }) => operation.operationId === id)
  if (!found) throw new Error('The vendor has no addTags.')
  return found
}

/** Returns the first example of a contact. */
const reference = (vendor: Vendor): object => contacts(vendor)[0] as never

/** Creates a client of a vendor that talks to its mock. */
function clientOf(name: string, fetch: ClientOptions['fetch']) {
  const { create, credentialOptions } = clients.get(name) as VendorClient
  return create({
    ...Object.fromEntries(credentialOptions.map((option) => [option, 'any'])),
    baseUrl: inject('mocks')[name] as string,
    ...(fetch && { fetch }),
  })
}

/** Returns the error of `addTags` for a contact, with the answer selected by `Prefer`. */
async function wrong(
  { name, document }: Vendor,
  contact: object,
  prefer?: string,
): Promise<TagsError> {
  const { method, path } = addTags({ document })
  const pattern = new RegExp(`${path.replaceAll(/\{.*?\}/g, '[^/]+')}$`)
  const client = clientOf(name, (url, init) => {
    const isAsked = prefer && init.method === method && pattern.test(url)
    const chosen = isAsked && { prefer, accept: '*/*' }
    return fetch(url, { ...init, headers: { ...init.headers, ...chosen } })
  })
  return client.addTags?.(contact as never, ['customer']).then(
    () => Promise.reject(new Error('It was no error.')),
    (error) => error,
  ) as Promise<TagsError>
}

describe.each(vendors.map((vendor) => [vendor.title, vendor] as const))('%s', (_, vendor) => {
  const { name, document } = vendor

  it('adds a tag at the mock, and shows its answer', async () => {
    const { page, sent, run, ended, block, answer } = await openPlayground(tab, vendor)
    const tags = (await page.getByLabel('Tags, separated').inputValue()).split(', ')
    await run()
    expect(await ended()).toBe('Done.')
    const { method, responses } = addTags(vendor)
    const wanted: unknown[] = []
    const client = clientOf(name, (url, init) => {
      wanted.push([init.method, url, init.body ? JSON.parse(init.body) : null])
      return fetch(url, init)
    })
    await client.addTags?.(reference(vendor) as never, tags)
    expect(sent.map((one) => [one.method(), one.url(), one.postDataJSON()])).toEqual(wanted)
    const last = sent.at(-1)
    expect(last?.method()).toBe(method)
    expect(JSON.parse(await block('Request, body'))).toEqual(last?.postDataJSON())
    const [status, response] = responses.find(([status]) => status < 300) ?? []
    expect(await answer()).toContain(`${last?.method()} ${last?.url()} → ${status}`)
    const media = json(response)
    if (media) expect(JSON.parse(await block('Response, body'))).toEqual(exampleOf(media))
    const shown = await page.locator('[data-answer] dt').allTextContents()
    expect(shown).toEqual(expect.arrayContaining(['accept', 'content-type']))
  })

  it('shows the client’s result for every call', async () => {
    const playground = await openPlayground(tab, vendor)
    const { page, choose, run, ended, answer, code, block } = playground
    const choices = await playground.choices()
    const operations = cases({ document }).map(({ method, path }) => `${method} ${path}`)
    expect(choices).toEqual([...unifiedMethods(vendor), ...operations])
    const outcomes: [choice: string, status: string, answer: string | undefined][] = []
    for (const choice of choices) {
      await choose(choice)
      await run()
      outcomes.push([choice, await ended(), (await answer()).match(/→ (\d)/)?.[1]])
      shown.push([await code(), await block('Result')])
    }
    expect(outcomes).toEqual(choices.map((choice) => [choice, 'Done.', '2']))
    await page.getByLabel('The mock answers with').selectOption({ index: 1 })
    await run()
    await ended()
    shown.push([await code(), await block('Result')])
  })

  it('shows the error of a requested answer', async () => {
    const { page, run, ended, answer, code } = await openPlayground(tab, vendor)
    const refusal = page.locator('[name=answer] option[value*="=40"]').first()
    const prefer = (await refusal.getAttribute('value')) as string
    await page.getByLabel('The mock answers with').selectOption(prefer)
    expect(await code()).toContain(`prefer: '${prefer}'`)
    await run()
    const status = await ended()
    const error = await wrong(vendor, reference(vendor), prefer)
    expect(status).toBe(`It failed: ${error.code}.`)
    expect(await answer()).toContain(error.message)
  })

  it('shows the retry after a 429, until it is cancelled', async () => {
    const { page, sent, run, ended, answer } = await openPlayground(tab, vendor)
    await page.getByLabel('The mock answers with').selectOption('code=429')
    await run()
    await page.getByText('retry: attempt 1 failed, rate_limited (429)').waitFor()
    await page.getByRole('button', { name: 'Cancel' }).click()
    expect(await ended()).toBe('It failed: aborted.')
    expect(await answer()).toMatch(/→ 429 Too Many Requests/)
    expect(await answer()).toMatch(/finish: aborted/)
    expect(sent.length).toBeGreaterThan(0)
  })

  it('shows the client’s error for invalid input, and sends nothing', async () => {
    const { page, sent, run, ended, answer } = await openPlayground(tab, vendor)
    await page.getByLabel('Value').fill('')
    await run()
    expect(await ended()).toBe('It failed: invalid.')
    const [kind = ''] = Object.keys(reference(vendor))
    const error = await wrong(vendor, { [kind]: '' })
    expect(await answer()).toContain(error.message)
    expect(sent).toEqual([])
  })

  it('never shows the credential', async () => {
    const { page, sent, run, ended, answer } = await openPlayground(tab, vendor)
    const mock = inject('mocks')[name] as string
    for (const field of await page.getByLabel('Credential').all()) await field.fill(secret)
    const echo = async (route: Route) =>
      route.fulfill({
        status: 400,
        headers: { 'access-control-allow-origin': '*', 'x-echo': secret },
        body: JSON.stringify(route.request().headers()),
      })
    await page.route(`${mock}/**`, echo, { times: 1 })
    await run()
    expect(await ended()).toBe('It failed: invalid.')
    const headers = Object.values((await sent[0]?.allHeaders()) ?? {})
    const plain = headers.map((value) => value.replace(/^Basic (.*)/, (_, text) => atob(text)))
    expect(plain.join()).toContain(secret)
    expect(await answer()).toContain('•••')
    const kept = await page.evaluate(async () => [
      window.document.documentElement.outerHTML,
      location.href,
      JSON.stringify([
        { ...localStorage },
        { ...sessionStorage },
        window.document.cookie,
        history.state,
      ]),
      JSON.stringify(await indexedDB.databases()),
    ])
    expect(kept.join()).not.toContain(secret)
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
    const { stdout } = await run(process.execPath, [join(room, 'all.ts')], { env })
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
    const { page, sent, choose, run, ended, answer, code } = await openPlayground(tab, vendor)
    await choose(
      (await page.locator('option[value^=POST]').first().getAttribute('value')) as string,
    )
    await page.getByLabel('Body, in JSON').fill('["vip"')
    await run()
    expect(await ended()).toBe('Nothing was sent.')
    expect(await answer()).toMatch(/^body is not JSON: /)
    expect(await code()).toMatch(/^\/\/ body is not JSON: /)
    expect(sent).toEqual([])
  })

  it('offers answers only for an address that can be a mock', async () => {
    const { page, code } = await openPlayground(tab, vendor)
    const answers = page.getByLabel('The mock answers with')
    await answers.selectOption('code=429')
    await page.getByLabel('Base URL').fill('https://proxy.example.com')
    expect(await answers.isDisabled()).toBe(true)
    expect(await code()).toContain("baseUrl: 'https://proxy.example.com'")
    expect(await code()).not.toContain('prefer')
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
