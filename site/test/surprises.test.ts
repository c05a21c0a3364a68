import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { routes } from '@tags/scripts/document'
import { describe, expect, it } from 'vitest'
import { certainties } from '../src/source.ts'
import { others } from '../src/surprises/others.ts'
import { sections } from '../src/surprises/row.ts'
import { rows, rowsOf } from '../src/surprises/rows.ts'
import { rules } from '../src/surprises/rules.ts'
import { type Vendor, vendors } from '../src/vendors.ts'
import { readHtml } from './html.ts'

const root = join(import.meta.dirname, '../..')
const page = await readHtml('/surprises/')

describe('the page of surprises', () => {
  it('has every row once, under the title of its section, with its guess, its source and its certainty', () => {
    const shown = page.parts('.surprises').flatMap((table) => table.all('tbody tr'))
    expect(new Set(shown.map(({ properties }) => properties.id)).size).toBe(shown.length)
    expect(shown.map(({ properties }) => properties.id).sort()).toEqual(
      rows.map(({ id }) => id).sort(),
    )
    expect(page.texts('h2').slice(1)).toEqual([...Object.values(sections), 'By vendor'])
    const plain = (text: string) => text.replaceAll(/[`*]/g, '').replace(/\s+/g, ' ')
    const texts = new Map(
      page
        .parts('.surprises tbody')
        .flatMap((body) =>
          body.all('tr').map((row, index) => [row.properties.id, body.texts('tr')[index]]),
        ),
    )
    for (const { id, vendor, guess, truth, source, certainty } of rows) {
      const text = plain(texts.get(id) ?? '')
      for (const part of [vendor, guess, truth, source, certainty]) {
        expect(letters(text), id).toContain(letters(part))
      }
    }
  })

  it('links to each row from its vendor', () => {
    const links = page.hrefs('a').filter((href) => href.startsWith('#'))
    for (const { id, section } of rows) {
      const count = links.filter((href) => href === `#${id}`).length
      expect(count, id).toBeGreaterThanOrEqual(section === 'files' || section === 'tools' ? 1 : 2)
    }
  })
})

/** Lists the titles of the tests in files, with those of each row of a table. */
async function titlesOf(files: string[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'titles '))
  try {
    const list = join(folder, 'list.json')
    const vitest = join(root, 'node_modules/vitest/vitest.mjs')
    const options = ['list', '--root', root, '--staticParse=false', `--json=${list}`]
    // No test runs, so that all files can share one process and its modules.
    const together = ['--no-isolate', '--pool=threads', '--maxWorkers=1']
    const args = [vitest, ...options, ...together, ...files]
    await promisify(execFile)(process.execPath, args, { cwd: root })
    const tests: { name: string; file: string }[] = JSON.parse(await readFile(list, 'utf8'))
    return tests.map(({ name, file }) => `${relative(root, file)}: ${name}`)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Normalizes the characters that Markdown and typography change. */
const letters = (text: string) => text.replaceAll(/[^\p{L}\d]/gu, '')

describe('a row', () => {
  it.each(rows)('$id has all its parts', ({ vendor, guess, truth, source, certainty, section }) => {
    expect([vendor, guess, truth, source].filter((part) => part.trim() === '')).toEqual([])
    expect(certainties).toContain(certainty)
    expect(Object.keys(sections)).toContain(section)
  })

  const proofs = rows.flatMap(({ id, handled }) => (handled ? [{ id, ...handled }] : []))
  it('is handled where its test exists, by its whole title', async () => {
    const files = [...new Set(proofs.map(({ file }) => file))]
    const titles = new Set(await titlesOf(files))
    expect(proofs.length).toBeGreaterThan(100)
    expect(proofs.filter(({ file, test }) => !titles.has(`${file}: ${test}`))).toEqual([])
  }, 120_000)

  it.each(others)('$id names a vendor by its spelling', ({ vendor }) => {
    const known = vendors.map(({ title }) => title)
    for (const name of vendor.split(', ')) {
      const same = known.find((title) => title.toLowerCase() === name.toLowerCase())
      expect(same ?? name).toBe(name)
    }
  })
})

/** Returns what a rule says about a vendor, with a change of its spec. */
function said(
  rule: string,
  name: string,
  change: (document: Vendor['document']) => void = () => {},
) {
  const vendor = vendors.find((one) => one.name === name) as Vendor
  const document = structuredClone(vendor.document)
  change(document)
  const found = rules.find(({ id }) => id === rule)
  return found && rowsOf(found, { ...vendor, document }).map(({ truth }) => truth)
}

const responsesOf = (document: Vendor['document']) =>
  document.components.responses as Record<string, { content?: object; 'x-error'?: string }>

describe('a row of a spec changes with it', () => {
  it.each<
    [rule: string, vendor: string, truth: RegExp, change: (document: Vendor['document']) => void]
  >([
    [
      'replaces',
      'chatwoot',
      /^`POST .*labels` replaces all tags/,
      ({ 'x-unified': unified }) => {
        if (unified?.setTags) unified.addTags = { ...unified.setTags }
      },
    ],
    [
      'adding-method',
      'zendesk',
      /PUT .*POST of the same path is “Replace/,
      ({ 'x-unified': unified }) => {
        if (unified?.addTags) unified.addTags.operationId = 'SetUserTags'
      },
    ],
    [
      'removal',
      'mailchimp',
      /"status":"inactive"/,
      ({ 'x-unified': unified }) => delete unified?.removeTags,
    ],
    [
      'removal',
      'zendesk',
      /^`DELETE .* in its body/,
      ({ 'x-unified': unified }) => delete unified?.removeTags?.requestBody,
    ],
    [
      'success-error',
      'zoho-crm',
      /^204 of `GET .*search` means `not_found`/,
      (document) => {
        for (const { operation } of routes(document)) delete operation.responses['204']
      },
    ],
    [
      'other-code',
      'aelyst',
      /^449 means `queued`/,
      (document) => {
        for (const { operation } of routes(document)) delete operation.responses['449']
      },
    ],
    [
      'text',
      'kit',
      /plain text/,
      (document) => {
        for (const response of Object.values(responsesOf(document)))
          response.content = { 'application/json': {} }
      },
    ],
    [
      'at-a-time',
      'mailchimp',
      /^10 requests at a time/,
      ({ 'x-rate-limit': [limit] = [] }) => {
        if (limit) limit.seconds = 1
      },
    ],
    [
      'each-path',
      'aelyst',
      /for its method and its path/,
      ({ 'x-rate-limit': [limit] = [] }) => {
        if (limit) limit.scope = 'credential'
      },
    ],
    [
      'no-headers',
      'kit',
      /^No header is known/,
      ({ 'x-rate-limit': [limit] = [] }) => {
        if (limit) limit.headers = { remaining: 'X-Left' }
      },
    ],
    [
      'reset',
      'intercom',
      /in seconds since 1970/,
      ({ 'x-rate-limit': [limit] = [] }) => {
        if (limit) limit.headers = {}
      },
    ],
    [
      'compared',
      'zendesk',
      /compares its hits/,
      ({ 'x-unified': unified }) => {
        if (unified) unified.contact = { id: '$inputs.contact.id' }
      },
    ],
    [
      'credential',
      'kit',
      /header `X-Kit-Api-Key`/,
      ({ components }) => {
        components.securitySchemes = { apiKey: { type: 'http', scheme: 'bearer' } }
      },
    ],
    [
      'host',
      'zendesk',
      /\{subdomain\}/,
      ({ servers }) => servers.splice(0, 1, { url: 'https://zendesk.example' }),
    ],
  ])('%s of %s', (rule, vendor, truth, change) => {
    expect(said(rule, vendor)?.join(' ')).toMatch(truth)
    expect(said(rule, vendor, change)?.filter((text) => truth.test(text))).toEqual([])
  })
})
