import { createApi } from '@tags/core/adapter'
import { createSandbox, planTags } from '@tags/sandbox'
import { expect, it } from 'vitest'

const tag = (id: string, name: string) => ({ id, attributes: { name } })
const tagging = { id: '501', attributes: { person: 'p1', tag: '31' } }

const json = (example: unknown) => ({ content: { 'application/json': { example } } })
const replies = (status: number, example: unknown) => ({
  responses: { [status]: { description: 'Done.', ...json(example) } },
})
const query = (name: string, example: string | number) => ({
  ...{ name, in: 'query', schema: { type: typeof example }, example },
})

/** A vendor that lists the tags of the account and those of a person with one operation. */
const document = {
  openapi: '3.1.0',
  info: { title: 'Shared', version: '1' },
  servers: [{ url: 'https://shared.example' }],
  paths: {
    '/tags': {
      get: {
        operationId: 'list-tags',
        parameters: [query('person', 'p1'), query('page', 1)],
        'x-pages': {
          items: '$response.body#/data',
          next: { parameters: { page: '$inputs.page' } },
        },
        ...replies(200, { data: [tag('31', 'vip'), tag('32', 'hot lead')] }),
      },
      post: {
        operationId: 'create-tag',
        requestBody: json({ name: 'vip' }),
        ...replies(201, tag('31', 'vip')),
      },
    },
    '/taggings': {
      get: {
        operationId: 'list-taggings',
        parameters: [query('person', 'p1')],
        ...replies(200, { data: [tagging] }),
      },
      post: {
        operationId: 'add',
        requestBody: json(tagging.attributes),
        ...replies(201, tagging),
      },
    },
  },
  'x-unified': {
    contact: { id: '$inputs.contact.id' },
    tag: {
      find: {
        operationId: 'list-tags',
        parameters: { page: 1 },
        outputs: {
          id: '$response.body#/data/*/id',
          name: '$response.body#/data/*/attributes/name',
        },
      },
      create: {
        operationId: 'create-tag',
        requestBody: { name: '$inputs.tag' },
        outputs: { id: '$response.body#/id' },
      },
    },
    addTags: {
      operationId: 'add',
      requestBody: { person: '$inputs.contact', tag: '$inputs.tag' },
    },
    getTags: {
      operationId: 'list-tags',
      parameters: { person: '$inputs.contact' },
      outputs: { tags: '$response.body#/data/*/attributes/name' },
    },
  },
}

const url = 'https://shared.example'

/** Creates an account with a contact that has the tag `vip`, and another with `hot lead`. */
function start() {
  const contacts = [
    { id: 'p1', tags: ['vip'] },
    { id: 'p2', tags: ['hot lead'] },
  ]
  const sandbox = createSandbox(document, { contacts })
  const send = async (path: string, body?: object) => {
    const init = body && {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }
    const response = await sandbox.fetch(url + path, init)
    return [response.status, await response.json().catch(() => undefined)]
  }
  return { sandbox, send }
}

it('a list of tags is that of the account, or of the contact that is asked for', async () => {
  const { send } = start()
  const [vip, hot] = [tag('31', 'vip'), tag('32', 'hot lead')]
  expect(await send('/tags?page=1')).toEqual([200, { data: [vip, hot] }])
  expect(await send('/tags?person=p1')).toEqual([200, { data: [vip] }])
  expect(await send('/tags?person=p2')).toEqual([200, { data: [hot] }])
  expect(await send('/tags?person=p9')).toEqual([200, { data: [] }])
})

it('a tag has the id of the examples, also where its name is in another object', async () => {
  const { sandbox, send } = start()
  expect(await send('/taggings', { person: 'p2', tag: '31' })).toMatchObject([201, {}])
  expect(sandbox.contacts.get('p2')?.tags).toEqual(['hot lead', 'vip'])
})

it('a failure of getTags does not fail the list of the account', async () => {
  const { sandbox, send } = start()
  sandbox.fail('getTags', { status: 500 })
  expect(await send('/tags?page=1')).toMatchObject([200, {}])
  expect(await send('/tags?person=p1')).toMatchObject([500, undefined])
})

it('a plan has the first page of a list, also if its number is given', async () => {
  type Send = (path: string, init: object) => Promise<unknown>
  const api = createApi<object>(
    {
      name: 'shared',
      version: '1.0.0',
      baseUrl: url,
      credential: { authorize: () => ({ secrets: '(?!)' }) },
      operations: {
        'GET /tags': { id: 'list-tags' },
        'POST /taggings': { id: 'add' },
      },
      limits: [],
      tags: (api: object) => ({
        async addTags({ id }: { id: string }) {
          const { GET, POST } = api as { GET: Send; POST: Send }
          for (const page of [1, 2]) await GET('/tags', { params: { query: { page } } })
          await POST('/taggings', { body: { person: id, tag: '31' } })
        },
      }),
    },
    {},
  )
  const addTags = async (_: { id: string }, __: string[]) => ({})
  const { requests } = await planTags(document, { api, addTags }).addTags({ id: 'p1' }, ['vip'])
  expect(requests.map((request) => request.url)).toEqual([`${url}/tags?page=1`, `${url}/taggings`])
})

it.each([
  ['email', 'mina@example.com', 'ada@example.org'],
  ['phone', '+15555550123', '+15555550001'],
])('a contact by %s alone is known', async (kind, example, own) => {
  const vendor = {
    ...document,
    paths: {
      '/tags': {
        get: { operationId: 'list', parameters: [query('who', example)], ...replies(200, ['vip']) },
      },
    },
    'x-unified': {
      contact: { [kind]: `$inputs.contact.${kind}` },
      getTags: {
        operationId: 'list',
        parameters: { who: '$inputs.contact' },
        outputs: { tags: '$response.body#/' },
      },
    },
  }
  const sandbox = createSandbox(vendor, { contacts: [{ [kind]: own, tags: ['old'] }] as never })
  const response = await sandbox.fetch(`${url}/tags?who=${encodeURIComponent(own)}`)
  expect(await response.json()).toEqual(['old'])
})
