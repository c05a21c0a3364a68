import type { ListedContact } from '@tags/core'
import type { Vendor } from '@tags/mocks'
import { createSandbox, type Sandbox } from '@tags/sandbox'
import { describe, expect, it } from 'vitest'
import { clientOf, vendors } from './vendors.ts'

/** A list that has pages, read with GET. */
interface List {
  path: string
  parameters: { name: string; required?: boolean; schema: { type?: unknown } }[]
  size: number | string
}

const listsOf = (document: Vendor['document']): List[] =>
  Object.entries<Vendor['document']>(document.paths).flatMap(([path, { get }]) => {
    if (!get?.['x-pages']) return []
    const parameters = (get.parameters ?? []).map(({ $ref, ...parameter }: { $ref?: string }) =>
      $ref ? document.components.parameters[$ref.split('/').at(-1) ?? ''] : parameter,
    )
    return [{ path, parameters, size: get['x-pages'].size }]
  })

/** Lists the numbers of a reply whose schema has `x-counts`, with what they count. Those of items are left out. */
function countsIn(document: Vendor['document'], schema: unknown, value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const { $ref, allOf = [], properties = {} } = Object(schema)
  const name = String($ref).split('/').at(-1) ?? ''
  const parts = [...allOf, ...($ref ? [document.components.schemas[name]] : [])]
  const own = Object.entries(value).flatMap(([key, child]) => {
    let part = properties[key]
    if (part?.$ref) part = document.components.schemas[part.$ref.split('/').at(-1)]
    const kind = part?.['x-counts']
    return [...(kind ? [`${kind}: ${child}`] : []), ...countsIn(document, part, child)]
  })
  return [...own, ...parts.flatMap((part: unknown) => countsIn(document, part, value))]
}

/** Returns the schema of the successful reply of a list. */
function schemaOf({ components, paths }: Vendor['document'], path: string): unknown {
  const { $ref, ...response } = paths[path].get.responses['200']
  const { content } = $ref ? components.responses[$ref.split('/').at(-1)] : response
  return (Object.values(content)[0] as { schema: unknown }).schema
}

const all = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}

/** Makes contacts with the fields that the vendor has; every third has the tag `vip`, every fifth `hot_lead`. */
function seeds(count: number, fields: readonly string[]) {
  return Array.from({ length: count }, (_, index) => ({
    ...(fields.includes('email') && { email: `person${index}@example.org` }),
    ...(fields.includes('phone') && { phone: `+1555${1_000_000 + index}` }),
    tags: [...(index % 3 ? [] : ['vip']), ...(index % 5 ? [] : ['hot_lead'])],
  }))
}

