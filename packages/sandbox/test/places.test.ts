import { createSandbox } from '@tags/sandbox'
import { expect, it } from 'vitest'

const url = 'https://places.example'

const json = (schema: object, example: unknown) => ({
  content: { 'application/json': { schema, example } },
})
const replies = (schema: object, example: unknown) => ({
  responses: { '200': { description: 'Done.', ...json(schema, example) } },
})
const texts = { type: 'array', items: { type: 'string' } }

/** Creates a document whose methods are in `unified`. */
const documentOf = (paths: object, unified: object) => ({
  openapi: '3.1.0',
  info: { title: 'Places', version: '1' },
  servers: [{ url }],
  paths,
  'x-unified': { contact: { id: '$inputs.contact.id' }, ...unified },
})

/** Sends a request, and returns the body of the reply. */
async function bodyOf({ fetch }: ReturnType<typeof createSandbox>, path: string, sent?: object) {
  const headers = { 'content-type': 'application/json' }
  const init = sent && { method: 'POST', headers, body: JSON.stringify(sent) }
  return (await fetch(url + path, init)).json()
}

it('an output in the first item of a list is a list of its own', async () => {
  const label = { type: 'object', properties: { name: { type: 'string' } } }
  const properties = { id: { type: 'string' }, labels: { type: 'array', items: label } }
  const member = { type: 'object', properties }
  const schema = { type: 'object', properties: { members: { type: 'array', items: member } } }
  const example = { members: [{ id: 'm1', labels: [{ name: 'vip' }, { name: 'old' }] }] }
  const parameters = [{ name: 'id', in: 'path', required: true, example: 'm1' }]
  const document = documentOf(
    { '/members/{id}': { get: { operationId: 'read', parameters, ...replies(schema, example) } } },
    {
      getTags: {
        operationId: 'read',
        parameters: { id: '$inputs.contact' },
        outputs: { tags: '$response.body#/members/0/labels' },
      },
    },
  )
  const sandbox = createSandbox(document, { contacts: [{ id: 'm2', tags: ['a', 'b', 'c'] }] })
  expect(await bodyOf(sandbox, '/members/m2')).toEqual({
    members: [{ id: 'm2', labels: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] }],
  })
})

it('a text of tags is empty where a filter fits no contact', async () => {
  const schema = { type: 'object', properties: { tags: { type: 'string' } } }
  const parameters = [{ name: 'who', in: 'query', example: 'c1' }]
  const document = documentOf(
    { '/tags': { get: { operationId: 'list', parameters, ...replies(schema, { tags: 'a, b' }) } } },
    {
      getTags: {
        operationId: 'list',
        parameters: { who: '$inputs.contact' },
        outputs: { tags: '$response.body#/tags' },
      },
    },
  )
  const sandbox = createSandbox(document, { contacts: [{ id: 'c2', tags: ['vip', 'old'] }] })
  expect(await bodyOf(sandbox, '/tags?who=c2')).toEqual({ tags: 'vip, old' })
  expect(await bodyOf(sandbox, '/tags?who=c3')).toEqual({ tags: '' })
})

it('what only requests have is in no reply', async () => {
  const properties = {
    ...{ id: { type: 'string' }, email: { type: 'string' }, name: { type: 'string' }, tags: texts },
    password: { type: 'string', writeOnly: true },
  }
  const schema = { type: 'object', properties }
  const own = { email: 'mina@example.com', name: 'Mina', tags: ['vip'] }
  const reply = replies(schema, { id: 'c1', ...own })
  const requestBody = json(schema, { ...own, password: 'secret' })
  const document = documentOf(
    {
      '/people': { post: { operationId: 'create', requestBody, ...reply } },
      '/people/{id}': {
        get: {
          operationId: 'read',
          parameters: [{ name: 'id', in: 'path', required: true, example: 'c1' }],
          ...reply,
        },
      },
    },
    {
      getTags: {
        operationId: 'read',
        parameters: { id: '$inputs.contact' },
        outputs: { contactId: '$response.body#/id', tags: '$response.body#/tags' },
      },
    },
  )
  const sent = { email: 'ada@example.org', name: 'Ada', tags: [], password: 'other' }
  const body = await bodyOf(createSandbox(document), '/people', sent)
  expect(body).toEqual({ id: expect.any(String), email: sent.email, name: 'Ada', tags: [] })
})

