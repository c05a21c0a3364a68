import type { Vendor } from '@tags/mocks'
import { expect } from 'vitest'
import { canary, stubbed } from '../client.ts'
import { caseOf, exampleReply } from '../unified.ts'
import type { Show } from './rules.ts'
import { emailOf, failure, idOf, isOf, methodOf, replied, tagsOf, watched } from './wire.ts'

/** Returns the only request of a call that adds tags. */
async function added(vendor: Vendor, tags = tagsOf(vendor, 'addTags')): Promise<Request> {
  const { client, sent } = watched(vendor)
  await client.addTags?.(idOf(vendor), tags)
  expect(sent.length).toBe(1)
  return sent[0] as Request
}

/** Shows the error of a response. */
const refused =
  (body: unknown, status: number, want: object, headers: Record<string, string> = {}): Show =>
  async (vendor) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const type = typeof body === 'string' ? 'text/plain' : 'application/json'
    const { client } = stubbed(
      vendor,
      () => new Response(text, { status, headers: { 'content-type': type, ...headers } }),
    )
    expect(await failure(client.getTags?.(idOf(vendor)))).toMatchObject({ status, ...want })
  }

/** Shows that a contact is found, whatever the first search missed. */
const foundLater: Show = async (vendor) => {
  if (!emailOf(vendor)) return
  const search = caseOf(vendor, vendor.document['x-unified'].contact.email)
  const empty = { total_count: 0, count: 0, data: [], users: [] }
  let searches = 0
  const { client } = replied(vendor, (request) => {
    if (!isOf(vendor, search, request)) return undefined
    searches += 1
    return searches === 1 ? Response.json(empty) : undefined
  })
  const contact = emailOf(vendor) as never
  expect(await failure(client.getTags?.(contact))).toMatchObject({ code: 'not_found' })
  expect(await client.getTags?.(contact)).toHaveProperty('tags')
}

/** Shows that the tag of a creation is used, which may have existed. */
const createdOnce: Show = async (vendor) => {
  const { tag } = vendor.document['x-unified']
  const create = caseOf(vendor, tag.create)
  const { client, sent } = replied(vendor, (request) =>
    isOf(vendor, create, request)
      ? Response.json(exampleReply(create), { status: 200 })
      : undefined,
  )
  await client.addTags?.(idOf(vendor), ['vip'])
  await client.addTags?.(idOf(vendor), ['vip'])
  expect(sent.filter((request) => isOf(vendor, create, request)).length).toBe(1)
  expect(
    sent.filter((request) => isOf(vendor, methodOf(vendor, 'addTags').mapped, request)).length,
  ).toBe(2)
}

