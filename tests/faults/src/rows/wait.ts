import { aelyst } from '@tags/aelyst'
import { whautomate } from '@tags/whautomate'
import { canary } from '../canary.ts'
import { saysWhen } from '../checks.ts'
import { dateForms } from '../dates.ts'
import { gate } from '../gate.ts'
import { jittered, type Row, tagged } from '../row.ts'
import { added, arrived, inTurn, json, tooMany } from '../steps.ts'

const hour = 3_600_000

/** Returns a whole second, some seconds from now. */
const later = (seconds: number) => new Date((Math.floor(Date.now() / 1000) + seconds) * 1000)

/** The faults that require a client to wait. */
export const wait: readonly Row[] = [
  {
    id: 'R1',
    title: 'a 429 asks to wait a second',
    anyClient: true,
    steps: [tooMany({ 'retry-after': 1 }), added],
    want: tagged,
    requests: 2,
    gaps: [1_000],
    waits: jittered(1, 1_000),
  },
  ...Object.entries(dateForms).map(
    ([name, write]): Row => ({
      id: `R2/${name}`,
      title: `a 429 whose Retry-After is a date in the form of ${name}`,
      anyClient: true,
      steps: [(exchange) => tooMany({ 'retry-after': write(later(2)) })(exchange), added],
      want: tagged,
      requests: 2,
      gaps: [1_000],
      waits: [[0, 2_250]],
    }),
  ),
  ...Object.entries(dateForms).map(
    ([name, write]): Row => ({
      id: `R2/past ${name}`,
      title: `a 429 whose Retry-After is a past date in the form of ${name}`,
      anyClient: true,
      steps: [(exchange) => tooMany({ 'retry-after': write(later(-hour)) })(exchange), added],
      want: tagged,
      requests: 2,
      waits: jittered(1),
    }),
  ),
  {
    id: 'R2/0',
    title: 'a 429 whose Retry-After is 0',
    anyClient: true,
    steps: [tooMany({ 'retry-after': 0 }), added],
    want: tagged,
    requests: 2,
    waits: jittered(1),
  },
  {
    id: 'R2/503',
    title: 'a 503 asks to wait a second',
    anyClient: true,
    steps: [json(503, {}, { 'retry-after': 1 }), added],
    want: tagged,
    requests: 2,
    gaps: [1_000],
    waits: jittered(1, 1_000),
  },
  {
    id: 'R3',
    title: 'a 429 asks to wait beyond the deadline',
    anyClient: true,
    steps: [tooMany({ 'retry-after': 120 })],
    options: { deadline: 30_000 },
    want: { code: 'rate_limited', status: 429 },
    requests: 1,
    within: 25_000,
    check: saysWhen(120_000),
  },
  ...['2147484', '1000000000', '99999999999999999999'].map(
    (value): Row => ({
      id: `R4/${value}`,
      title: `a 429 asks to wait ${value} seconds, and the deadline is later`,
      steps: [inTurn(tooMany({ 'retry-after': value }), arrived)],
      options: { deadline: 1e15 },
      call: async ({ add, server }) => {
        const controller = new AbortController()
        gate(server).promise.then(() => setTimeout(() => controller.abort(), 700))
        return add({ signal: controller.signal })
      },
      want: { code: ['aborted', 'rate_limited'] },
      requests: 1,
    }),
  ),
  {
    id: 'R4/deadline',
    title: 'a 429 asks to wait 2147484 seconds',
    anyClient: true,
    steps: [tooMany({ 'retry-after': 2_147_484 })],
    want: { code: 'rate_limited', status: 429 },
    requests: 1,
    within: 45_000,
    check: saysWhen(2_147_484_000),
  },
  ...['1e9', '-1', '0x10', 'NaN', '', '1.5', '+1', '1 second', 'Infinity', 'tomorrow'].map(
    (value): Row => ({
      id: `R4/${value || 'empty'}`,
      title: `a 429 whose Retry-After is '${value}', and whose other headers give the wait`,
      steps: [tooMany({ 'retry-after': value, 'x-ratelimit-interval-milliseconds': 1_200 }), added],
      want: tagged,
      requests: 2,
      gaps: [1_200],
      waits: jittered(1, 1_200),
    }),
  ),
  {
    id: 'R4/two values',
    title: 'a 429 with two Retry-After headers, the greater one first',
    anyClient: true,
    steps: [tooMany({ 'retry-after': 1, 'Retry-After': 0 }), added],
    want: tagged,
    requests: 2,
    gaps: [1_000],
    waits: jittered(1, 1_000),
  },
  {
    id: 'R4/two others',
    title: 'a 429 with two Retry-After headers, the greater one last',
    anyClient: true,
    steps: [tooMany({ 'retry-after': 0, 'Retry-After': 1 }), added],
    want: tagged,
    requests: 2,
    gaps: [1_000],
    waits: jittered(1, 1_000),
  },
  {
    id: 'R5',
    title: 'a 429 with only the header of HighLevel for the window',
    anyClient: true,
    steps: [tooMany({ 'x-ratelimit-interval-milliseconds': 1_300 }), added],
    want: tagged,
    requests: 2,
    gaps: [1_300],
    waits: jittered(1, 1_300),
  },
  {
    id: 'R5/window',
    title: 'a 429 without a wait: ten seconds, by the spec of HighLevel',
    steps: [tooMany()],
    options: { deadline: 9_900 },
    want: { code: 'rate_limited', status: 429 },
    requests: 1,
    within: 9_000,
    check: saysWhen(10_000),
  },
  {
    id: 'R5/second',
    title: 'a 429 without a wait: a second, by the spec of Aelyst',
    steps: [tooMany(), json(200, { contactId: 1 })],
    call: ({ options }) => aelyst(options).addTags({ id: '1' }, ['vip']),
    want: { value: { contactId: '1' } },
    requests: 2,
    gaps: [1_000],
    waits: jittered(1, 1_000),
  },
  {
    id: 'R5/minute',
    title: 'a 429 without a wait: a minute, by the spec of Whautomate',
    steps: [tooMany()],
    options: { deadline: 59_000 },
    call: ({ options }) =>
      whautomate({ ...options, apiKey: canary }).addTags({ id: 'c1' }, ['vip']),
    want: { code: 'rate_limited', status: 429 },
    requests: 1,
    within: 45_000,
    check: saysWhen(60_000),
  },
  ...[-1, 1].flatMap((hours): Row[] =>
    [undefined, 503].map((status = 429) => ({
      id: `R12/${hours} h ${status}`,
      title: `a ${status} asks to wait a second, by a clock that is ${hours} hour off`,
      anyClient: true,
      steps: [
        (exchange) => {
          const date = later(hours * 3600)
          const until = new Date(date.getTime() + 1_000)
          const headers = { date: date.toUTCString(), 'retry-after': until.toUTCString() }
          return json(status, {}, headers)(exchange)
        },
        added,
      ],
      want: tagged,
      requests: 2,
      gaps: [1_000],
      waits: jittered(1, 1_000),
    })),
  ),
]
