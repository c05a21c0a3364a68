import { highlevel } from '@tags/highlevel'

/** In this environment `fetch` is Node's and `AbortController` is jsdom's, so `fetch` refuses each signal. */
test('a signal that fetch refuses is invalid, and not retried', async () => {
  let attempts = 0
  const client = highlevel({
    token: 'a-token',
    baseUrl: process.env.VENDOR,
    onEvent: ({ type }) => {
      if (type === 'attempt') attempts += 1
    },
  })
  const error = await client.getTags({ id: 'c-1' }).catch((error) => error)
  expect(error).toMatchObject({ code: 'invalid', message: expect.stringContaining('AbortSignal') })
  expect(attempts).toBe(1)
})