/** The tests of the rows that no spec yields, by row. */
export const particular: Record<string, Show> = {
  async 'mailchimp-403'(vendor, row) {
    await refused('<h1>Forbidden</h1>', 403, { code: 'rate_limited' })(vendor, row)
    await refused('', 403, { code: 'rate_limited' })(vendor, row)
    await refused({ title: 'Forbidden', status: 403 }, 403, { code: 'forbidden' })(vendor, row)
  },
  async 'mautic-edit-adds'(vendor) {
    const request = await added(vendor, ['vip'])
    expect(await request.json()).toEqual({ tags: ['vip'] })
  },
  async 'mautic-put-creates'(vendor) {
    expect((await added(vendor)).method).toBe('PATCH')
  },
  async 'mautic-html'(vendor) {
    const { client, sent } = watched(vendor)
    expect(await failure(client.addTags?.(idOf(vendor), ['-vip']))).toMatchObject({
      code: 'invalid',
    })
    expect(sent).toEqual([])
  },
  'mautic-off': refused(
    { errors: [{ message: 'API disabled.', code: 403, type: 'api_disabled' }] },
    403,
    { code: 'forbidden', body: { errors: [{ message: 'API disabled.', type: 'api_disabled' }] } },
  ),
  async 'mautic-object'(vendor) {
    const example = exampleReply(caseOf(vendor, vendor.document['x-unified'].contact.email))
    expect(Array.isArray((example as { contacts: object }).contacts)).toBe(false)
    expect(await watched(vendor).client.getTags?.(emailOf(vendor) as never)).toHaveProperty('tags')
  },
  async 'zendesk-user-update'(vendor) {
    const { method, url } = await added(vendor)
    expect([method, new URL(url).pathname.split('/').at(-1)]).toEqual(['PUT', 'tags'])
  },
  async 'zendesk-space'(vendor) {
    const { client, sent } = watched(vendor)
    expect(await failure(client.addTags?.(idOf(vendor), ['hot lead']))).toMatchObject({
      code: 'invalid',
    })
    expect(sent).toEqual([])
  },
  async 'zendesk-token'(vendor) {
    const { headers } = await added(vendor)
    expect(headers.get('authorization')).toBe(`Bearer ${canary}`)
    let token = 'old'
    const { client, sent } = stubbed(
      vendor,
      () => (sent.length === 1 ? new Response('', { status: 401 }) : Response.json({ tags: [] })),
      {
        token: () => {
          const now = token
          token = 'new'
          return now
        },
      },
    )
    await client.getTags?.(idOf(vendor))
    expect(sent.map((request) => request.headers.get('authorization'))).toEqual([
      'Bearer old',
      'Bearer new',
    ])
  },
  'zendesk-one-user': async (vendor, row) => {
    const text = 'You have exceeded the rate limit for updating a single unique user.'
    const headers = { 'retry-after': '27', 'x-rate-limit': '700', 'x-rate-limit-remaining': '668' }
    await refused(text, 429, { code: 'rate_limited', body: text }, headers)(vendor, row)
    const { client } = stubbed(vendor, () => new Response(text, { status: 429, headers }))
    const { retryAt } = await failure(client.getTags?.(idOf(vendor)))
    expect((Number(retryAt) - Date.now()) / 1000).toBeGreaterThan(25)
  },
  async 'givebutter-sync-empty'(vendor) {
    expect(new URL((await added(vendor)).url).pathname).toMatch(/\/tags\/add$/)
  },
  async 'givebutter-types'(vendor) {
    const { client } = watched(vendor)
    expect((await client.getTags?.(idOf(vendor)))?.tags).toBeInstanceOf(Array)
  },
  async 'highlevel-update-replaces'(vendor) {
    const { method, url } = await added(vendor)
    expect([method, new URL(url).pathname.split('/').at(-1)]).toEqual(['POST', 'tags'])
  },
  async 'highlevel-tags-added'(vendor) {
    const { client } = stubbed(vendor, () =>
      Response.json({ tags: ['old', 'vip'], tagsAdded: ['vip'] }, { status: 201 }),
    )
    expect(await client.addTags?.(idOf(vendor), ['old', 'vip'])).toEqual({
      tags: ['old', 'vip'],
      changed: ['vip'],
    })
  },
  async 'activecampaign-whole-contact'(vendor) {
    const body = {
      contacts: [{ id: '113', email: 'mina@example.com', tags: [] }],
      contactTag: { id: '22', contact: 113, tag: 20 },
    }
    const { client, sent } = replied(vendor, (request) =>
      isOf(vendor, methodOf(vendor, 'addTags').mapped, request)
        ? Response.json(body, { status: 201 })
        : undefined,
    )
    await client.addTags?.(idOf(vendor), tagsOf(vendor, 'addTags').slice(0, 1))
    expect(sent.at(-1)?.method).toBe('POST')
  },
  async 'activecampaign-types'(vendor) {
    const { tag } = vendor.document['x-unified']
    const find = caseOf(vendor, tag.find)
    const tags = [
      { id: '7', tag: 'vip', tagType: 'template' },
      { id: '8', tag: 'vip', tagType: 'contact' },
    ]
    const { client, sent } = replied(vendor, (request) =>
      isOf(vendor, find, request) ? Response.json({ tags }) : undefined,
    )
    await client.addTags?.(idOf(vendor), ['vip'])
    expect(sent.map(({ method }) => method)).toEqual(['GET', 'POST'])
    expect(await sent[1]?.json()).toMatchObject({ contactTag: { tag: '8' } })
  },
  async 'client-commander-text'(vendor) {
    const { mapped } = methodOf(vendor, 'getTags')
    const text = JSON.stringify(exampleReply(mapped)).replace(
      /"tags":"[^"]*"/,
      '"tags":"vip, hot lead"',
    )
    const { client } = replied(vendor, () => Response.json(JSON.parse(text)))
    expect((await client.getTags?.(idOf(vendor)))?.tags).toEqual(['vip', 'hot lead'])
    expect(await (await added(vendor, ['vip', 'hot lead'])).text()).toContain('["vip","hot lead"]')
  },
  async 'whautomate-no-body'(vendor) {
    const { client, sent } = watched(vendor)
    await client.addTags?.(idOf(vendor), ['vip'])
    await client.removeTags?.(idOf(vendor), ['vip'])
    for (const request of sent) expect(await request.json()).toEqual({ tags: ['vip'] })
  },
  async 'highlevel-remove-missing'(vendor) {
    const { client } = stubbed(vendor, () => Response.json({ tags: ['vip'], tagsRemoved: [] }))
    expect(await client.removeTags?.(idOf(vendor), ['gone'])).toEqual({
      tags: ['vip'],
      changed: [],
    })
  },
  'highlevel-400-unknown': refused({ error: 'Contact not found', status: 400 }, 400, {
    code: 'not_found',
  }),
  'highlevel-401': async (vendor, row) => {
    const body = { statusCode: 401, message: 'Command timed out' }
    await refused(body, 401, { code: 'timeout' })(vendor, row)
    expect((await added(vendor)).headers.get('version')).toBe('2021-07-28')
  },
  'highlevel-two-statuses': refused({ statusCode: 422, message: ['tags is wrong'] }, 400, {
    code: 'invalid',
  }),
  async 'mailchimp-tags-of-member'(vendor) {
    expect(new URL((await added(vendor)).url).pathname).toMatch(/\/members\/[^/]+\/tags$/)
  },
  async 'mailchimp-remove-missing'(vendor) {
    const { client } = stubbed(vendor, () => new Response(null, { status: 204 }))
    expect(await client.removeTags?.(idOf(vendor), ['gone'])).toEqual({})
  },
  async 'mailchimp-no-tags'(vendor) {
    expect(await (await added(vendor, ['vip'])).json()).toEqual({
      tags: [{ name: 'vip', status: 'active' }],
    })
  },
  async 'mailchimp-empty-json'(vendor) {
    const headers = { 'content-type': 'application/json; charset=utf-8' }
    const { client } = stubbed(vendor, () => new Response(null, { status: 204, headers }))
    expect(await client.addTags?.(idOf(vendor), ['vip'])).toEqual({})
  },
  async 'mailchimp-hash'(vendor) {
    const { client, sent } = watched(vendor)
    const result = await client.addTags?.({ email: 'Mina@Example.com' } as never, ['vip'])
    expect(result?.contactId).toMatch(/^[0-9a-f]{32}$/)
    expect(sent.at(-1)?.url).toContain(`/members/${result?.contactId}/tags`)
  },
  async 'kit-remove-by-email'(vendor) {
    const { client, sent } = watched(vendor)
    const body = { email_address: 'mina@example.com' }
    const { response } = await client.api.DELETE('/v4/tags/{tag_id}/subscribers', {
      params: { path: { tag_id: 11 } },
      body,
    })
    expect(response.status).toBe(204)
    expect(await sent[0]?.json()).toEqual(body)
  },
  async 'kit-unknown-address'(vendor) {
    const { client, sent } = replied(vendor, (request) =>
      request.method === 'GET' ? Response.json({ subscribers: [], pagination: {} }) : undefined,
    )
    const call = client.addTags?.({ email: 'nobody@example.com' } as never, ['vip'])
    expect(await failure(call)).toMatchObject({ code: 'not_found' })
    expect(sent.length).toBe(1)
  },
  'intercom-404': refused(
    { type: 'error.list', errors: [{ code: 'not_found', message: 'User Not Found' }] },
    404,
    { code: 'not_found', body: { errors: [{ message: 'User Not Found' }] } },
  ),
  async 'intercom-twins'(vendor) {
    const twins = [{ id: '1' }, { id: '2' }]
    const { client, sent } = replied(vendor, () => Response.json({ total_count: 2, data: twins }))
    const error = await failure(client.addTags?.(emailOf(vendor) as never, ['vip']))
    expect(error).toMatchObject({ code: 'ambiguous', contactIds: ['1', '2'] })
    expect(sent.length).toBe(1)
  },
  async 'intercom-ten-tags'(vendor) {
    const data = Array.from({ length: 12 }, (_, index) => ({
      id: `${index}`,
      name: `tag ${index}`,
    }))
    const { client, sent } = replied(vendor, () => Response.json({ type: 'list', data }))
    expect((await client.getTags?.(idOf(vendor)))?.tags?.length).toBe(12)
    expect(sent[0]?.url).toMatch(/\/tags$/)
  },
  'create-existing': createdOnce,
  'search-lag': foundLater,
  'respond-io-sdk-449': refused({ code: 449, message: 'Queued' }, 449, { code: 'queued' }),
  'whautomate-403': async (vendor, row) => {
    for (const key of ['message', 'error']) {
      const body = { [key]: 'Invalid API key' }
      await refused(body, 403, { code: 'forbidden', body })(vendor, row)
    }
  },
  'zoho-404': refused({ code: 'INVALID_URL_PATTERN', status: 'error' }, 404, { code: 'invalid' }),
  async 'zoho-long-ids'(vendor) {
    const id = '4876876000003643731'
    const { client, sent } = watched(vendor)
    expect(Number.isSafeInteger(Number(id))).toBe(false)
    await client.addTags?.({ id } as never, ['vip'])
    expect(sent[0]?.url).toContain(`/Contacts/${id}/actions/add_tags`)
  },
  async 'zoho-document'(vendor) {
    const { client, sent } = watched(vendor)
    await client.removeTags?.(idOf(vendor), ['vip'])
    expect(await sent[0]?.json()).toEqual({ tags: [{ name: 'vip' }] })
  },
  async 'chatwoot-lower-case'(vendor) {
    const { client, sent } = watched(vendor)
    expect(await failure(client.addTags?.(idOf(vendor), ['one,two']))).toMatchObject({
      code: 'invalid',
    })
    expect(sent).toEqual([])
  },
}
