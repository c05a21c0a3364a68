import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { TagsErrorCode } from '@tags/core'
import { codeOf } from '@tags/core/tools'
import { resolve, responses, routes } from '@tags/scripts/document'
import type { Operation, Source } from '@tags/scripts/spec'
import { toString as textOf } from 'hast-util-to-string'
import { describe, expect, it } from 'vitest'
import { operationPage, webhookPage } from '../src/links.ts'
import { folder } from '../src/serve.ts'
import { type Vendor, vendors } from '../src/vendors.ts'
import { type Html, readHtml } from './html.ts'

/** The facts of a spec about an operation and all its references. */
interface Said {
  names: string[]
  descriptions: string[]
  sources: Source[]
  examples: unknown[]
}

type Examples = Record<string, { value: unknown }>

/** Reads these facts from the spec, independently of the page's code. */
function saidBy({ document }: Vendor, operation: unknown): Said {
  const said: Said = { names: [], descriptions: [], sources: [], examples: [] }
  const seen = new Set<string>()
  const read = (given: unknown) => {
    if (typeof given !== 'object' || given === null || seen.has(JSON.stringify(given))) return
    seen.add(JSON.stringify(given))
    if (Array.isArray(given)) return given.forEach(read)
    const {
      'x-source': source,
      example,
      examples,
      ...node
    } = resolve(document, given) as Said & Record<string, unknown>
    if (typeof node.description === 'string') said.descriptions.push(node.description)
    if (source) said.sources.push(source as Source)
    if (example !== undefined) said.examples.push(example)
    if (examples && !Array.isArray(examples))
      said.examples.push(...Object.values(examples as Examples).map(({ value }) => value))
    for (const [key, value] of Object.entries(node)) {
      if (key === 'properties') said.names.push(...Object.keys(value as object))
      if (key === 'properties' || key === 'headers') Object.values(value as object).forEach(read)
      else if (key === 'allOf' && node.description !== undefined)
        for (const part of value as object[]) read({ ...resolve(document, part), description: '' })
      else if (!/^(x-|default$|enum$|const$)/.test(key)) read(value)
    }
  }
  read(operation)
  return said
}

/** Returns the contents of example code blocks: the text, and the value if it is JSON. */
const examplesOf = (page: Html): unknown[] =>
  page.all('.sl-openapi-example pre').flatMap((block) => {
    const text = textOf(block)
    try {
      return [text, JSON.parse(text)]
    } catch {
      return [text]
    }
  })

/** Checks whether a text is a list in a query: `?fields=id,name`. */
const isQuery = (text: unknown, example: unknown): boolean =>
  Array.isArray(example) && typeof text === 'string' && text.endsWith(`=${example.join(',')}`)

/** Normalizes the characters that typography changes. */
const letters = (text: string) => text.replace(/[^\p{L}\d]/gu, '')

const urlsOf = ({ from }: Source) => from.match(/https?:\/\/[^\s,;)]+/g) ?? []

