import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { highlevel } from '@tags/highlevel'
import { startMock } from './mock.ts'
import { welcome } from './welcome.ts'

const { baseUrl, stop } = await startMock('@tags/highlevel')
after(stop)

/** Creates a client of the mock, with the header `Prefer`. */
const client = (prefer = '') =>
  highlevel({
    token: 'any',
    baseUrl,
    maxRetries: 0,
    fetch: (url, init) =>
      fetch(url, { ...init, headers: { ...init.headers, prefer } }),
  })

test('a customer is tagged', async () => {
  assert.equal(await welcome(client(), 'sx6wyHhbFdRXh302LLNR'), true)
})

test('a customer unknown to HighLevel is not an error', async () => {
  const unknown = client('code=400, example=unknownContact')
  assert.equal(await welcome(unknown, 'nobody'), false)
})

test('the caller gets the error of a rate limit', async () => {
  await assert.rejects(welcome(client('code=429'), 'c-1'), {
    name: 'TagsError',
    code: 'rate_limited',
  })
})
