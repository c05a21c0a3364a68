import { aelyst } from '@tags/aelyst'
import { clientCommander, paginate as peoplePages } from '@tags/client-commander'
import type { ListedContact, TagsClient, TagsResult } from '@tags/core'
import {
  type components,
  type Highlevel,
  highlevel,
  listContacts,
  paginate,
  type paths,
} from '@tags/highlevel'
import { verifyWebhook, type WebhookEvent } from '@tags/highlevel/webhooks'
import { listContacts as listPeople, whautomate } from '@tags/whautomate'
import { expect, expectTypeOf, it } from 'vitest'

/*
 * `tsc` checks this file with the rest of the repository: each `@ts-expect-error` fails the type
 * check where the line below it compiles. Nothing here is sent.
 */
const refuse = () => Promise.reject(new Error('nothing is sent here'))
const options = { token: 'token', fetch: refuse }
const ghl = highlevel(options)
const unsent = (..._calls: (() => unknown)[]) => {}

it('a client has the methods of its vendor, and no others', () => {
  expectTypeOf(ghl).toExtend<TagsClient<{ id: string }>>()
  expectTypeOf(ghl).toHaveProperty('removeTags')
  expectTypeOf(ghl).toEqualTypeOf<Highlevel>()
  expectTypeOf(clientCommander(options)).not.toHaveProperty('removeTags')
  expectTypeOf(ghl.addTags).returns.resolves.toEqualTypeOf<TagsResult>()
  // @ts-expect-error Client Commander cannot remove tags
  expect(clientCommander(options).removeTags).toBeUndefined()
})

it('a contact is identified as its vendor requires', () => {
  const people = aelyst(options)
  unsent(
    () => people.addTags({ email: 'mina@example.com' }, ['vip']),
    () => people.addTags({ phone: '+15555550123' }, ['vip']),
    // @ts-expect-error HighLevel accepts no e-mail address
    () => ghl.addTags({ email: 'mina@example.com' }, ['vip']),
    // @ts-expect-error an id is a string here
    () => ghl.addTags({ id: 7 }, ['vip']),
    // @ts-expect-error tags are a list
    () => ghl.addTags({ id: 'sx6wyHhbFdRXh302LLNR' }, 'vip'),
  )
  expectTypeOf<Parameters<typeof ghl.addTags>[0]>().toEqualTypeOf<{ id: string }>()
})

it('the credential has its vendor’s name', () => {
  unsent(
    () => whautomate({ apiKey: async () => 'key' }),
    // @ts-expect-error Whautomate has an API key
    () => whautomate({ token: 'key' }),
    // @ts-expect-error a credential is needed
    () => highlevel({}),
  )
  expectTypeOf(highlevel).parameter(0).toHaveProperty('token')
})

it('the raw API accepts the operations of the spec', () => {
  const params = { path: { contactId: 'sx6wyHhbFdRXh302LLNR' } }
  unsent(
    // the Version header is the client's business
    () => ghl.api.POST('/contacts/{contactId}/tags', { params, body: { tags: ['vip'] } }),
    // @ts-expect-error no such path
    () => ghl.api.POST('/contacts/{contactId}/tag', { params, body: { tags: ['vip'] } }),
    // @ts-expect-error no such method
    () => ghl.api.PATCH('/contacts/{contactId}/tags', { params, body: { tags: ['vip'] } }),
    // @ts-expect-error no such property
    () => ghl.api.POST('/contacts/{contactId}/tags', { params, body: { tag: ['vip'] } }),
    // @ts-expect-error the body is required
    () => ghl.api.POST('/contacts/{contactId}/tags', { params }),
    // @ts-expect-error the path parameter is required
    () => ghl.api.POST('/contacts/{contactId}/tags', { body: { tags: ['vip'] } }),
    // @ts-expect-error no such property beside the required one
    () => ghl.api.POST('/contacts/{contactId}/tags', { params, body: { tags: [], tag: 'vip' } }),
    // @ts-expect-error no request body
    () => ghl.api.GET('/contacts/{contactId}', { params, body: { tags: ['vip'] } }),
    () =>
      ghl.api.GET('/contacts/{contactId}', {
        // @ts-expect-error no such query parameter
        params: { ...params, query: { limit: 1 } },
      }),
    () =>
      ghl.api.POST('/contacts/{contactId}/tags', {
        // @ts-expect-error no such path parameter
        params: { path: { contactId: 'x', id: 'y' } },
        body: { tags: ['vip'] },
      }),
  )
  expectTypeOf(ghl.api.GET<'/contacts/{contactId}'>)
    .returns.resolves.toHaveProperty('data')
    .extract<object>()
    .toEqualTypeOf<{ contact: components['schemas']['Contact']; traceId?: string }>()
  type Add = paths['/contacts/{contactId}/tags']['post']
  expectTypeOf<Add['parameters']['header']>().toEqualTypeOf<undefined>()
  expectTypeOf<components['schemas']>().toHaveProperty('TagsDTO')
})

