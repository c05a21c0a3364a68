import { aelyst } from '@tags/aelyst'
import { createLimiter } from '@tags/core'
import { highlevel } from '@tags/highlevel'
import { numbered, outcomes, thrown, twice } from '../calls.ts'
import { saysWhen } from '../checks.ts'
import { gate } from '../gate.ts'
import { scale } from '../limits/scale.ts'
import { type Expect, jittered, type Row, type Seen, tagged } from '../row.ts'
import type { Step } from '../server.ts'
import { added, json, tooMany } from '../steps.ts'

const hour = 3_600_000

const spent = { 'x-ratelimit-remaining': 0, 'x-ratelimit-interval-milliseconds': 1_100 }

/** The faults of rate limits. */
export const rate: readonly Row[] = [
  {
    id: 'R6',
    title: 'every answer is a 429 with Retry-After: 0',
    anyClient: true,
    steps: [tooMany({ 'retry-after': 0 })],
    want: { code: 'rate_limited', status: 429 },
    requests: [1, 10],
    attempts: 4,
  },
  {
    id: 'R6/budget',
    title: 'sixty calls receive only 429, and the retry budget ends after a hundred retries',
    steps: [tooMany({ 'retry-after': 0 })],
    call: async ({ options, expect }) => {
      const { addTags } = highlevel(options)
      const result = await outcomes(numbered(60, (id) => addTags({ id }, ['vip'])))
      expect(result === '60 × rate_limited', `the outcomes were ${result}`)
    },
    want: { value: undefined },
    requests: 160,
    check: ({ events }, expect) => {
      const waits = events.flatMap((event) => (event.type === 'retry' ? [event.wait] : []))
      const [shortest, longest] = [Math.min(...waits), Math.max(...waits)]
      const isSpread = shortest < 100 && longest > 100 && longest <= 1_000
      expect(isSpread, `a hundred retries waited ${shortest} to ${longest} ms`)
    },
  },
  {
    id: 'R6/refund',
    title: 'more calls than the retry budget receive one 429 each and then succeed',
    steps: [once(tooMany({ 'retry-after': 0 }))],
    call: async ({ options, expect }) => {
      const { addTags } = highlevel(options)
      for (const round of [1, 2]) {
        const result = await outcomes(
          numbered(65, (id) => addTags({ id: `${id}-${round}` }, ['vip'])),
        )
        expect(result === '65 × done', `the outcomes of round ${round} were ${result}`)
      }
    },
    want: { value: undefined },
    requests: 260,
  },
  {
    id: 'R7',
    title: 'an answer says that the window has no requests left',
    steps: [addedWith(spent)],
    options: () => ({ limiter: createLimiter() }),
    call: twice,
    want: tagged,
    requests: 2,
    waits: [],
    check: isHeld,
  },
  {
    id: 'R7/error',
    title: 'a 400 says that the window has no requests left',
    steps: [json(400, { message: 'tags must be an array' }, spent), added],
    options: () => ({ limiter: createLimiter() }),
    call: async ({ add }) => {
      await thrown(add)
      return add()
    },
    want: tagged,
    requests: 2,
    waits: [],
    check: isHeld,
  },
  {
    id: 'R8',
    title: 'an answer says that the day has no requests left',
    steps: [addedWith({ 'x-ratelimit-daily-remaining': 0, 'x-ratelimit-daily-reset': hour })],
    options: () => ({ limiter: createLimiter() }),
    call: twice,
    want: { code: 'rate_limited' },
    requests: 1,
    within: 45_000,
    check: saysWhen(hour),
  },
  {
    id: 'R8/429',
    title: 'a 429 says that the day has no requests left',
    anyClient: true,
    steps: [
      tooMany({
        'x-ratelimit-remaining': 99,
        'x-ratelimit-interval-milliseconds': 100,
        'x-ratelimit-daily-remaining': 0,
        'x-ratelimit-daily-reset': hour,
      }),
    ],
    want: { code: 'rate_limited', status: 429 },
    requests: 1,
    within: 45_000,
    check: saysWhen(hour),
  },
  ...(['addTags', 'removeTags'] as const).flatMap((method): Row[] => [
    {
      id: `R9/${method}`,
      title: `${method} receives one 449 of Aelyst, which means that it is queued`,
      steps: [json(449, { message: 'queued' }), json(200, { contactId: 1 })],
      call: ({ options }) => aelyst(options)[method]({ id: '1' }, ['vip']),
      want: { value: { contactId: '1' } },
      requests: 2,
      waits: jittered(1),
    },
    {
      id: `R9/${method} always`,
      title: `${method} receives only 449 of Aelyst`,
      steps: [json(449, { message: 'queued' })],
      options: { maxRetries: 2 },
      call: ({ options }) => aelyst(options)[method]({ id: '1' }, ['vip']),
      want: { code: 'queued', status: 449 },
      requests: 3,
      waits: jittered(2),
    },
  ]),
  {
    id: 'R9/wait',
    title: 'a 449 of Aelyst asks to wait a second',
    steps: [json(449, {}, { 'retry-after': 1 }), json(200, { contactId: 1 })],
    call: ({ options }) => aelyst(options).addTags({ id: '1' }, ['vip']),
    want: { value: { contactId: '1' } },
    requests: 2,
    gaps: [1_000],
    waits: jittered(1, 1_000),
  },
  {
    id: 'R10',
    title: 'one of fifty requests in flight receives a 429, and fifty more calls wait',
    steps: [untilPaused(50, tooMany({ 'retry-after': 1 }))],
    options: (server) => ({
      limiter: scale(createLimiter(), 10, { requests: 100, window: 1_000 }),
      onEvent: ({ type }) => type === 'pause' && gate(server).resolve(),
    }),
    call: async ({ options, expect }) => {
      const { addTags } = highlevel(options)
      const result = await outcomes(numbered(100, (id) => addTags({ id }, ['vip'])))
      expect(result === '100 × done', `the outcomes were ${result}`)
    },
    want: { value: undefined },
    requests: 101,
    gaps: [...Array.from({ length: 49 }, () => 0), 1_000],
    check: ({ attempts }, expect) => {
      const [, ...more] = attempts.slice(50)
      const span = (more.at(-1) ?? Number.NaN) - (attempts[50] ?? Number.NaN)
      expect(span > 400, `51 requests came within ${Math.round(span)} ms, at 100 a second`)
    },
  },
]

/** The second request is sent a window after the first. */
function isHeld({ attempts: [first = 0, second = 0] }: Seen, expect: Expect): void {
  expect(second - first >= 1_100, `it was sent ${second - first} ms after the one before`)
}

/** Answers that the tag was added, with headers about the limits. */
function addedWith(headers: Record<string, string | number>): Step {
  return json(200, { tags: ['vip'], tagsAdded: ['vip'] }, headers)
}

/** Answers the first request for each path with `fault`, and the others with success. */
function once(fault: Step): Step {
  return (exchange) => {
    const { requests } = exchange.server
    const same = requests.filter(({ path }) => path === exchange.request.path)
    return (same.length === 1 ? fault : added)(exchange)
  }
}

/** Answers the request of that number with `fault`, and earlier ones once the client has seen the fault. */
function untilPaused(count: number, fault: Step): Step {
  return async (exchange) => {
    const { server } = exchange
    const place = server.requests.length
    if (place === count) return fault(exchange)
    if (place < count) await gate(server).promise
    return added(exchange)
  }
}
