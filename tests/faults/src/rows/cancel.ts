import { setImmediate, setTimeout as sleep } from 'node:timers/promises'
import { aelyst } from '@tags/aelyst'
import { createLimiter, isTagsError } from '@tags/core'
import { highlevel } from '@tags/highlevel'
import { batch } from '../batch.ts'
import { numbered, outcomes, thrown, turn } from '../calls.ts'
import { canary } from '../canary.ts'
import { failureOf, noListener, saysWhen } from '../checks.ts'
import { gate } from '../gate.ts'
import { type Phase, phases } from '../phases.ts'
import type { Row, Stage } from '../row.ts'
import { added, arrived, json, silence } from '../steps.ts'

const one = { id: 'c1' }
const vip = ['vip']

/** Reasons to abort a signal with. */
const reasons: Record<string, unknown> = {
  'an error': new Error('enough'),
  'a string': 'enough',
  'an object': { enough: true },
  null: null,
  false: false,
  0: 0,
}

/** The faults of cancelled calls and passed deadlines. */
export const cancel: readonly Row[] = [
  ...Object.entries(reasons).map(
    ([name, reason]): Row => ({
      id: `X1/${name}`,
      title: `the signal is aborted before the call, with ${name}`,
      anyClient: name === 'an error',
      steps: [added],
      call: ({ add }) => add({ signal: AbortSignal.abort(reason) }),
      want: { code: 'aborted' },
      requests: 0,
      check: (seen, expect) => {
        const error = failureOf(seen)
        if (error) expect(error.cause === reason, `its cause is ${error.cause}`)
      },
    }),
  ),
  {
    id: 'X1/nothing',
    title: 'the signal is aborted before the call, without a reason',
    steps: [added],
    options: { token: () => Promise.reject(new Error('this must not be asked for')) },
    call: async ({ options, expect }) => {
      const signal = AbortSignal.abort()
      const { addTags, removeTags, getTags, api } = highlevel(options)
      const params = { path: { contactId: 'c1' } }
      for (const call of [
        () => addTags(one, vip, { signal }),
        () => removeTags(one, vip, { signal }),
        () => getTags(one, { signal }),
        () => api.GET('/contacts/{contactId}', { params, signal }),
        () => aelyst(options).addTags({ id: '1' }, numbered(25, String), { signal }),
      ]) {
        const error = await thrown(call)
        expect(isTagsError(error) && error.code === 'aborted', `it threw ${error}`)
        expect(Object(error).cause === signal.reason, `its cause is ${Object(error).cause}`)
      }
    },
    want: { value: undefined },
    requests: 0,
  },
  ...phases.map(
    ({ id, title, start, late: _, ...phase }): Row => ({
      ...phase,
      id,
      title: `the call is cancelled ${title}`,
      call: (stage) => cancelled(stage, start),
      want: { code: 'aborted' },
      check: async (seen, expect) => {
        const { server, events } = seen
        const { length } = server.requests
        // Long enough for the awaited event to happen.
        await sleep(1_300)
        expect(server.requests.length === length, 'a request was sent after the call was cancelled')
        const { type } = events.at(-1) ?? {}
        const isLast = type === 'finish' || id.startsWith('X2')
        expect(isLast || !failureOf(seen), `the last event was ${type}`)
        if (/X[45]/.test(id)) expect(!server.sockets.size, 'the connection is still open')
      },
    }),
  ),
  {
    id: 'X2/room',
    title: 'three hundred calls are cancelled while they wait for the rate limit; another succeeds',
    steps: [added],
    options: () => ({ limiter: createLimiter() }),
    call: async ({ add, options, expect }) => {
      const { addTags } = highlevel(options)
      const controller = new AbortController()
      const { signal } = controller
      const results = outcomes(numbered(300, (id) => addTags({ id }, vip, { signal })))
      await turn()
      controller.abort()
      const result = await results
      expect(/^(\d+ × done, )?\d+ × aborted$/.test(result), `the outcomes were ${result}`)
      return add()
    },
    want: { value: vip },
    requests: [1, 10],
    within: 25_000,
  },
  {
    id: 'X5/fetch',
    title: 'the call is cancelled during the body of a fetch that ignores the signal',
    steps: [added],
    options: (server) => ({
      fetch: async () => {
        gate(server).resolve()
        return new Response(new ReadableStream({ cancel: () => gate(server, 'end').resolve() }))
      },
    }),
    call: (stage) =>
      cancelled(stage, ({ add, server }, given) => ({
        call: add(given),
        there: gate(server).promise,
      })),
    want: { code: 'aborted' },
    requests: 0,
    attempts: 1,
    // The body must be cancelled.
    check: ({ server }) => gate(server, 'end').promise,
  },
  {
    id: 'X5/batches',
    title: 'the call is cancelled during the second of three requests',
    steps: [json(200, { contactId: 1 }), arrived],
    call: (stage) =>
      cancelled(stage, ({ options, server }, given) => ({
        call: aelyst(options).addTags({ id: '1' }, numbered(2 * batch + 5, String), given),
        there: gate(server).promise,
      })),
    want: { code: 'aborted' },
    requests: 2,
    check: (seen, expect) => {
      const { delivered } = failureOf(seen) ?? {}
      expect(delivered?.length === batch, `it says that ${delivered?.length} tags were delivered`)
    },
  },
  {
    id: 'X7/shared',
    title: 'one of two calls that wait for the same new credential is cancelled',
    steps: [
      ({ request, ...rest }) => {
        const isNew = request.headers.authorization?.endsWith('new')
        return (isNew ? added : json(401, { message: 'Invalid JWT' }))({ request, ...rest })
      },
    ],
    call: async ({ options, server, expect }) => {
      const renewed = Promise.withResolvers<string>()
      let calls = 0
      const token = () => {
        calls += 1
        if (calls > 1) gate(server).resolve()
        return calls > 1 ? renewed.promise : canary
      }
      const { addTags } = highlevel({ ...options, token })
      const controller = new AbortController()
      const { signal } = controller
      const first = outcomes([addTags({ id: 'c2' }, vip, { signal })])
      const second = addTags(one, vip)
      await gate(server).promise
      controller.abort()
      expect((await first) === '1 × aborted', `the first call ended as ${await first}`)
      renewed.resolve(`${canary}-new`)
      const { tags } = await second
      expect(calls === 2, `the credential was asked for ${calls} times, not twice`)
      return tags
    },
    want: { value: vip },
    requests: [2, 3],
  },
  ...phases.flatMap(({ id, title, start, late = { code: 'timeout' }, ...phase }): Row[] =>
    (['the client', 'the call'] as const).map((place) => ({
      ...phase,
      id: `X8/${id} of ${place}`,
      title: `the deadline of ${place} passes ${title}`,
      anyClient: phase.anyClient === true && place === 'the client',
      options: async (server) => {
        const given =
          typeof phase.options === 'function' ? await phase.options(server) : phase.options
        return { ...given, ...(place === 'the client' && { deadline: 900 }) }
      },
      call: (stage) => start(stage, place === 'the call' ? { deadline: 900 } : {}).call,
      want: late,
      // On a slow machine, the deadline passes before all are sent.
      requests: [0, phase.requests],
      attempts: [0, phase.attempts ?? phase.requests],
      within: 45_000,
    })),
  ),
  {
    id: 'X8/attempts',
    title: 'the deadline passes after many attempts',
    steps: [json(503, {})],
    options: { deadline: 600, maxRetries: 1_000 },
    want: { code: ['unavailable', 'timeout'] },
    within: 45_000,
  },
  {
    id: 'X8/batches',
    title: 'the deadline passes during the third of five requests',
    steps: [json(200, { contactId: 1 }), json(200, { contactId: 1 }), silence],
    options: { deadline: 2_000 },
    call: ({ options }) => aelyst(options).addTags({ id: '1' }, numbered(5 * batch, String)),
    want: { code: 'timeout' },
    requests: [1, 3],
    within: 45_000,
    check: (seen, expect) => {
      const { delivered = [] } = failureOf(seen) ?? {}
      const { length } = seen.server.requests
      // The answer to the last request may come too late, and that to the third never comes.
      const counts = [length - 1, length].map((count) => batch * Math.min(count, 2))
      const isRight = counts.includes(delivered.length)
      expect(isRight, `${delivered.length} tags were delivered, it says, after ${length} requests`)
    },
  },
  {
    id: 'X8/pause',
    title: 'the rate limit allows no request before the deadline',
    steps: [json(429, {}, { 'retry-after': 120 })],
    options: () => ({ limiter: createLimiter(), deadline: 60_000 }),
    call: async ({ add }) => {
      await thrown(add)
      return add()
    },
    want: { code: 'rate_limited' },
    requests: 1,
    within: 45_000,
    check: saysWhen(120_000),
  },
]

/** Cancels a call once it has reached its phase; it must then end within 50 ms of the process's time. */
export async function cancelled(stage: Stage, start: Phase['start']): Promise<unknown> {
  const controller = new AbortController()
  const reason = new Error('the caller changed its mind')
  const { call, there } = start(stage, { signal: controller.signal })
  const settled = call.then(
    () => 'a success',
    (error: unknown) => error,
  )
  await there
  await turn()
  const late = after50()
  controller.abort(reason)
  stage.expect((await Promise.race([settled, late])) !== 'late', 'it took more than 50 ms')
  const error = await settled
  if (isTagsError(error)) {
    stage.expect(error.cause === reason, `its cause is not the reason, but ${error.cause}`)
    noListener(controller.signal, stage.expect)
  }
  return call
}

/** Resolves after 50 ms, but not before work that a busy machine has delayed. */
async function after50(): Promise<'late'> {
  await sleep(50)
  for (let turns = 0; turns < 100; turns += 1) await setImmediate()
  return 'late'
}
