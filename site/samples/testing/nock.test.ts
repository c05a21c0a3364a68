import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { highlevel } from '@tags/highlevel'
import nock from 'nock'
import { welcome } from './welcome.ts'

const vendor = 'https://services.leadconnectorhq.com'
before(() => nock.disableNetConnect())
after(() => nock.restore())

const client = highlevel({ token: 'any', maxRetries: 0 })

test('both tags are sent in one request', async () => {
  const scope = nock(vendor)
    .post('/contacts/c-1/tags', { tags: ['vip', 'hot lead'] })
    .reply(201, { tags: ['vip', 'hot lead'], tagsAdded: ['vip'] })
  assert.equal(await welcome(client, 'c-1'), true)
  scope.done()
})

test('a request without a match does not reach the vendor', async () => {
  nock(vendor).get('/contacts/c-1').reply(200, {})
  await assert.rejects(welcome(client, 'c-1'), {
    message: /501 Not Implemented|No match for request/, // nock 15, nock 14
  })
})
