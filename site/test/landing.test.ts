import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { routes } from '@tags/scripts/document'
import { readMethods } from '@tags/scripts/method'
import { describe, expect, inject, it } from 'vitest'
import { operationPage } from '../src/links.ts'
import { vendors } from '../src/vendors.ts'

const html = await (await fetch(inject('site'))).text()
const text = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('the landing page shows the results of the bench', () => {
  it.each([
    ['RESULTS.md', /^\| (\S[^|]*?) +\| +[\d,]+ \| +([\d,]+) \|.*(?:browsers|Node only) \|$/gm],
    ['FAULTS.md', /^\| (\S[^|]*?) +\| +(\d+ of \d+) \|$/gm],
  ])('%s', async (file, row) => {
    const results = await readFile(join(import.meta.dirname, '../../tests/bench', file), 'utf8')
    const rows = [...results.matchAll(row)].map(([, client, value]) => `${client} ${value}`)
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.filter((row) => !text.includes(` ${row} `))).toEqual([])
  })
})

describe('the landing page shows the facts of the specs', () => {
  it.each(vendors)('$title has the methods of its spec, each with its operation', (vendor) => {
    const unified = vendor.document['x-unified'] ?? { contact: {} }
    expect(text).toContain(`contacts by ${Object.keys(unified.contact).join(', ')}`)
    for (const {
      name,
      link: { operationId },
    } of readMethods('', vendor.document, unified)) {
      const link = new RegExp(`href="${operationPage(vendor.name, operationId)}"[^>]*>${name}<`)
      expect(html).toMatch(link)
    }
  })

  it('draws the request that the sample makes', () => {
    const document = vendors.find(({ name }) => name === 'highlevel')?.document
    const id = document?.['x-unified']?.addTags?.operationId
    const route = document && routes(document).find(({ operation }) => operation.operationId === id)
    expect(text.split(`${route?.method} ${route?.path}`)).toHaveLength(3)
  })
})
