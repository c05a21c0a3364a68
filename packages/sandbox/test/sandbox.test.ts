import { highlevel } from '@tags/highlevel'
import highlevelSpec from '@tags/highlevel/openapi.json' with { type: 'json' }
import { intercom } from '@tags/intercom'
import intercomSpec from '@tags/intercom/openapi.json' with { type: 'json' }
import { kit } from '@tags/kit'
import kitSpec from '@tags/kit/openapi.json' with { type: 'json' }
import { mailchimp } from '@tags/mailchimp'
import mailchimpSpec from '@tags/mailchimp/openapi.json' with { type: 'json' }
import { mautic } from '@tags/mautic'
import mauticSpec from '@tags/mautic/openapi.json' with { type: 'json' }
import { createSandbox } from '@tags/sandbox'
import zohoSpec from '@tags/zoho-crm/openapi.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'

const quick = { limiter: false, maxRetries: 0 } as const

describe('one request', () => {
  it('adds some tags and removes others, where a list says which', async () => {
    const seed = { id: 'a'.repeat(32), email: 'ada@example.org', tags: ['old', 'kept'] }
    const sandbox = createSandbox(mailchimpSpec, { contacts: [seed] })
    const options = { apiKey: 'key-us3', listId: 'list', fetch: sandbox.fetch, ...quick }
    const tags = [
      { name: 'new', status: 'active' },
      { name: 'old', status: 'inactive' },
    ] as const
    const { response } = await mailchimp(options).api.POST(
      '/lists/{list_id}/members/{subscriber_hash}/tags',
      { params: { path: { subscriber_hash: seed.id } as never }, body: { tags: [...tags] } },
    )
    expect([response.status, sandbox.contacts.get(seed.id)?.tags]).toEqual([204, ['kept', 'new']])
  })

  it('adds some tags and removes others, where a sign says which', async () => {
    const sandbox = createSandbox(mauticSpec, { contacts: [{ id: 47, tags: ['old', 'kept'] }] })
    const account = { username: 'ada', password: 'secret', baseUrl: 'https://mautic.example.org' }
    const { api } = mautic({ ...account, fetch: sandbox.fetch, ...quick })
    const { data } = await api.PATCH('/api/contacts/{id}/edit', {
      params: { path: { id: 47 } },
      body: { tags: ['new', '-old'], email: 'lena@example.org' },
    })
    expect(sandbox.contacts.get(47)).toEqual({
      ...{ id: '47', email: 'lena@example.org', tags: ['kept', 'new'] },
    })
    expect(JSON.stringify(data)).toContain('lena@example.org')
  })
})

describe('a list', () => {
  it('is counted beside it', async () => {
    const seed = { id: 'a'.repeat(32), email: 'ada@example.org', tags: ['a', 'b', 'c'] }
    const sandbox = createSandbox(mailchimpSpec, { contacts: [seed] })
    const options = { apiKey: 'key-us3', listId: 'list', fetch: sandbox.fetch, ...quick }
    const { data } = await mailchimp(options).api.GET(
      '/lists/{list_id}/members/{subscriber_hash}/tags',
      { params: { path: { subscriber_hash: seed.id } as never } },
    )
    expect([data?.tags?.map(({ name }) => name), data?.total_items]).toEqual([seed.tags, 3])
  })

  it('is empty on a page after the last', async () => {
    const sandbox = createSandbox(kitSpec, { contacts: [{ id: 5, tags: ['a'] }] })
    const { api } = kit({ apiKey: 'key', fetch: sandbox.fetch, ...quick })
    const first = await api.GET('/v4/tags')
    const after = first.data?.pagination.end_cursor as string
    const second = await api.GET('/v4/tags', { params: { query: { after } } })
    expect([first.data?.tags.length, second.data?.tags.length]).toEqual([1, 0])
  })

  it('of tags is set by a request whose example has none', async () => {
    const sandbox = createSandbox(highlevelSpec)
    const { api } = highlevel({ token: 'token', fetch: sandbox.fetch, ...quick })
    const body = { locationId: 'l1', email: 'ada@example.org', tags: ['a'] }
    const { data } = await api.POST('/contacts/upsert', { body })
    expect(data?.contact?.tags).toEqual(['a'])
    expect([...sandbox.contacts.values()]).toMatchObject([{ tags: ['a'] }])
  })
})

