import { inspect } from 'node:util'
import { isTagsError, type TagsError } from '@tags/core'
import { contacts, methodsOf, unifiedMethods, unifiedVendors, type Vendor } from '@tags/mocks'
import { describe, expect, it } from 'vitest'
import { callUnified, canary, stubbed } from './client.ts'

const json =
  (body: unknown, status = 200, headers = {}) =>
  () =>
    Response.json(body, { status, headers })

type Wrong = [name: string, respond: () => Response, message: RegExp]

/** Responses that no operation documents. */
const wrong: Wrong[] = [
  [
    'HTML',
    () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
    /200, but its body \(text\/html\) is not JSON\.$/,
  ],
  ['broken JSON', () => new Response('{"tags":["vip"'), /is not JSON\.$/],
  ['white space', () => new Response(' \n'), /200, but its body \(.*\) is not JSON/],
  [
    'a redirect',
    () => new Response(null, { status: 307, headers: { location: 'https://example.com/' } }),
    /307/,
  ],
  ['not modified', () => new Response(null, { status: 304 }), /304/],
]

/** Responses that no operation with outputs documents. */
const wrongReplies: Wrong[] = [
  ['an empty body', () => new Response(''), /200, but its body \(.*\) is not JSON/],
  [
    'no content',
    () => new Response(null, { status: 204 }),
    /204, but its body \(no type\) is not JSON/,
  ],
  ['null', json(null), /the body is not (an object|a list): it is null/],
  ['a list', json([]), /the body is not an object: it is a list/],
  ['a string', json('fine'), /the body is not (an object|a list.*): it is string/],
]

/** Checks whether the reply to the first request of a method is a list. */
function beginsWithList(
  { document }: Vendor,
  method: string,
  link?: { outputs?: object },
): boolean {
  const { tag, setTags, getTags } = document['x-unified']
  const first =
    method === 'getTags' ? link : (tag?.find ?? tag?.create ?? (setTags && getTags) ?? link)
  return JSON.stringify(first?.outputs).includes('body#/*')
}

for (const vendor of await unifiedVendors()) {
  describe(vendor.name, () => {
    const contact = contacts(vendor)[0] as never
    const [first = ''] = unifiedMethods(vendor)
    const outcome = async (respond: () => Response | Promise<Response>, method = first) => {
      const { client, sent } = stubbed(vendor, respond)
      const error = await callUnified(client, method, contact, ['vip']).then(
        (result) => expect.unreachable(`the call succeeded: ${JSON.stringify(result)}`),
        (reason: TagsError) => reason,
      )
      expect(isTagsError(error)).toBe(true)
      return { error, sent }
    }

    for (const method of unifiedMethods(vendor)) {
      const { link, route } = methodsOf(vendor).find(({ name }) => name === method) ?? {}
      const outputs = Object.values(link?.outputs ?? {}).filter(
        (output) => typeof output === 'string',
      )
      const hasEmpty = route?.operation.responses[204] !== undefined
      const all = outputs.length ? [...wrong, ...wrongReplies] : wrong
      const isList = outputs.length > 0 && beginsWithList(vendor, method, link)
      const rows = all.filter(
        ([name]) => !(hasEmpty && name === 'no content') && !(isList && name === 'a list'),
      )
      it.each(rows)(`${method}: %s is an unexpected response`, async (_, respond, message) => {
        const { error, sent } = await outcome(respond, method)
        expect(error).toMatchObject({ code: 'unexpected_response', vendor: vendor.name })
        expect(error.message).toMatch(message)
        expect(sent).toHaveLength(1)
      })

      it(`${method}: a value of the wrong type is an unexpected response`, async () => {
        for (const expression of outputs) {
          const keys = expression.replace('$response.body#/', '').split('/')
          const body = keys.reduceRight<unknown>((value, key) => ({ [key]: value }), {
            not: 'this',
          })
          const { error } = await outcome(json(body), method)
          expect(error.code).toBe('unexpected_response')
          expect(error.message).toMatch(/is not /)
        }
      })
    }

    it('a credential in a vendor’s error response is redacted', async () => {
      const echo = json({ message: `bad token "${canary}"` }, 401, { 'x-request-id': canary })
      const { error } = await outcome(echo)
      expect(error.code).toBe('unauthorized')
      for (const text of [
        error.message,
        error.stack,
        inspect(error, { depth: 10 }),
        JSON.stringify(error),
      ]) {
        expect(text).not.toContain(canary)
      }
    })

    it('a credential in the error of fetch is redacted', async () => {
      const { error } = await outcome(() => {
        const request = { headers: { authorization: `Bearer ${canary}` } }
        throw Object.assign(new TypeError(`failed with ${canary}`, { cause: new Error(canary) }), {
          request,
        })
      })
      expect(error).toMatchObject({ code: 'network', vendor: vendor.name })
      expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(canary)
    })

    it('has the time of the next attempt', async () => {
      const { error } = await outcome(json({}, 429, { 'retry-after': '120' }))
      const seconds = (Number(error.retryAt) - Date.now()) / 1000
      expect(seconds).toBeGreaterThan(115)
      expect(seconds).toBeLessThanOrEqual(120)
    })
  })
}
