import assert from 'node:assert/strict'
import { test } from 'node:test'
import { highlevel, type operations } from '@tags/highlevel'
import { welcome } from './welcome.ts'

type Reply =
  operations['add-tags']['responses'][201]['content']['application/json']

test('both tags are sent in one request', async () => {
  const sent: unknown[] = []
  const client = highlevel({
    token: 'any',
    fetch: async (url, { method, body }) => {
      const { pathname } = new URL(url)
      sent.push([method, pathname, JSON.parse(body ?? '')])
      const reply: Reply = { tags: ['vip', 'hot lead'], tagsAdded: ['vip'] }
      return Response.json(reply, { status: 201 })
    },
  })
  assert.equal(await welcome(client, 'c-1'), true)
  assert.deepEqual(sent, [
    ['POST', '/contacts/c-1/tags', { tags: ['vip', 'hot lead'] }],
  ])
})

test('a broken connection is an error for the caller', async () => {
  const client = highlevel({
    token: 'any',
    maxRetries: 0,
    fetch: async () => {
      throw new TypeError('fetch failed')
    },
  })
  await assert.rejects(welcome(client, 'c-1'), { code: 'network' })
})