describe('a tag with an id', () => {
  it('is created once, and keeps its id and its first spelling', async () => {
    const sandbox = createSandbox(kitSpec, { contacts: [{ id: 5 }, { id: 6 }] })
    const client = kit({ apiKey: 'key', fetch: sandbox.fetch, ...quick })
    expect(await client.addTags({ id: '5' }, ['Hot'])).toMatchObject({ changed: ['Hot'] })
    const again = kit({ apiKey: 'key', fetch: sandbox.fetch, ...quick })
    expect(await again.addTags({ id: '6' }, ['hot'])).toMatchObject({ changed: ['hot'] })
    expect(await again.addTags({ id: '6' }, ['HOT'])).toMatchObject({ changed: [] })
    const { data } = await client.api.GET('/v4/tags')
    expect(data?.tags.map(({ name }) => name)).toEqual(['Hot'])
    expect([...sandbox.contacts.values()].map(({ tags }) => tags)).toEqual([['Hot'], ['Hot']])
    const created = sandbox.requests.filter(({ operationId }) => operationId === 'createTag')
    // The second client remembers the id.
    expect(created.map(({ status }) => status)).toEqual([201, 200])
  })

  it('does not get the name of another', async () => {
    const sandbox = createSandbox(kitSpec, { contacts: [{ id: 5, tags: ['a', 'b'] }] })
    const { api } = kit({ apiKey: 'key', fetch: sandbox.fetch, ...quick })
    const { data } = await api.GET('/v4/tags')
    const params = { path: { id: data?.tags[0]?.id as number } }
    const rename = (name: string) => api.PUT('/v4/tags/{id}', { params, body: { name } })
    expect((await rename('b')).response.status).toBe(422)
    expect(sandbox.contacts.get(5)?.tags).toEqual(['a', 'b'])
    expect((await rename('A')).response.status).toBe(200)
    expect(sandbox.contacts.get(5)?.tags).toEqual(['b', 'A'])
  })

  it('is unknown after it is deleted', async () => {
    const sandbox = createSandbox(intercomSpec, { contacts: [{ id: 'c1', tags: ['a', 'b'] }] })
    const client = intercom({ token: 'token', fetch: sandbox.fetch, ...quick })
    const { data } = await client.api.GET('/tags')
    const [{ id = '' } = {}] = data?.data ?? []
    const params = { path: { tag_id: id } }
    expect((await client.api.DELETE('/tags/{tag_id}', { params })).response.status).toBe(200)
    expect((await client.api.GET('/tags/{tag_id}', { params })).response.status).toBe(404)
    expect(sandbox.contacts.get('c1')?.tags).toEqual(['b'])
  })
})

describe('an unknown contact', () => {
  it('has the code of the vendor’s own error', async () => {
    const sandbox = createSandbox(highlevelSpec)
    const client = highlevel({ token: 'token', fetch: sandbox.fetch, ...quick })
    const error = await client.addTags({ id: 'c1' }, ['vip']).catch((reason) => reason)
    expect(error).toMatchObject({ code: 'not_found', status: 400 })
  })

  it('is not taken for one that was merged', async () => {
    const sandbox = createSandbox(intercomSpec)
    const client = intercom({ token: 'token', fetch: sandbox.fetch, ...quick })
    const params = { path: { contact_id: 'c1' } }
    const { response } = await client.api.GET('/contacts/{contact_id}', { params })
    expect(response.status).toBe(404)
  })

  it('has no part in the reply of a search', async () => {
    const sandbox = createSandbox(highlevelSpec)
    const client = highlevel({ token: 'token', fetch: sandbox.fetch, ...quick })
    const { data } = await client.api.GET('/contacts/search/duplicate', {
      params: { query: { locationId: 'l1', email: 'nobody@example.org' } },
    })
    expect(JSON.stringify(data)).not.toContain('@')
  })
})

