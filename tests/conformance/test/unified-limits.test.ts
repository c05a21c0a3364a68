import {
  cases,
  contacts,
  exampleOf,
  json,
  resolve,
  unifiedMethods,
  unifiedVendors,
  type Vendor,
} from '@tags/mocks'
import { describe, expect, it } from 'vitest'
import { mocked, stubbed } from './client.ts'

// biome-ignore lint/suspicious/noExplicitAny: a schema
type Schema = any

/** Returns the schema of the place to which `x-unified` maps an input. */
function schemaOf(vendor: Vendor, method: string, input: string): Schema {
  const { document } = vendor
  const link = document['x-unified'][method]
  const mapped = cases(vendor).find(({ operation }) => operation.operationId === link.operationId)
  const [name] = Object.entries(link.parameters ?? {}).find(([, value]) => value === input) ?? []
  const parameter = mapped?.parameters.find((candidate) => candidate.name === name)
  if (parameter) return resolve(document, parameter.schema)
  const media = json(resolve(document, mapped?.operation.requestBody))
  return schemaIn(document, link.requestBody, media?.schema, input) ?? {}
}

/** Returns the schema of the place in a request body to which an input is mapped. */
function schemaIn(document: Schema, mapping: unknown, node: Schema, input: string): Schema {
  const schema = resolve(document, node)
  if (mapping === input) return schema
  if (typeof mapping !== 'object' || mapping === null) return undefined
  return Object.entries(mapping)
    .map(([key, value]) => schemaIn(document, value, schema.properties?.[key], input))
    .find((found) => found !== undefined)
}

const numbered = (length: number) => Array.from({ length }, (_, index) => `tag ${index + 1}`)

for (const vendor of await unifiedVendors()) {
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

    for (const method of unifiedMethods(vendor)) {
      const { pattern } = schemaOf(vendor, method, '$inputs.contact')
      if (pattern) {
        it(`${method}: an id inside and outside of its pattern`, async () => {
          expect(await outcome(method, contact, ['vip'])).toBe(1)
          const [kind] = Object.keys(contact)
          const message = await outcome(method, { [kind as string]: '§' }, ['vip'])
          expect(message).toContain(`the contact's ${kind}, sent as '`)
          expect(message).toContain(`must match /${pattern}/u; write it like { ${kind}: '`)
        })
      }
      if (method === 'getTags') continue
      const list = schemaOf(vendor, method, '$inputs.tags')
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
            return requests === 1
              ? documentedSuccess(vendor, method)
              : new Response('', { status: 503 })
          })
          const error = await client[method as 'addTags']?.(contact, tags).catch((reason) => reason)
          expect(error).toMatchObject({ code: 'unavailable', delivered: tags.slice(0, -1) })
        })
      }
      it(`${method}: a duplicate tag is sent once`, async () => {
        expect(await outcome(method, contact, ['vip', 'vip'])).toBe(1)
      })
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
function documentedSuccess(vendor: Vendor, method: string): Response {
  const { operationId } = vendor.document['x-unified'][method]
  const mapped = cases(vendor).find(({ operation }) => operation.operationId === operationId)
  const [status, response] = mapped?.responses.find(([code]) => code < 300) ?? []
  const media = json(response)
  return media ? Response.json(exampleOf(media), { status }) : new Response(null, { status })
}
