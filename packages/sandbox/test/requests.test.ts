import { aelyst } from '@tags/aelyst'
import aelystSpec from '@tags/aelyst/openapi.json' with { type: 'json' }
import { contacts, loadVendors } from '@tags/mocks'
import { createSandbox } from '@tags/sandbox'
import { describe, expect, it } from 'vitest'

it('records what came and what was answered, the oldest first', async () => {
  const sandbox = createSandbox(aelystSpec, { contacts: [{ id: '1' }] })
  const client = aelyst({ token: 'a-token', fetch: sandbox.fetch, maxRetries: 0 })
  sandbox.fail('addTags', { status: 449, times: 1 })
  sandbox.fail('getTags', { fault: 'cut', times: 1 })
  await client.addTags({ id: '1' }, ['vip']).catch(() => {})
  await client.getTags({ id: '1' }).catch(() => {})
  await client.api.POST('/contact/list', {
    params: { query: { limit: 5 } },
    body: { search: '', timezone: 'UTC', filter: { $and: [] } },
  })
  expect(sandbox.requests).toEqual([
    {
      method: 'POST',
      path: '/v1/contact/id%3A1/tag',
      operationId: 'addTags',
      query: {},
      body: ['vip'],
      status: 449,
      problems: [],
    },
    {
      method: 'GET',
      path: '/v1/contact/id%3A1',
      operationId: 'getContact',
      query: {},
      problems: [],
    },
    expect.objectContaining({ query: { limit: '5' }, status: 200 }),
  ])
  sandbox.reset()
  expect(sandbox.requests).toEqual([])
})

it('says what is wrong in a request, and refuses it', async () => {
  const sandbox = createSandbox(aelystSpec, { contacts: [{ id: '1' }] })
  const headers = { authorization: 'Bearer a-token', 'content-type': 'application/json' }
  const url = 'https://api.aelyst.ai/v1/contact/id:1/tag?a=1&b=1&b=2'
  const { status } = await sandbox.fetch(url, { method: 'POST', headers, body: '{"tags":["vip"]}' })
  expect(status).toBe(400)
  expect(sandbox.requests).toMatchObject([
    {
      query: { a: '1', b: ['1', '2'] },
      body: { tags: ['vip'] },
      status: 400,
      problems: [
        { rule: 'undocumented-parameter', place: 'query.a' },
        { rule: 'undocumented-parameter', place: 'query.b' },
        { rule: 'wrong-type', place: 'body', expected: 'array', found: 'object' },
      ],
    },
  ])
})

it.each([
  ['text that is no JSON', 'nothing'],
  ['nothing', undefined],
])('records %s', async (_, body) => {
  const sandbox = createSandbox(aelystSpec)
  const url = 'https://api.aelyst.ai/v1/contact/id:1/tag'
  await sandbox.fetch(url, { method: 'POST', ...(body !== undefined && { body }) })
  expect(sandbox.requests).toMatchObject([{ method: 'POST', status: 401 }])
  expect(sandbox.requests[0]?.body).toBe(body)
})

it('records requests that the spec does not have', async () => {
  const sandbox = createSandbox(aelystSpec)
  await sandbox.fetch('https://api.aelyst.ai/v1/nothing', {
    headers: { authorization: 'Bearer a-token' },
  })
  expect(sandbox.requests).toMatchObject([
    { path: '/v1/nothing', status: 404, problems: [{ rule: 'undocumented-operation' }] },
  ])
  expect(sandbox.requests[0]).not.toHaveProperty('operationId')
})

describe.each(await loadVendors())('of $name', (vendor) => {
  it('holds no credential', async () => {
    const secret = 'the-secret-credential'
    const sandbox = createSandbox(vendor.document)
    const client = vendor.create({
      ...Object.fromEntries(vendor.credentialOptions.map((option) => [option, secret])),
      fetch: sandbox.fetch,
      maxRetries: 0,
    })
    const [contact] = contacts(vendor)
    const { getTags = client.addTags } = client
    await getTags?.(contact as never, ['vip'] as never).catch(() => {})
    expect(sandbox.requests.length).toBeGreaterThan(0)
    expect(JSON.stringify(sandbox.requests)).not.toMatch(/secret|dGhlLXNlY3JldC/)
  })
})

it('holds no credential of a query', async () => {
  const document = {
    ...aelystSpec,
    security: [{ key: [] }],
    components: {
      ...aelystSpec.components,
      securitySchemes: { key: { type: 'apiKey', in: 'query', name: 'api_key' } },
    },
  }
  const sandbox = createSandbox(document, { contacts: [{ id: '1' }] })
  await sandbox.fetch('https://api.aelyst.ai/v1/contact/id:1?api_key=secret&limit=2')
  expect(sandbox.requests).toMatchObject([{ query: { limit: '2' }, status: 200 }])
  expect(JSON.stringify(sandbox.requests)).not.toContain('secret')
})
