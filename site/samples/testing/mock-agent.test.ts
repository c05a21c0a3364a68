import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { highlevel } from '@tags/highlevel'
import { fetch, MockAgent } from 'undici'
import { welcome } from './welcome.ts'

const dispatcher = new MockAgent()
dispatcher.disableNetConnect()
after(() => dispatcher.close())

const client = highlevel({
  token: 'any',
  maxRetries: 0,
  fetch: (url, init) => fetch(url, { ...init, dispatcher }),
})

test('both tags are sent in one request', async () => {
  dispatcher
    .get('https://services.leadconnectorhq.com')
    .intercept({
      method: 'POST',
      path: '/contacts/c-1/tags',
      body: JSON.stringify({ tags: ['vip', 'hot lead'] }),
    })
    .reply(201, { tags: ['vip', 'hot lead'], tagsAdded: ['vip'] })
  assert.equal(await welcome(client, 'c-1'), true)
  dispatcher.assertNoPendingInterceptors()
})

test('a request without a match does not reach the vendor', async () => {
  await assert.rejects(welcome(client, 'c-2'), { code: 'network' })
})
