import { setTimeout as sleep } from 'node:timers/promises'
import { createLimiter } from '@tags/core'
import { highlevel } from '@tags/highlevel'
import { never, numbered, turn } from './calls.ts'
import { canary } from './canary.ts'
import { gate } from './gate.ts'
import { scale } from './limits/scale.ts'
import type { AddOptions, Row, Stage, Want } from './row.ts'
import type { FaultServer, Step } from './server.ts'
import { added, arrived, head, inTurn, json, raw, silence } from './steps.ts'

/** A point of a call at which it can be cancelled or reach its deadline. */
export interface Phase {
  /** The id of the fault, and after a slash the variant: `X5/error`. */
  id: string
  title: string
  steps: readonly Step[]
  options?: Row['options']
  /** Starts the call; `there` resolves once the call has reached the phase. */
  start: (stage: Stage, options: AddOptions) => { call: Promise<unknown>; there: Promise<unknown> }
  /** The number of requests that must have been sent. */
  requests: number
  attempts?: number
  anyClient?: boolean
  /** The outcome when the deadline passes. Default: `timeout`. */
  late?: Want
}

/** Headers that announce a longer body than the server sends. */
const announced = { 'content-type': 'application/json', 'content-length': 50 }

const vip = ['vip']

/** Opens the gate of the server at an event of that type. */
const openGateAt = (type: string) => (server: FaultServer) => ({
  onEvent: (event: { type: string }) => event.type === type && gate(server).resolve(),
})

/** Adds the tag; the call has reached the phase once the gate opens. */
const atGate: Phase['start'] = ({ add, server }, options) => ({
  call: add(options),
  there: gate(server).promise,
})

/** Starts `count` calls that are never answered before the call under test. */
const behind =
  (count: number): Phase['start'] =>
  ({ options, server }, given) => {
    const { addTags } = highlevel(options)
    numbered(count, (id) => addTags({ id }, vip, { deadline: 20_000 }).catch(() => {}))
    return { call: addTags({ id: 'last' }, vip, given), there: gate(server).promise }
  }

/** The phases of a call, in their order. */
export const phases: readonly Phase[] = [
  {
    id: 'X2',
    title: 'while it waits for the rate limit',
    steps: [json(200, { tags: vip }, { 'x-ratelimit-remaining': 0 })],
    options: () => ({ limiter: createLimiter() }),
    start: ({ add }, options) => {
      const first = add()
      return { call: first.then(() => add(options)), there: first.then(() => turn()) }
    },
    requests: 1,
    late: { code: 'rate_limited' },
  },
  {
    id: 'X2/turn',
    title: 'while it waits for an earlier change of the contact',
    steps: [arrived],
    start: ({ add, server }, options) => {
      add({ deadline: 20_000 }).catch(() => {})
      return { call: add(options), there: gate(server).promise }
    },
    requests: 1,
  },
  {
    id: 'X2/others',
    title: 'while fifty other calls are in flight',
    steps: [({ server }) => void (server.requests.length === 50 && gate(server).resolve())],
    options: () => ({ limiter: scale(createLimiter(), 10, { requests: 1_000, window: 100 }) }),
    start: behind(50),
    requests: 50,
  },
  {
    id: 'X3',
    title: 'while the connection is made',
    steps: [silence],
    // The server does not speak TLS, so the handshake never ends.
    options: ({ url }) => ({ baseUrl: url.replace('http:', 'https:') }),
    start: ({ add, server }, options) => ({ call: add(options), there: connected(server) }),
    requests: 0,
    attempts: 1,
  },
  {
    id: 'X4',
    title: 'before a response comes',
    steps: [arrived],
    start: atGate,
    requests: 1,
    anyClient: true,
  },
  {
    id: 'X5',
    title: 'within the body',
    steps: [inTurn(raw(`${head(200, announced)}{"tags":`), arrived)],
    start: atGate,
    requests: 1,
    anyClient: true,
  },
  {
    id: 'X5/error',
    title: 'within the body of an error',
    steps: [inTurn(raw(`${head(400, announced)}{"mess`), arrived)],
    start: atGate,
    requests: 1,
    anyClient: true,
  },
  {
    id: 'X6',
    title: 'between two attempts',
    steps: [json(503, {}, { 'retry-after': 1 }), added],
    options: openGateAt('retry'),
    start: atGate,
    requests: 1,
    late: { code: 'unavailable', status: 503 },
  },
  {
    id: 'X6/429',
    title: 'between two attempts, after a 429',
    steps: [json(429, {}, { 'retry-after': 1 }), added],
    options: (server) => ({ limiter: createLimiter(), ...openGateAt('retry')(server) }),
    start: atGate,
    requests: 1,
    late: { code: 'rate_limited', status: 429 },
  },
  {
    id: 'X7',
    title: 'while the credential function runs',
    steps: [added],
    options: (server) => ({
      token: () => {
        gate(server).resolve()
        return never()
      },
    }),
    start: atGate,
    requests: 0,
  },
  {
    id: 'X7/renewal',
    title: 'while the credential function runs again',
    steps: [json(401, { message: 'Invalid JWT' })],
    options: (server) => {
      let calls = 0
      return {
        token: () => {
          calls += 1
          if (calls === 1) return canary
          gate(server).resolve()
          return never()
        },
      }
    },
    start: atGate,
    requests: 1,
  },
]

async function connected(server: FaultServer): Promise<void> {
  while (!server.connections) await sleep(5)
}
