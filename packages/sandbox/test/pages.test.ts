import type { ListedContact } from '@tags/core'
import type { Vendor } from '@tags/mocks'
import { createSandbox, type Sandbox } from '@tags/sandbox'
import { describe, expect, it } from 'vitest'
import { clientOf, vendors } from './vendors.ts'

/** A list that has pages, read with GET. */
interface List {
  id: string
  path: string
  parameters: {
    name: string
    in: string
    required?: boolean
    schema: { type?: unknown; minimum?: number }
  }[]
  size: number | string | undefined
}

const listsOf = (document: Vendor['document']): List[] =>
  Object.entries<Vendor['document']>(document.paths).flatMap(([path, item]) => {
    const { get } = item
    if (!get?.['x-pages']) return []
    const all = [...(item.parameters ?? []), ...(get.parameters ?? [])]
    const parameters = all.map(({ $ref, ...parameter }: { $ref?: string }) =>
      $ref ? document.components.parameters[$ref.split('/').at(-1) ?? ''] : parameter,
    )
    return [{ id: get.operationId, path, parameters, size: get['x-pages'].size }]
  })

/** Finds the parameter of a path that sends an input in a link of `x-unified`. */
const senderIn = (path: string, unified: object, input: string): string | undefined =>
  Object.values(unified)
    .flatMap((link) => Object.entries<string>(Object(link).parameters ?? {}))
    .find(([name, value]) => value === input && path.includes(`{${name}}`))?.[0]

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

const allOf = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
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
        const found = await allOf(list(sandbox))
        expect(idsOf(found)).toEqual([...sandbox.contacts.keys()])
        for (const { contactId, ...fields } of found.slice(-20)) {
          expect(sandbox.contacts.get(contactId)).toMatchObject(fields)
        }
        expect(problemsOf(sandbox)).toEqual([])
      })

      it.each(['vip', 'hot_lead', 'nobody'])('has those with the tag %s', async (tag) => {
        const sandbox = accountWith(250)
        expect(idsOf(await allOf(list(sandbox, { tag })))).toEqual(having(sandbox, tag))
        expect(problemsOf(sandbox)).toEqual([])
      })

      it('is empty in an empty account', async () => {
        expect(await allOf(list(accountWith(0)))).toEqual([])
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

  const contactIn = (path: string) => senderIn(path, unified, '$inputs.contact')
  const tagIn = (path: string) => senderIn(path, unified, '$inputs.tag')
  const all = listsOf(document)
  const tagList = all.find(({ id }) => id === unified.tag?.find?.operationId)
  const readers = [unified.getTags, unified.tagging].map((link) => link?.operationId)
  /** Checks whether a list is of a contact's tags, of the contacts with a tag, or of all there are. */
  const isKnown = ({ id, path, parameters }: List) =>
    contactIn(path)
      ? readers.includes(id)
      : tagIn(path)
        ? tagList !== undefined
        : parameters.every(({ in: place, name, required }) => {
            return place !== 'query' || !required || name === 'q'
          })
  const lists = all.filter(isKnown)
  if (lists.length)
    describe(`${vendor.name}: paginate`, () => {
      it.each(lists)(
        'GET $path has each item once, on pages of the size that is asked for',
        async ({ path, parameters, size }) => {
          const [contactName, tagName] = [contactIn(path), tagIn(path)]
          const [, name] = /^\$request\.query\.(.+)$/.exec(String(size)) ?? []
          const { type, minimum = 0 } = parameters.find((one) => one.name === name)?.schema ?? {}
          const given = name ? Math.max(5, minimum) : Number(size ?? 10)
          const count = Math.max(25, 2 * given + 1)
          const sandbox = accountWith(count)
          for (const [id, contact] of sandbox.contacts) {
            sandbox.contacts.set(id, { ...contact, tags: [...contact.tags, `tag_${id}`] })
          }
          const [[id, first] = ['']] = [...sandbox.contacts]
          const many = Array.from({ length: count }, (_, index) => `tag${index}`)
          if (contactName) sandbox.contacts.set(id, { ...first, tags: many })
          const replies: unknown[] = []
          const client = clientOf(vendor, async (url, init) => {
            const response = await sandbox.fetch(url, init)
            replies.push(await response.clone().json())
            return response
          })
          const walk = async (path: string, init: object) =>
            allOf(
              (paginate as NonNullable<typeof paginate>)(client, `GET ${path}`, init),
            ) as Promise<{ id?: unknown; name?: string }[]>

          const query = {
            ...(name && { [name]: type === 'string' ? String(given) : given }),
            ...(parameters.some((one) => one.name === 'q') && { q: 'person' }),
          }
          const [tag] = tagName ? await walk(tagList?.path ?? '', {}) : []
          const ids = {
            ...(contactName && { [contactName]: id }),
            ...(tagName && { [tagName]: tag?.id }),
          }
          const before = sandbox.requests.length
          replies.length = 0
          const items = await walk(path, { params: { query, path: ids } })

          const tags = [...sandbox.contacts.values()].flatMap(({ tags }) => tags)
          const expected = items.length
          expect(
            tag
              ? [tags.filter((one) => one === tag.name).length]
              : contactName
                ? [many.length]
                : [sandbox.contacts.size, new Set(tags).size],
          ).toContain(expected)
          expect(new Set(items.map((item) => JSON.stringify(item))).size).toBe(expected)
          const requests = sandbox.requests.slice(before)
          const pages = Math.ceil(expected / given)
          expect(pages).toBeGreaterThan(1)
          expect(requests.length - pages).toBeOneOf([0, 1])
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