it.each([
  [undefined, [1, 2, 3]],
  [1, [1, 2, 3]],
  [0, [0, 1, 2]],
])('pages whose number is %s by default are counted from it', async (first, numbers) => {
  const tag = { type: 'object', properties: { id: { type: 'string' }, name: { type: 'string' } } }
  const document = documentOf(
    {
      '/tags': {
        get: {
          operationId: 'list',
          parameters: [
            { name: 'page', in: 'query', schema: { type: 'integer', default: first }, example: 1 },
          ],
          'x-pages': {
            items: '$response.body#/',
            size: 2,
            next: { parameters: { page: '$inputs.page' } },
          },
          ...replies({ type: 'array', items: tag }, [{ id: 't1', name: 'vip' }]),
        },
      },
    },
    {
      tag: {
        find: {
          operationId: 'list',
          outputs: { id: '$response.body#/*/id', name: '$response.body#/*/name' },
        },
      },
    },
  )
  const sandbox = createSandbox(document, { contacts: [{ id: 'c2', tags: ['a', 'b', 'c'] }] })
  const pages = numbers.map(async (number) => {
    const items: { name: string }[] = await bodyOf(sandbox, `/tags?page=${number}`)
    return items.map(({ name }) => name)
  })
  expect(await Promise.all(pages)).toEqual([['a', 'b'], ['c'], []])
})

it.each(['abc', '0', '-1'])(
  'a place in a list that no URL gave, as %s, has no page',
  async (place) => {
    const tag = { type: 'object', properties: { id: { type: 'string' }, name: { type: 'string' } } }
    const data = { type: 'array', items: tag }
    const page = { type: 'object', properties: { data, next: { type: ['string', 'null'] } } }
    const example = { data: [{ id: 't1', name: 'vip' }], next: `${url}/tags?after=abc` }
    const document = documentOf(
      {
        '/tags': {
          get: {
            operationId: 'list',
            parameters: [
              { name: 'after', in: 'query', schema: { type: 'string' }, example: 'abc' },
            ],
            'x-pages': {
              items: '$response.body#/data',
              size: 2,
              next: { url: { after: '$response.body#/next' } },
            },
            ...replies(page, example),
          },
        },
      },
      {
        tag: {
          find: {
            operationId: 'list',
            outputs: { id: '$response.body#/data/*/id', name: '$response.body#/data/*/name' },
          },
        },
      },
    )
    const sandbox = createSandbox(document, { contacts: [{ id: 'c2', tags: ['a', 'b', 'c'] }] })
    expect(await bodyOf(sandbox, `/tags?after=${place}`)).toEqual({ data: [], next: null })
  },
)

it.each([
  ['by its properties', {}, 'id=c2&kind=person'],
  ['by its own name', { style: 'deepObject' }, 'who[id]=c2&who[kind]=person'],
  ['as JSON', undefined, `who=${encodeURIComponent('{"id":"c2","kind":"person"}')}`],
])('an object in the query names a contact %s', async (_, form, query) => {
  const properties = { id: { type: 'string' }, kind: { type: 'string' } }
  const schema = { type: 'object', properties }
  const example = { id: 'c1', kind: 'person' }
  const sent = form ? { ...form, schema, example } : json(schema, example)
  const parameters = [{ name: 'who', in: 'query', required: true, ...sent }]
  const document = documentOf(
    { '/tags': { get: { operationId: 'list', parameters, ...replies(texts, ['vip']) } } },
    {
      getTags: {
        operationId: 'list',
        parameters: { who: { id: '$inputs.contact' } },
        outputs: { tags: '$response.body#/' },
      },
    },
  )
  const sandbox = createSandbox(document, { contacts: [{ id: 'c2', tags: ['a', 'b'] }] })
  expect(await bodyOf(sandbox, `/tags?${query}`)).toEqual(['a', 'b'])
  expect(await bodyOf(sandbox, `/tags?${query.replace('c2', 'c3')}`)).toEqual([])
})
