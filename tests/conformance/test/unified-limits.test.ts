import { contacts, exampleOf, json, resolve, unifiedVendors } from '@tags/mocks'
import { describe, expect, it } from 'vitest'
import { mocked, stubbed } from './client.ts'
import { exampleTags, schemaOf, type Unified, unified } from './unified.ts'

const numbered = (length: number) => Array.from({ length }, (_, index) => `tag ${index + 1}`)

for (const vendor of await unifiedVendors()) {
  const limited = unified(vendor).filter(
    (mapped) =>
      mapped.sending !== 'none' ||
      schemaOf(vendor, mapped, '$inputs.contact').pattern !== undefined,
  )
  if (limited.length === 0) continue
  describe(`${vendor.name}: limits of the unified methods`, () => {
    const contact = contacts(vendor)[0] as never

    /** Returns the number of requests that the mock accepted, or the error message before the first. */
    const outcome = async (method: string, reference: unknown, tags: string[]) => {
      let requests = 0
      const client = mocked(vendor, undefined, () => requests++)
      const call = client[method as 'addTags'] as (...args: unknown[]) => Promise<unknown>
      const args = method === 'getTags' ? [reference] : [reference, tags]
      return call(...args).then(
        () => requests,
        (error) => (requests === 0 && error.code === 'invalid' ? error.message : error),
      )
    }

    for (const mapped of limited) {
      const { name: method, sending } = mapped
      const [first = 'vip'] = exampleTags(vendor, mapped)
      const { pattern } = schemaOf(vendor, mapped, '$inputs.contact')
      if (pattern) {
        it(`${method}: an id inside and outside of its pattern`, async () => {
          expect(await outcome(method, contact, [first])).toBeGreaterThan(0)
          const [kind] = Object.keys(contact)
          const message = await outcome(method, { [kind as string]: '§' }, ['vip'])
          expect(message).toContain(`the contact's ${kind}, sent as '`)
          expect(message).toContain(`must match /${pattern}/u; write it like { ${kind}: '`)
        })
      }
      if (sending !== 'none') {
        it(`${method}: a duplicate tag is sent once`, async () => {
          const once = await outcome(method, contact, [first])
          expect(once).toBeGreaterThan(0)
          expect(await outcome(method, contact, [first, first])).toBe(once)
        })
      }
      // What is sent for each tag, and in several requests, is held by the tests of core.
      if (sending !== 'list' || JSON.stringify(mapped.link).includes('$inputs.tag"')) continue
      const list = schemaOf(vendor, mapped, '$inputs.tags')
      const item = resolve(vendor.document, list.items) ?? {}
      if (list.maxItems) {
        it(`${method}: ${list.maxItems} tags go in one request, one more in two`, async () => {
          expect(await outcome(method, contact, numbered(list.maxItems))).toBe(1)
          expect(await outcome(method, contact, numbered(list.maxItems + 1))).toBe(2)
        })

        it(`${method}: an error in the second request lists the delivered tags`, async () => {
          const tags = numbered(list.maxItems + 1)
          let requests = 0
          const { client } = stubbed(vendor, () => {
            requests += 1
            return requests === 1 ? documentedSuccess(mapped) : new Response('', { status: 503 })
          })
          const error = await client[method as 'addTags']?.(contact, tags).catch((reason) => reason)
          expect(error).toMatchObject({ code: 'unavailable', delivered: tags.slice(0, -1) })
        })
      }
      if (item.maxLength) {
        it(`${method}: a tag of ${item.maxLength} characters, and a longer one`, async () => {
          expect(await outcome(method, contact, ['x'.repeat(item.maxLength)])).toBe(1)
          expect(await outcome(method, contact, ['😀'.repeat(item.maxLength)])).toBe(1)
          expect(await outcome(method, contact, ['vip', 'x'.repeat(item.maxLength + 1)])).toContain(
            `tags[1] has ${item.maxLength + 1} characters, and must have at most ${item.maxLength}`,
          )
        })
      }
    }
  })
}

/** Returns the first documented success of a method's operation. */
function documentedSuccess({ mapped }: Unified): Response {
  const [status, response] = mapped.responses.find(([code]) => code < 300) ?? []
  const media = json(response)
  return media ? Response.json(exampleOf(media), { status }) : new Response(null, { status })
}