describe.each(vendors)('the reference of $name', (vendor) => {
  const { name, title, document } = vendor

  describe.each(routes(document))('$method $path', async ({ operation, parameters }) => {
    const page = await readHtml(operationPage(name, operation.operationId))
    const said = saidBy(vendor, { ...operation, parameters })
    const keys = page.texts('.sl-openapi-key-name strong')

    it('names the vendor in its title, and in the title for search', () => {
      const owned = `${operation.summary} · ${title}`
      expect(page.texts('title')).toEqual([`${owned} | tags`])
      const [meta] = page.all('meta[data-pagefind-meta="title[content]"]')
      expect(meta?.properties.content).toBe(owned)
    })

    it('is described in a sentence', () => {
      const [meta, ...others] = page.all('meta[name="description"]')
      expect(others).toEqual([])
      expect(meta?.properties.content).toMatch(/^[A-Z]+ \/\S+ of .+\. .+\.$/s)
    })

    it('has every parameter, and every property of every schema', () => {
      const names = [...parameters.map((parameter) => parameter.name), ...said.names]
      expect(names.filter((name) => !keys.includes(name))).toEqual([])
    })

    it('has every status, and every header of each', () => {
      const headings = page.texts('h3.sl-openapi-heading')
      expect(headings).toEqual(expect.arrayContaining(Object.keys(operation.responses)))
      const headers = responses(document, operation).flatMap(([, response]) =>
        Object.keys((response as { headers?: object }).headers ?? {}),
      )
      expect(headers.filter((header) => !keys.includes(header))).toEqual([])
    })

    it('has every description', () => {
      const text = letters(page.texts('main').join())
      expect(said.descriptions.filter((one) => !text.includes(letters(one)))).toEqual([])
    })

    it('links to the rate limits, with the number of requests in each', () => {
      const counts = document['x-rate-limit']?.map(({ requests }) => requests.toLocaleString('en'))
      const terms = page.texts('.facts dt')
      const said = page.texts('.facts dd')[terms.indexOf('Rate limit')]
      for (const count of counts ?? ['not documented']) expect(said).toContain(count)
      expect(page.hrefs('.facts a')).toContain(`/${name}/#rate-limits`)
    })

    it('shows the source and the certainty of each part', () => {
      const texts = page.texts('.source, .facts dd')
      const hrefs = page.hrefs('.source a, .facts a')
      for (const source of said.sources) {
        const { certainty, from } = source
        const words = `${certainty} ${from.replaceAll('`', '').replaceAll('https://', '')}`
        expect(
          texts.filter((text) => text.endsWith(words)),
          words,
        ).not.toEqual([])
        expect(hrefs).toEqual(expect.arrayContaining([`/start/#${certainty}`, ...urlsOf(source)]))
      }
    })

    it('shows every example', () => {
      const shown = examplesOf(page)
      // A block of code ends without a line break.
      const trimmed = (value: unknown) => (typeof value === 'string' ? value.trimEnd() : value)
      const isShown = (example: unknown) =>
        shown.some(
          (one) => isDeepStrictEqual(trimmed(one), trimmed(example)) || isQuery(one, example),
        )
      expect(said.examples.filter((example) => !isShown(example))).toEqual([])
    })

    it('shows the code of each error', () => {
      const sections = new Map(
        page
          .parts('section')
          .flatMap((section) =>
            section.all(':scope > * > [id]').map(({ properties }) => [properties.id, section]),
          ),
      )
      for (const [status, response] of responses(document, operation)) {
        if (status < 400) continue
        const code = (response['x-error'] as TagsErrorCode) ?? codeOf(status)
        const links = sections.get(String(status))?.hrefs('.note a')
        expect(links).toContain(`/guides/errors/#${code}`)
      }
    })
  })

  describe.each(Object.entries(document.webhooks ?? {}))('the webhook %s', async (event, item) => {
    const { post } = resolve(document, item) as unknown as { post: Operation }
    const page = await readHtml(webhookPage(name, post.operationId))
    const said = saidBy(vendor, post)
    const text = letters(page.texts('main').join())

    it('names the vendor and the event', () => {
      expect(page.texts('title')).toEqual([`${post.summary} · ${title} | tags`])
      const [meta] = page.all('meta[name="description"]')
      expect(meta?.properties.content).toContain(`The webhook ${event} of ${title}. `)
    })

    it('has every property, description and example', () => {
      const keys = page.texts('.sl-openapi-key-name strong')
      expect(said.names.filter((name) => !keys.includes(name))).toEqual([])
      expect(said.descriptions.filter((one) => !text.includes(letters(one)))).toEqual([])
      const shown = examplesOf(page)
      expect(
        said.examples.filter((one) => !shown.some((value) => isDeepStrictEqual(value, one))),
      ).toEqual([])
    })

    it('shows the certainty and the source of each part', () => {
      for (const { certainty, from } of said.sources) {
        expect(text).toContain(letters(certainty + from.replaceAll('https://', '')))
      }
    })
  })

  it('says what is known of webhooks', async () => {
    const page = await readHtml(`/${name}/`)
    const { description = '', signature, 'x-source': source } = document['x-hooks'] ?? {}
    const text = letters(page.texts('main').join())
    const sources = [source, signature?.['x-source']].flatMap((one) => one?.from ?? [])
    for (const part of [description, signature?.header ?? '', ...sources]) {
      expect(text).toContain(letters(part.replaceAll('https://', '')))
    }
  })

  it('begins with a page that has every operation, limit and section', async () => {
    const page = await readHtml(`/${name}/`)
    const lines = page.texts('.operations li')
    for (const { method, path, operation } of routes(document)) {
      const line = lines.find((line) => line.endsWith(` ${path}`) && line.startsWith(method))
      expect(line).toContain(operation.summary)
    }
    const text = page.texts('main').join()
    for (const { requests, headers = {} } of document['x-rate-limit'] ?? []) {
      for (const part of [requests.toLocaleString('en'), ...Object.values(headers)])
        expect(text).toContain(part)
    }
    const sections = [...(document.info.description ?? '').matchAll(/^## (.*)/gm)]
    const titles = [...sections.map(([, title]) => title), 'Authentication']
    expect(page.texts('h2')).toEqual(expect.arrayContaining(titles))
    expect(page.hrefs('a')).toContain(`/openapi/${name}.json`)
  })

  it('offers the spec of the package unchanged', async () => {
    const file = await readFile(join(folder, 'openapi', `${name}.json`), 'utf8')
    expect(JSON.parse(file)).toEqual(document)
  })
})

it('distinguishes errors that differ only by their body', async () => {
  const page = await readHtml(operationPage('highlevel', 'add-tags'))
  expect(page.texts('.note')).toContain(
    'Error code: invalid; not_found for a body as in the example unknownContact.',
  )
})

it('shows alternatives of simple types as one type, with each description', async () => {
  const page = await readHtml(operationPage('highlevel', 'get-contact'))
  const [attachments] = page
    .texts('.sl-openapi-key')
    .filter((text) => text.startsWith('attachments'))
  expect(attachments).toContain('string: As the vendor’s schema has it.')
  expect(attachments).toContain('Array | string')
})
