import { highlevel } from '@tags/highlevel'
import spec from '@tags/highlevel/openapi.json' with { type: 'json' }
import { createSandbox } from '@tags/sandbox'
import { beforeEach, expect, test } from 'vitest'
import { welcome } from '../welcome.ts'

const sandbox = createSandbox(spec, {
  contacts: [{ id: 'c-1', tags: ['newsletter'] }],
})
const client = highlevel({ token: 'a-token', fetch: sandbox.fetch })
beforeEach(() => sandbox.reset())

test('a customer gets both tags and keeps the others', async () => {
  expect(await welcome(client, 'c-1')).toBe(true)
  const tags = sandbox.contacts.get('c-1')?.tags
  expect(tags).toEqual(['newsletter', 'vip', 'hot lead'])
})

test('both tags are sent in one request, as HighLevel expects it', async () => {
  await welcome(client, 'c-1')
  expect(sandbox.requests).toMatchObject([
    { operationId: 'add-tags', body: { tags: ['vip', 'hot lead'] } },
  ])
  expect(sandbox.requests.flatMap(({ problems }) => problems)).toEqual([])
})

test('a customer unknown to HighLevel is not an error', async () => {
  expect(await welcome(client, 'nobody')).toBe(false)
})

test('a broken connection does not lose the tags', async () => {
  sandbox.fail('addTags', { fault: 'cut', times: 2 })
  expect(await welcome(client, 'c-1')).toBe(true)
  expect(sandbox.contacts.get('c-1')?.tags).toContain('vip')
})

test('the caller gets the error of a rate limit', async () => {
  sandbox.fail('addTags', { status: 429 })
  const once = highlevel({
    token: 'a-token',
    fetch: sandbox.fetch,
    maxRetries: 0,
  })
  await expect(welcome(once, 'c-1')).rejects.toMatchObject({
    code: 'rate_limited',
  })
})