describe('requests that are not as the document says', () => {
  const contacts = [{ id: 'c1', tags: ['newsletter'] }]
  const headers = { authorization: 'Bearer token', version: '2021-07-28' }
  const url = 'https://services.leadconnectorhq.com/contacts/c1/tags'
  const json = { ...headers, 'content-type': 'application/json' }

  it.each([
    ['a wrong body', url, { method: 'POST', headers: json, body: '{"tags":"vip"}' }, 400],
    ['no JSON', url, { method: 'POST', headers: json, body: '{' }, 400],
    [
      'a body without its media type',
      url,
      { method: 'POST', headers, body: '{"tags":["vip"]}' },
      400,
    ],
    ['no body', url, { method: 'POST', headers }, 400],
    ['no credential', url, { method: 'POST', body: '{"tags":["vip"]}' }, 401],
    ['another scheme', url, { method: 'POST', headers: { authorization: 'Basic eDp5' } }, 401],
    ['another path', `${url}/x`, { method: 'POST', headers }, 404],
  ])('%s', async (_, url, init, status) => {
    const sandbox = createSandbox(highlevelSpec, { contacts })
    const response = await sandbox.fetch(url, init)
    expect(response.status).toBe(status)
    const [{ status: recorded, problems = [] } = {}] = sandbox.requests
    expect([recorded, problems.length > 0]).toEqual([status, true])
    expect(sandbox.contacts.get('c1')?.tags).toEqual(['newsletter'])
  })

  it('are refused as such, and not as another error of the vendor', async () => {
    const sandbox = createSandbox([zohoSpec, mailchimpSpec])
    const auth = { ...json, authorization: 'Zoho-oauthtoken token' }
    const body = '{"tags":"vip"}'
    const zoho = 'https://www.zohoapis.com/crm/v8/Contacts/4876876000003643731/actions/add_tags'
    const first = await sandbox.fetch(zoho, { method: 'POST', headers: auth, body })
    expect([first.status, JSON.stringify(await first.json())]).toEqual([
      ...[400, expect.stringContaining('INVALID_DATA')],
    ])
    // The response of every other status.
    const mailchimp = 'https://us3.api.mailchimp.com/3.0/lists/l1/members/c1/tags'
    const second = await sandbox.fetch(mailchimp, { headers })
    expect([second.status, (await second.json()).type]).toEqual([400, expect.any(String)])
  })

  it('a contact keeps its id', async () => {
    const sandbox = createSandbox(highlevelSpec, { contacts })
    const body = '{"id":"c2","firstName":"Lena"}'
    const one = 'https://services.leadconnectorhq.com/contacts/c1'
    const response = await sandbox.fetch(one, { method: 'PUT', headers: json, body })
    expect(await response.json()).toMatchObject({ contact: { id: 'c1', firstName: 'Lena' } })
  })

  it('what the document does not know is ignored', async () => {
    const sandbox = createSandbox(highlevelSpec, { contacts })
    const body = '{"tags":["vip"],"note":"x"}'
    const response = await sandbox.fetch(new Request(url, { method: 'POST', headers: json, body }))
    expect(response.status).toBe(200)
    expect(sandbox.requests[0]?.problems).toMatchObject([{ rule: 'undocumented-property' }])
  })
})

