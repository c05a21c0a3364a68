import { highlevel } from '@tags/highlevel'
import { describe, expect, it } from 'vitest'
import { failure, testFetch } from '../test/cases.ts'

it('an error of the platform is of another realm', async () => {
  const error = await globalThis.fetch('http://127.0.0.1:9').catch((error) => error)
  expect(error).not.toBeInstanceOf(Error)
})

describe('the platform’s fetch, of another realm', () => testFetch(globalThis.fetch))

it.each([
  ['a string', 'socket closed'],
  ['a plain object', { message: 'socket closed' }],
  ['an object with a cause', { message: 'failed', cause: { message: 'socket closed' } }],
])('names the thrown value: %s', async (_, thrown) => {
  const client = highlevel({
    token: 'a-token',
    maxRetries: 0,
    fetch: () => Promise.reject(thrown),
  })
  const error = await failure(client.getTags({ id: 'c-1' }))
  expect(error).toMatchObject({ code: 'network' })
  expect(error.message).toContain('socket closed')
})

it.each([undefined, null, 0, Symbol('nothing')])('handles the thrown value %s', async (thrown) => {
  const fetch = () => Promise.reject(thrown)
  const client = highlevel({ token: 'a-token', maxRetries: 0, fetch })
  const error = await failure(client.getTags({ id: 'c-1' }))
  expect(error).toMatchObject({ code: 'network' })
  expect(error.message).not.toContain('undefined')
})

it('does not retry an untrusted certificate, for any place of the code', async () => {
  let attempts = 0
  const client = highlevel({
    token: 'a-token',
    fetch: () => {
      attempts += 1
      return Promise.reject({
        message: 'failed',
        cause: { message: 'self-signed certificate', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
      })
    },
  })
  expect(await failure(client.getTags({ id: 'c-1' }))).toMatchObject({ code: 'network' })
  expect(attempts).toBe(1)
})
