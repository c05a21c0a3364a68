import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { highlevel, type operations } from '@tags/highlevel'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { welcome } from './welcome.ts'

type Reply =
  operations['add-tags']['responses'][201]['content']['application/json']

const vendor = 'https://services.leadconnectorhq.com'
const sent: unknown[] = []
const server = setupServer(
  http.post(`${vendor}/contacts/c-1/tags`, async ({ request }) => {
    sent.push(await request.json())
    const reply: Reply = { tags: ['vip', 'hot lead'], tagsAdded: ['vip'] }
    return HttpResponse.json(reply, { status: 201 })
  }),
  http.all('*', () => HttpResponse.error()), // all other requests
)
before(() => server.listen())
after(() => server.close())

const client = highlevel({ token: 'any', maxRetries: 0 })

test('both tags are sent in one request', async () => {
  assert.equal(await welcome(client, 'c-1'), true)
  assert.deepEqual(sent, [{ tags: ['vip', 'hot lead'] }])
})

test('a request without a handler does not reach the vendor', async () => {
  await assert.rejects(welcome(client, 'c-2'), { code: 'network' })
})