describe('contacts', () => {
  it('are read and changed like a map', () => {
    const { contacts, reset } = createSandbox(kitSpec, {
      contacts: [{ id: 5, email: 'ada@example.org', tags: ['a'] }],
    })
    contacts.set(6, { tags: ['b', 'B'] }).set('5', { tags: ['c'] })
    expect([contacts.size, contacts.has(6), contacts.get('6'), contacts.get(7)]).toEqual([
      ...[2, true, { id: '6', tags: ['b'] }, undefined],
    ])
    expect([...contacts]).toEqual([
      ['5', { id: '5', tags: ['c'] }],
      ['6', { id: '6', tags: ['b'] }],
    ])
    expect([contacts.delete('6'), contacts.delete('6'), [...contacts.keys()]]).toEqual([
      ...[true, false, ['5']],
    ])
    reset()
    expect([...contacts.values()]).toEqual([{ id: '5', email: 'ada@example.org', tags: ['a'] }])
  })

  it('are replaced with what is given, and nothing else', () => {
    const { contacts } = createSandbox(kitSpec, { contacts: [{ id: 5, tags: ['a'] }] })
    contacts.set(6, { ...contacts.get(5) })
    expect(contacts.get(6)).toEqual({ id: '6', tags: ['a'] })
    expect(() => contacts.set(5, { tag: ['b'] } as never)).toThrow("and no 'tag'.")
    expect(contacts.get(5)?.tags).toEqual(['a'])
  })

  it('return to the seed as it was given', () => {
    const seeds = [{ id: 5, tags: ['a'] }]
    const { contacts, reset } = createSandbox(kitSpec, { contacts: seeds })
    seeds[0]?.tags.push('b')
    Object.assign(seeds[0] ?? {}, { id: 6 })
    seeds.push({ id: 7, tags: [] })
    reset()
    expect([...contacts.values()]).toEqual([{ id: '5', tags: ['a'] }])
  })

  it('are copies', () => {
    const tags = ['a']
    const { contacts } = createSandbox(kitSpec, { contacts: [{ id: 5, tags }] })
    tags.push('b')
    const [, copy] = [...contacts][0] ?? []
    Object.assign(copy?.tags ?? [], ['c'])
    expect(contacts.get(5)?.tags).toEqual(['a'])
  })
})

describe('several vendors', () => {
  it('have one fetch, and each its contacts', async () => {
    const sandbox = createSandbox([highlevelSpec, kitSpec], {
      contacts: [[{ id: 'c1' }], [{ id: 5, email: 'ada@example.org' }]],
    })
    const { fetch } = sandbox
    const [first, second] = sandbox.contacts
    await highlevel({ token: 'token', fetch, ...quick }).addTags({ id: 'c1' }, ['a'])
    await kit({ apiKey: 'key', fetch, ...quick }).addTags({ email: 'ada@example.org' }, ['b'])
    expect([first.get('c1')?.tags, second.get(5)?.tags]).toEqual([['a'], ['b']])
    expect(sandbox.requests.map(({ operationId }) => operationId)).toEqual([
      ...['add-tags', 'listSubscribers', 'createTag', 'tagSubscriber'],
    ])
    sandbox.fail('addTags', { status: 429 })
    for (const call of [
      highlevel({ token: 'token', fetch, ...quick }).addTags({ id: 'c1' }, ['c']),
      kit({ apiKey: 'key', fetch, ...quick }).addTags({ id: '5' }, ['c']),
    ]) {
      await expect(call).rejects.toMatchObject({ code: 'rate_limited' })
    }
    sandbox.reset()
    expect([first.get('c1')?.tags, second.get(5)?.tags, sandbox.requests]).toEqual([[], [], []])
  })

  it('are told apart by the host where they have the same operations', async () => {
    const contacts = [[{ id: 'c1' }], [{ id: 'c1' }]] as const
    const sandbox = createSandbox([highlevelSpec, intercomSpec], { contacts })
    await intercom({ token: 'token', fetch: sandbox.fetch, ...quick }).addTags({ id: 'c1' }, ['a'])
    const [first, second] = sandbox.contacts
    expect([first.get('c1')?.tags, second.get('c1')?.tags]).toEqual([[], ['a']])
  })

  it('are told apart by the operation where they have one host', async () => {
    const sandbox = createSandbox([highlevelSpec, kitSpec], { contacts: [[], [{ id: 5 }]] })
    const baseUrl = 'http://127.0.0.1:4010'
    const client = kit({ apiKey: 'key', baseUrl, fetch: sandbox.fetch, ...quick })
    expect(await client.getTags({ id: '5' })).toEqual({ tags: [] })
  })
})
