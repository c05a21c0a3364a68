import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { tables } from '../src/matrix/tables.ts'
import { folder } from '../src/serve.ts'
import { vendors } from '../src/vendors.ts'
import { connect } from './browser.ts'

/** A cell of the built page. */
interface Cell {
  table: string
  vendor: string
  column: string
  text: string
  links: string[]
}

let cells: Cell[]

beforeAll(async () => {
  const chromium = await connect()
  const { page } = await chromium.open({ javaScriptEnabled: false })
  await page.goto('/start/')
  cells = await page.evaluate(() => {
    const textOf = (node?: Element | null) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
    return [...document.querySelectorAll<HTMLElement>('.matrix')].flatMap((box) => {
      const heads = [...box.querySelectorAll('thead th')].map(textOf)
      return [...box.querySelectorAll('tbody tr')].flatMap((row) =>
        [...row.querySelectorAll('td')].map((cell) => ({
          table: box.dataset.table ?? '',
          vendor: textOf(row.querySelector('th[scope=row]')),
          column: heads[(cell as HTMLTableCellElement).cellIndex] ?? '',
          text: textOf(cell),
          links: [...cell.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
        })),
      )
    })
  })
  await chromium.close()
})

const textOf = (table: string, vendor: string, column: string) =>
  cells.find((cell) => cell.table === table && cell.vendor === vendor && cell.column === column)
    ?.text

describe('the matrix on the page', () => {
  it('has a cell for every vendor and every column', () => {
    const named = cells.map(({ table, vendor, column }) => `${table} ${vendor} ${column}`)
    const expected = Object.entries(tables).flatMap(([table, { columns }]) =>
      vendors.flatMap((vendor) =>
        columns.map(({ title }) => `${table} ${vendor.title} ${title.replaceAll('`', '')}`),
      ),
    )
    expect(named).toEqual(expected)
  })

  it('links every cell to an existing part of a page', () => {
    const dead = cells.flatMap(({ links, ...cell }) =>
      links.length ? links.filter((link) => !leadsSomewhere(link)) : [`nowhere: ${cell.text}`],
    )
    expect(dead).toEqual([])
  })

  it('links to an operation if the vendor has one', () => {
    const others = cells
      .filter(({ column }) => column !== 'Options')
      .filter(({ links }) => !links.every((link) => /\/operations\//.test(link)))
    expect(new Set(others.map(({ text }) => text))).toEqual(new Set(['not supported']))
  })

  it.each(vendors)('shows the methods of $title with their certainty', (vendor) => {
    const unified = vendor.document['x-unified']
    for (const name of ['addTags', 'removeTags', 'getTags'] as const) {
      // A set that is replaced is read first; here, both operations are equally certain.
      const link = unified?.[name] ?? (name === 'getTags' ? undefined : unified?.setTags)
      const id = link?.operationId
      const operations = Object.values<object>(specOf(vendor.name).paths).flatMap((item) =>
        Object.values(item),
      )
      const operation = operations.find(({ operationId }) => operationId === id)
      expect(textOf('methods', vendor.title, name)).toBe(
        id ? `yes ${operation?.['x-source']?.certainty}` : 'not supported',
      )
    }
  })

  it.each(vendors)('shows every rate limit of $title', ({ title, document }) => {
    const text = textOf('access', title, 'Rate limits')
    const limits = document['x-rate-limit']
    if (!limits) expect(text).toBe('not documented')
    for (const { requests, seconds, scope, 'x-source': source } of limits ?? []) {
      const count = `${requests.toLocaleString('en')} requests`
      expect(text).toContain(seconds ? `${count} in ` : `${count} at a time, `)
      expect(text).toContain(`for each ${scope} ${source?.certainty ?? 'documented'}`)
    }
  })

  it.each(vendors)('shows the contact references of $title', ({ title, document }) => {
    const kinds = Object.keys(document['x-unified']?.contact ?? {}).map((kind) => `{ ${kind} }`)
    const text = textOf('methods', title, 'Contact')
    if (kinds.length === 0) expect(text).toBe('not in the spec')
    else expect(text?.match(/\{ \w+ \}/g)).toEqual(kinds)
  })

  it.each(vendors)('shows how a contact of $title is found', ({ title, document }) => {
    const contact = document['x-unified']?.contact ?? {}
    for (const kind of ['id', 'email', 'phone'] as const) {
      const sent = contact[kind]
      const text = textOf('contacts', title, `{ ${kind} }`)
      if (sent === undefined) expect(text).toMatch(/^not (supported|in the spec)$/)
      else if (typeof sent === 'string') expect(text).toMatch(/^sent/)
      else {
        expect(text).toMatch(/^looked up (documented|recorded|reported|inferred) [A-Z]+ \//)
        expect(/hits are compared$/.test(text ?? '')).toBe(kind in (sent.outputs ?? {}))
      }
    }
  })

  it('shows the differences between vendors', () => {
    const { schemas } = specOf('aelyst').components
    const adding = `${schemas.Tags.maxItems} tags documented`
    const removing = `${schemas.RemovedTags.maxItems} tags inferred`
    expect(textOf('requests', 'Aelyst', 'addTags')).toContain(adding)
    expect(textOf('requests', 'Aelyst', 'removeTags')).toContain(removing)
    expect(textOf('requests', 'HighLevel', 'addTags')).toBe('no limit documented')
    expect(textOf('replies', 'Aelyst', 'addTags')).toBe('contactId? documented')
    expect(textOf('replies', 'Client Commander', 'addTags')).toMatch(/comma-separated/)
    expect(textOf('replies', 'Client Commander', 'getTags')).toMatch(/inferred$/)
    expect(textOf('replies', 'HighLevel', 'addTags')).toBe('tags, changed? recorded')
    expect(textOf('repeats', 'HighLevel', 'removeTags')).toBe('yes DELETE')
    expect(textOf('repeats', 'Whautomate', 'removeTags')).toBe('yes POST, x-idempotent')
    expect(textOf('access', 'Whautomate', 'Credential')).toContain('apiKey, sent in the header')
    expect(textOf('calls', 'Aelyst', 'addTags')).toBe(`1 for every ${schemas.Tags.maxItems} tags`)
    expect(textOf('calls', 'HighLevel', 'addTags')).toBe('1')
    expect(textOf('calls', 'Kit', 'addTags')).toBe('1 for each tag, 1 to create it or get its id')
    expect(textOf('calls', 'Kit', 'removeTags')).toBe('1 for each tag, 1 or more for its id')
    expect(textOf('calls', 'Chatwoot', 'removeTags')).toBe(
      '1 to read, 1 to replace, if the set changes',
    )
    expect(textOf('calls', 'ActiveCampaign', 'removeTags')).toBe(
      '1 for each tag, 1 or more for its id, 1 for its id on the contact',
    )
    expect(textOf('calls', 'Client Commander', 'removeTags')).toBe('not supported')
    expect(textOf('replies', 'Kit', 'addTags')).toMatch(
      /changed: the tag after 201, none after 200 documented$/,
    )
    expect(textOf('replies', 'Chatwoot', 'addTags')).toMatch(/changed by comparison$/)
    expect(textOf('repeats', 'Chatwoot', 'addTags')).toBe('yes, from the read POST, x-idempotent')
    expect(textOf('access', 'Zendesk', 'Options')).toMatch(/^subdomain The subdomain/)
    expect(textOf('access', 'Mailchimp', 'Options')).toMatch(/^dc\? The data centre.*listId The id/)
    expect(textOf('access', 'Mautic', 'Options')).toMatch(/^baseUrl The URL/)
    expect(textOf('access', 'Zoho CRM', 'Credential')).toContain('Authorization: Zoho-oauthtoken')
    expect(textOf('access', 'Kit', 'Options')).toBe('none')
  })
})

/** Reads a vendor's spec from its package. */
const specOf = (vendor: string) =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../../packages/${vendor}/openapi.json`), 'utf8'),
  )

/** Checks that the page and the part of a link exist in the built site. A description may link to another site. */
function leadsSomewhere(link: string): boolean {
  if (link.startsWith('https:')) return true
  const [path = '', anchor] = link.split('#')
  try {
    const html = readFileSync(join(folder, path, 'index.html'), 'utf8')
    return anchor === undefined || html.includes(` id="${anchor}"`)
  } catch {
    return false
  }
}

/** Creates a fictional vendor whose only method is `addTags`. */
function vendorOf(
  tags: object,
  { operation = {}, link = {}, responses = {}, ...root }: Record<string, object> = {},
) {
  const source = { certainty: 'reported', from: 'a test' }
  const content = {
    'application/json': { schema: { properties: { tags } } },
    'text/csv': { schema: { type: 'string' } },
  }
  const post = { operationId: 'tag', 'x-source': source, requestBody: { content }, responses }
  const mapping = { operationId: 'tag', requestBody: { tags: '$inputs.tags' }, ...link }
  const document = {
    info: { title: 'Nobody', version: '1' },
    security: [{ key: [] }],
    components: { securitySchemes: { key: { type: 'apiKey', in: 'query', name: 'k' } } },
    paths: { '/tags': { post: { ...post, ...operation } } },
    'x-unified': { contact: { id: '$inputs.contact.id' }, addTags: mapping },
    ...root,
  }
  return { name: 'nobody', title: 'Nobody', document: document as never }
}

/** Returns the facts in the first column of a table for a vendor. */
const said = (table: keyof typeof tables, vendor: ReturnType<typeof vendorOf>, column = 0) =>
  tables[table].columns[column]
    ?.facts(vendor)
    .map(({ text, note, certainty }) => [text, note, certainty].filter(Boolean).join(' | '))

const inferred = { 'x-source': { certainty: 'inferred', from: 'a guess' } }
const documented = { 'x-source': { certainty: 'documented', from: 'a page' } }
const strings = { type: 'array', items: { type: 'string' } }
const reply = (tags: object) => ({
  responses: { 200: { content: { 'application/json': { schema: { properties: { tags } } } } } },
  link: { outputs: { tags: '$response.body#/tags' } },
})
const variables = { site: { default: 'one', description: 'The site.' } }
const single = { link: { requestBody: { tags: '$inputs.tag' } } }
const list = {
  type: 'array',
  items: { type: 'object', properties: { name: { type: 'string', maxLength: 9 } } },
}
const mapped = { link: { requestBody: { tags: [{ name: '$inputs.tag' }] } } }
const states = {
  responses: { 200: {}, 201: {} },
  link: { ...single.link, outputs: { changed: { 200: [], 201: ['$inputs.tag'] } } },
}
const limit = { requests: 1200, seconds: 7200, scope: 'path', description: 'Of a kind.' }

describe('a cell', () => {
  it.each([
    ['no limit', said('requests', vendorOf(strings)), ['no limit documented']],
    [
      'as many limits as there are',
      said(
        'requests',
        vendorOf({ type: 'array', maxItems: 3, items: { type: 'string', minLength: 2 } }),
      ),
      ['3 tags | reported', '2 or more characters each | reported', 'length: no limit documented'],
    ],
    [
      'the certainty of the nearest part',
      said('requests', vendorOf({ ...strings, maxItems: 3, ...inferred })),
      ['3 tags | inferred', 'length: no limit documented'],
    ],
    [
      'a part that is not more certain than its operation',
      said('requests', vendorOf({ ...strings, maxItems: 3, ...documented })),
      ['3 tags | reported', 'length: no limit documented'],
    ],
    [
      'a limit in a member of allOf',
      said('requests', vendorOf({ allOf: [{ ...strings, maxItems: 4, ...inferred }] })),
      ['4 tags | reported', 'length: no limit documented'],
    ],
    ['a reply that tells nothing', said('replies', vendorOf(strings)), ['none']],
    [
      'a reply that may leave out what it tells',
      said('replies', vendorOf(strings, reply({ ...strings, ...inferred }))),
      ['`tags?` | inferred'],
    ],
    [
      'a POST that may not be repeated',
      said('repeats', vendorOf(strings)),
      ['after 429 only | `POST`'],
    ],
    [
      'a POST that may be',
      said('repeats', vendorOf(strings, { operation: { 'x-idempotent': true } as object })),
      ['yes | `POST`, `x-idempotent`'],
    ],
    [
      'several rate limits',
      said(
        'access',
        vendorOf(strings, {
          'x-rate-limit': [limit, { ...limit, seconds: 90, ...inferred }, { ...limit, seconds: 0 }],
        }),
        2,
      ),
      [
        '1,200 requests in 2 hours, for each path | Of a kind. | documented',
        '1,200 requests in 90 seconds, for each path | Of a kind. | inferred',
        '1,200 requests at a time, for each path | Of a kind. | documented',
      ],
    ],
    ['no rate limit', said('access', vendorOf(strings), 2), ['not documented']],
    ['no options', said('access', vendorOf(strings), 1), ['none']],
    [
      'a key in the query',
      said('access', vendorOf(strings)),
      ['`apiKey`, sent in the query `k` | documented'],
    ],
    [
      'options that are variables of the server',
      said(
        'access',
        vendorOf(strings, { servers: [{ url: 'https://{site}.example', variables }] as never }),
        1,
      ),
      ['`site` | The site.'],
    ],
    [
      'one tag in a request, with limits of its name',
      said('requests', vendorOf({ type: 'string', maxLength: 9 }, single)),
      ['1 tag', '0 to 9 characters each | reported'],
    ],
    [
      'a request for each tag',
      said('calls', vendorOf({ type: 'string' }, single)),
      ['1 for each tag'],
    ],
    [
      'a part of the body for each tag',
      said('requests', vendorOf({ ...list, maxItems: 3 }, mapped)),
      ['3 tags | reported', '0 to 9 characters each | reported'],
    ],
    [
      'the certainty of a part for each tag',
      said('requests', vendorOf({ ...list, items: { ...list.items, ...inferred } }, mapped)),
      ['0 to 9 characters each | inferred', 'number: no limit documented'],
    ],
    [
      'what the status tells',
      said('replies', vendorOf({ type: 'string' }, { ...single, ...states })),
      ['`changed`: the tag after 201, none after 200 | reported'],
    ],
    ['a method that is not there', said('requests', vendorOf(strings), 1), ['not supported']],
    [
      'methods that are written by hand',
      said('methods', vendorOf(strings, { 'x-unified': undefined as never })),
      ['not in the spec'],
    ],
  ])('shows %s', (_, text, expected) => {
    expect(text).toEqual(expected)
  })
})
