import { unwrap } from '@tags/highlevel'
import { whautomate } from '@tags/whautomate'
import { addOne } from '../calls.ts'
import { gate } from '../gate.ts'
import {
  addAgain,
  addFifty,
  asking,
  expired,
  expiring,
  fromSecond,
  given,
  outOfScope,
  refuse,
  sawFirstAndSecond,
  source,
  timedOut,
  token,
} from '../renewal.ts'
import { jittered, type Row, tagged } from '../row.ts'
import { added, json } from '../steps.ts'

/** The faults of credentials. */
export const auth: readonly Row[] = [
  {
    id: 'A1',
    title: 'the credential has expired',
    steps: [fromSecond],
    call: asking(2, addOne),
    want: tagged,
    requests: 2,
    waits: [[0, 0]],
    check: sawFirstAndSecond,
  },
  {
    id: 'A1/later',
    title: 'the new credential is used for later calls, and also expires',
    steps: [expiring(3)],
    call: asking(2, async (client) => {
      for (let count = 0; count < 5; count += 1) await addOne(client)
      return addOne(client)
    }),
    want: tagged,
    requests: 7,
  },
  {
    id: 'A1/key',
    title: 'the API key of Whautomate has expired',
    steps: [fromSecond],
    call: async ({ options, expect }) => {
      const made = source()
      const client = whautomate({ ...options, apiKey: made.token })
      const result = await client.api.POST('/v1/contacts/{contactId}/tags/add', {
        params: { path: { contactId: 'c1' } },
        body: { tags: ['vip'] },
      })
      expect(made.calls === 2, `the credential was asked for ${made.calls} times, not twice`)
      return Object(unwrap(result)).tags
    },
    want: tagged,
    requests: 2,
    check: sawFirstAndSecond,
  },
  {
    id: 'A1/post',
    title: 'the credential has expired, and the request is a POST that must not be repeated',
    steps: [
      (exchange) =>
        given(exchange.request) > 1
          ? json(201, { contact: { id: 'c1' } })(exchange)
          : expired(exchange),
    ],
    call: asking(2, async ({ api }) => {
      const result = await api.POST('/contacts/', { body: { locationId: 'l1', firstName: 'Mina' } })
      return unwrap(result).contact?.id
    }),
    want: { value: 'c1' },
    requests: 2,
    check: sawFirstAndSecond,
  },
  {
    id: 'A1/retries',
    title: 'the credential has expired, and retries are off',
    steps: [fromSecond],
    options: { maxRetries: 0 },
    call: asking(2, addOne),
    want: tagged,
    requests: 2,
  },
  {
    id: 'A1/sync',
    title: 'the credential has expired, and the credential function is synchronous',
    steps: [fromSecond],
    options: () => {
      let count = 0
      return {
        token: () => {
          count += 1
          return token(count)
        },
      }
    },
    want: tagged,
    requests: 2,
    check: sawFirstAndSecond,
  },
  {
    id: 'A2',
    title: 'the credential has expired for fifty calls in flight',
    steps: [fromSecond],
    call: asking(2, addFifty('50 × done')),
    want: { value: undefined },
    requests: 100,
  },
  {
    id: 'A2/late',
    title: 'a 401 for the old credential arrives after the renewal',
    steps: [
      async (exchange) => {
        const { request, server } = exchange
        if (given(request) > 1) gate(server).resolve()
        else if (request.path.includes('late')) await gate(server).promise
        return fromSecond(exchange)
      },
    ],
    call: asking(2, async (client) => {
      const late = client.addTags({ id: 'late' }, ['vip'])
      await addOne(client)
      return (await late).tags
    }),
    want: tagged,
    requests: 4,
  },
  {
    id: 'A3',
    title: 'the credential has expired for fifty calls in flight, and renewal fails',
    steps: [expired],
    call: asking(2, addFifty('50 × unauthorized'), (count) => (count > 1 ? refuse() : token(1))),
    want: { value: undefined },
    requests: 50,
  },
  {
    id: 'A3/error',
    title: 'the credential has expired, and the error of the credential function quotes it',
    steps: [expired],
    call: asking(2, addOne, (count) => (count > 1 ? refuse() : token(1))),
    want: { code: 'unauthorized', message: /token/ },
    requests: 1,
  },
  {
    id: 'A3/first',
    title: 'the credential function fails for fifty calls',
    steps: [added],
    call: asking(1, addFifty('50 × unauthorized'), refuse),
    want: { value: undefined },
    requests: 0,
  },
  {
    id: 'A3/again',
    title: 'the credential function fails for one call, and succeeds for the next',
    steps: [added],
    call: asking(2, addAgain, (count) => (count > 1 ? token(2) : refuse())),
    want: tagged,
    requests: 1,
  },
  {
    id: 'A3/renewed',
    title: 'renewal fails for one call, and succeeds for the next',
    steps: [fromSecond],
    call: asking(3, addAgain, (count) => (count === 2 ? refuse() : token(count))),
    want: tagged,
    requests: 2,
  },
  {
    id: 'A3/quoted',
    title: 'renewal fails for two calls in turn, and both errors quote the credential before',
    steps: [expired],
    call: asking(3, addAgain, (count) => (count > 1 ? refuse() : token(1))),
    want: { code: 'unauthorized', message: /token/ },
    requests: 1,
  },
  {
    id: 'A4',
    title: 'the new credential is refused as well',
    steps: [expired],
    call: asking(2, addOne),
    want: { code: 'unauthorized', status: 401 },
    requests: 2,
  },
  {
    id: 'A4/fifty',
    title: 'the new credential is refused as well, for fifty calls in flight',
    steps: [expired],
    call: asking(2, addFifty('50 × unauthorized')),
    want: { value: undefined },
    requests: 100,
  },
  {
    id: 'A4/string',
    title: 'the credential is a string, and is refused',
    anyClient: true,
    steps: [expired],
    want: { code: 'unauthorized', status: 401 },
    requests: 1,
  },
  {
    id: 'A5',
    title: 'the vendor answers 403',
    anyClient: true,
    steps: [json(403, { statusCode: 403, message: 'Forbidden resource' })],
    want: { code: 'forbidden', status: 403 },
    requests: 1,
  },
  {
    id: 'A5/function',
    title: 'the vendor answers 403, and the credential could be renewed',
    steps: [json(403, { statusCode: 403, message: 'Forbidden resource' })],
    call: asking(1, addOne),
    want: { code: 'forbidden', status: 403 },
    requests: 1,
  },
  {
    id: 'A5/scope',
    title: 'HighLevel answers 401 where it means 403, and the credential could be renewed',
    steps: [outOfScope],
    call: asking(1, addOne),
    want: { code: 'forbidden', status: 401 },
    requests: 1,
  },
  {
    id: 'A8',
    title: 'HighLevel answers 401 after a gateway timeout, once',
    anyClient: true,
    steps: [timedOut, added],
    want: tagged,
    requests: 2,
    waits: jittered(1),
  },
  {
    id: 'A8/function',
    title: 'HighLevel answers 401 after a gateway timeout, and the credential could be renewed',
    steps: [timedOut, added],
    call: asking(1, addOne),
    want: tagged,
    requests: 2,
    waits: jittered(1),
  },
  {
    id: 'A8/always',
    title: 'HighLevel always answers 401, after gateway timeouts',
    steps: [timedOut],
    options: { maxRetries: 2 },
    call: asking(1, addOne),
    want: { code: 'timeout', status: 401 },
    requests: 3,
    waits: jittered(2),
  },
  {
    id: 'A8/post',
    title: 'HighLevel answers 401 after a gateway timeout, to a POST that must not be repeated',
    steps: [timedOut],
    call: asking(1, async ({ api }) =>
      unwrap(await api.POST('/contacts/', { body: { locationId: 'l1', firstName: 'Mina' } })),
    ),
    want: { code: 'timeout', status: 401 },
    requests: 1,
  },
]