for (const vendor of vendors) {
  const { document, listContacts, paginate } = vendor
  const unified = document['x-unified']
  const fields = Object.keys(unified.listContacts?.all.outputs ?? unified.contact)
  // One vendor's list has a phone number that its unified methods do not know.
  const known = vendor.name === 'givebutter' ? ['email'] : fields
  const accountWith = (count: number): Sandbox =>
    createSandbox(document as object, { contacts: seeds(count, known) })
  const problemsOf = (sandbox: Sandbox) => sandbox.requests.flatMap(({ problems }) => problems)

  if (listContacts)
    describe(`${vendor.name}: listContacts`, () => {
      const list = (sandbox: Sandbox, options = {}) =>
        listContacts(clientOf(vendor, sandbox.fetch), options)
      const idsOf = (contacts: readonly ListedContact[]) =>
        contacts.map(({ contactId }) => contactId)
      const having = (sandbox: Sandbox, tag: string) =>
        [...sandbox.contacts].flatMap(([id, { tags }]) => (tags.includes(tag) ? id : []))

      it('has each of 250 contacts once, with its fields', async () => {
        const sandbox = accountWith(250)
        const found = await all(list(sandbox))
        expect(idsOf(found)).toEqual([...sandbox.contacts.keys()])
        for (const { contactId, ...fields } of found.slice(-20)) {
          expect(sandbox.contacts.get(contactId)).toMatchObject(fields)
        }
        expect(problemsOf(sandbox)).toEqual([])
      })

      it.each(['vip', 'hot_lead', 'nobody'])('has those with the tag %s', async (tag) => {
        const sandbox = accountWith(250)
        expect(idsOf(await all(list(sandbox, { tag })))).toEqual(having(sandbox, tag))
        expect(problemsOf(sandbox)).toEqual([])
      })

      it('is empty in an empty account', async () => {
        expect(await all(list(accountWith(0)))).toEqual([])
      })

      it('goes on from a position of an earlier list', async () => {
        const sandbox = accountWith(250)
        const ids: string[] = []
        let from: object | undefined
        let isOver = false
        for (let rounds = 0; !isOver && rounds < 20; rounds += 1) {
          isOver = true
          const contacts = list(sandbox, {
            ...(from && { from }),
            onPage: (next: object) => {
              from = JSON.parse(JSON.stringify(next))
              isOver = false
            },
          })
          // Each list is left at the first contact of its second page.
          for await (const { contactId } of contacts) {
            if (!isOver) break
            ids.push(contactId)
          }
        }
        expect(ids).toEqual([...sandbox.contacts.keys()])
      })
    })

  const lists = listsOf(document)
  if (lists.length)
    describe(`${vendor.name}: paginate`, () => {
      it.each(lists)(
        'GET $path has each item once, on pages of the size that is asked for',
        async ({ path, parameters, size }) => {
          const isOfTags = /tags$/i.test(path)
          const isOfContact = isOfTags && /\{[^}]*(id|hash)\}\/tags$/.test(path)
          const sandbox = accountWith(25)
          const [[id, first] = ['']] = [...sandbox.contacts]
          const many = Array.from({ length: 12 }, (_, index) => `tag${index}`)
          if (isOfContact) sandbox.contacts.set(id, { ...first, tags: many })
          const replies: unknown[] = []
          const client = clientOf(vendor, async (url, init) => {
            const response = await sandbox.fetch(url, init)
            replies.push(await response.clone().json())
            return response
          })
          const walk = async (path: string, init: object) =>
            all((paginate as NonNullable<typeof paginate>)(client, `GET ${path}`, init)) as Promise<
              { id?: unknown; name?: string }[]
            >

          const pageSize = isOfTags && !isOfContact ? 1 : 5
          const [, name] = /^\$request\.query\.(.+)$/.exec(String(size)) ?? []
          const { type } = parameters.find((one) => one.name === name)?.schema ?? {}
          const query = {
            ...(name && { [name]: type === 'string' ? String(pageSize) : pageSize }),
            ...(parameters.some((one) => one.name === 'q') && { q: 'person' }),
          }
          const [tag] = /\{tag_id\}/.test(path) ? await walk('/v4/tags', {}) : []
          const named = Object.entries(Object(unified.getTags?.parameters))
          const used = [
            ...named.flatMap(([name, value]) => (value === '$inputs.contact' ? [[name, id]] : [])),
            ['tag_id', tag?.id],
          ].filter(([name]) => path.includes(`{${name}}`))
          const before = sandbox.requests.length
          replies.length = 0
          const items = await walk(path, { params: { query, path: Object.fromEntries(used) } })

          const tags = [...sandbox.contacts.values()].flatMap(({ tags }) => tags)
          const expected = tag
            ? tags.filter((one) => one === tag.name).length
            : isOfContact
              ? many.length
              : isOfTags
                ? new Set(tags).size
                : sandbox.contacts.size
          expect(items).toHaveLength(expected)
          expect(new Set(items.map((item) => JSON.stringify(item))).size).toBe(expected)
          const requests = sandbox.requests.slice(before)
          const pages = Math.ceil(expected / (name ? pageSize : Number(size)))
          expect(pages).toBeGreaterThan(1)
          expect(requests.length - pages).toBeOneOf([0, 1])
          const given = name ? pageSize : Number(size)
          for (const [index, reply] of replies.entries()) {
            const counts: Record<string, number> = {
              items: Math.max(0, Math.min(given, expected - index * given)),
              all: expected,
              page: index + 1,
              pages,
              size: given,
            }
            const found = countsIn(document, schemaOf(document, path), reply)
            const kinds = found.map((text) => text.replace(/:.*/, ''))
            expect(found).toEqual(kinds.map((kind) => `${kind}: ${counts[kind]}`))
          }
          expect(problemsOf(sandbox)).toEqual([])
        },
      )
    })
}