it('a list with pages is walked by its route, with the arguments of its call', () => {
  const people = clientCommander(options)
  const body = { locationId: 've9EPM428h8vShlRW1KT', pageLimit: 100 }
  const found = paginate(ghl, 'POST /contacts/search', { body })
  expectTypeOf(found).toEqualTypeOf<
    AsyncGenerator<components['schemas']['SearchResult']['contacts'][number], void, undefined>
  >()
  const listed = peoplePages(people, 'GET /v1/people')
  expectTypeOf(listed).toExtend<AsyncIterable<{ id?: string; tags?: string }>>()
  unsent(
    () => peoplePages(people, 'GET /v1/people', { params: { query: { limit: 5 } }, timeout: 1 }),
    // @ts-expect-error an operation without pages
    () => peoplePages(people, 'GET /v1/people/search'),
    // @ts-expect-error no such parameter
    () => peoplePages(people, 'GET /v1/people', { params: { query: { limt: 5 } } }),
    // @ts-expect-error the body is required
    () => paginate(ghl, 'POST /contacts/search'),
    // @ts-expect-error a property of the body is missing
    () => paginate(ghl, 'POST /contacts/search', { body: { pageLimit: 100 } }),
  )
})

it('contacts are listed with the options of every vendor', () => {
  const locationId = 've9EPM428h8vShlRW1KT'
  const contacts = listContacts(ghl, { locationId, tag: 'vip', deadline: 1 })
  expectTypeOf(contacts).toEqualTypeOf<AsyncGenerator<ListedContact, void, undefined>>()
  unsent(
    () => listPeople(whautomate({ apiKey: 'key' })),
    () => listPeople(whautomate({ apiKey: 'key' }), { tag: 'vip', onPage: (from) => from.page }),
    // @ts-expect-error a location is needed
    () => listContacts(ghl, { tag: 'vip' }),
    // @ts-expect-error no such option
    () => listPeople(whautomate({ apiKey: 'key' }), { tags: ['vip'] }),
  )
})

it('the type of an event tells its fields', () => {
  expectTypeOf(verifyWebhook).returns.resolves.toEqualTypeOf<WebhookEvent | undefined>()
  const request = { headers: { 'x-a': ['b'] }, body: new Uint8Array() }
  unsent(
    async () => {
      const event = await verifyWebhook(request)
      if (event?.type !== 'ContactDndUpdate') return event?.tags?.join()
      expectTypeOf(event.dndSettings?.SMS?.status).toEqualTypeOf<string | undefined>()
      // @ts-expect-error no such event
      return event.type === 'ContactMerge'
    },
    // @ts-expect-error only one event has these settings
    async () => (await verifyWebhook(request))?.dndSettings,
    // @ts-expect-error a body that was parsed has no signature
    () => verifyWebhook({ headers: new Headers(), body: { type: 'ContactCreate' } }),
    // @ts-expect-error HighLevel has no secret
    () => verifyWebhook(request, { secret: 'secret' }),
    () => verifyWebhook({ headers: new Headers(), body: '{}' }, { publicKey: 'MCow' }),
  )
})
