import { highlevel } from '@tags/highlevel'

/** Errors and signals of another realm in a Jest environment. Environment variables have the addresses. */
const { VENDOR, STRANGER } = process.env
const contact = { id: 'c-1' }

function start(baseUrl, options) {
  const attempts = []
  const client = highlevel({
    token: 'a-token',
    baseUrl,
    limiter: false,
    maxRetries: 1,
    onEvent: (event) => event.type === 'attempt' && attempts.push(event),
    ...options,
  })
  return { client, attempts }
}

async function failure(call) {
  try {
    await call
  } catch (error) {
    return error
  }
  throw new Error('The call succeeded.')
}

test('an error of the platform is of another realm', async () => {
  const error = await fetch('http://127.0.0.1:9').catch((error) => error)
  expect(error instanceof Error).toBe(false)
})

test('a call succeeds', async () => {
  const { client } = start(VENDOR)
  expect(await client.addTags(contact, ['vip'])).toEqual({ tags: ['vip'], changed: ['vip'] })
})

test('an unreachable vendor is network, with the reason, and is retried', async () => {
  const { client, attempts } = start('http://127.0.0.1:59999')
  const error = await failure(client.getTags(contact))
  expect(error).toMatchObject({ code: 'network', cause: { code: 'ECONNREFUSED' } })
  expect(error.message).toContain('ECONNREFUSED')
  expect(attempts).toHaveLength(2)
})

test('an untrusted certificate is not retried', async () => {
  const { client, attempts } = start(STRANGER)
  const error = await failure(client.getTags(contact))
  expect(error).toMatchObject({ code: 'network', cause: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' } })
  expect(attempts).toHaveLength(1)
})

test('a call that the caller cancels is aborted, with the reason', async () => {
  const { client } = start(VENDOR)
  const controller = new AbortController()
  const call = failure(client.addTags(contact, ['vip'], { signal: controller.signal }))
  controller.abort(new Error('no longer needed'))
  expect(await call).toMatchObject({ code: 'aborted', cause: { message: 'no longer needed' } })
})

test('a call without an answer in time is timeout', async () => {
  const fetch = (_, { signal }) =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  const { client } = start(VENDOR, { fetch, timeout: 50, maxRetries: 0 })
  expect(await failure(client.getTags(contact))).toMatchObject({ code: 'timeout' })
})
