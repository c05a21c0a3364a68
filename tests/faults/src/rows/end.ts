import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { createLimiter } from '@tags/core'
import { highlevel } from '@tags/highlevel'
import { never, numbered, outcomes, turn } from '../calls.ts'
import { noListener } from '../checks.ts'
import type { Options, Row, Stage } from '../row.ts'
import { added, json } from '../steps.ts'

const vip = ['vip']

/** The situations for a hundred calls: the options that cause each, and the possible outcomes. */
const hundreds: Record<string, [options: () => Partial<Options>, ...codes: string[]]> = {
  'that fail': [() => ({ fetch: async () => Response.json({}, { status: 400 }) }), 'invalid'],
  'that receive HTML': [() => ({ fetch: async () => new Response('<p>') }), 'unexpected_response'],
  'that cannot be sent': [() => ({ fetch: refuse }), 'network'],
  'whose deadline passes': [() => ({ fetch: never, deadline: 20 }), 'timeout'],
  'whose attempts time out': [() => ({ fetch: never, timeout: 20 }), 'timeout'],
  'without a credential': [() => ({ token: refuse }), 'unauthorized'],
  'that the limiter refuses': [
    () => ({ deadline: 1, limiter: createLimiter() }),
    ...['rate_limited', 'timeout', 'done'],
  ],
}

const refuse = () => Promise.reject(new Error('no'))

/** The faults of signals, timers and connections after calls. */
export const end: readonly Row[] = [
  {
    id: 'C5',
    title: 'ten thousand calls on one signal',
    steps: [added],
    options: { fetch: async () => Response.json({ tags: vip }) },
    call: async ({ options, expect }) => {
      const { addTags } = highlevel(options)
      const { signal } = new AbortController()
      const result = await outcomes(numbered(10_000, (id) => addTags({ id }, vip, { signal })))
      expect(result === '10000 × done', `the outcomes were ${result}`)
      noListener(signal, expect)
    },
    want: { value: undefined },
    requests: 0,
    attempts: 10_000,
    within: 240_000,
    alone: true,
  },
  ...Object.entries(hundreds).map(
    ([name, [options, ...codes]]): Row => ({
      id: `C5/${name}`,
      title: `a hundred calls ${name}, on one signal`,
      steps: [added],
      options: () => ({ maxRetries: 1, ...options() }),
      call: async ({ options, expect }) => {
        const { addTags } = highlevel(options)
        const { signal } = new AbortController()
        const result = await outcomes(numbered(100, (id) => addTags({ id }, vip, { signal })))
        const found = [...result.matchAll(/× (\w+)/g)].map(([, code = '']) => code)
        const isRight = found.every((code) => codes.includes(code))
        expect(isRight, `the outcomes were ${result}`)
        noListener(signal, expect)
      },
      want: { value: undefined },
    }),
  ),
  {
    id: 'C5/aborted',
    title: 'a thousand calls on one signal, which aborts while most wait for the rate limit',
    steps: [added],
    options: () => ({ limiter: createLimiter(), fetch: never }),
    call: async ({ options, expect }) => {
      const { addTags } = highlevel(options)
      const controller = new AbortController()
      const { signal } = controller
      const results = outcomes(numbered(1_000, (id) => addTags({ id }, vip, { signal })))
      await turn()
      controller.abort()
      const result = await results
      expect(result === '1000 × aborted', `the outcomes were ${result}`)
      noListener(signal, expect)
    },
    want: { value: undefined },
    requests: 0,
    attempts: [1, 50],
  },
  {
    id: 'C6',
    title: 'a process makes its last calls, some of which are cut short',
    steps: [
      (exchange) => {
        const { path } = exchange.request
        const spent = { 'x-ratelimit-daily-remaining': 0, 'x-ratelimit-daily-reset': 3_600_000 }
        if (path.includes('silent')) return
        if (path.includes('busy')) return json(503, {}, { 'retry-after': 60 })(exchange)
        return (path.includes('spent') ? json(200, { tags: vip }, spent) : added)(exchange)
      },
    ],
    call: leaves,
    want: {
      value: 'fulfilled,timeout,aborted,aborted,aborted,aborted,timeout,fulfilled,rate_limited',
    },
    attempts: 0,
    within: 180_000,
  },
]

/** Starts a process that makes calls, and waits until it ends by itself. */
async function leaves({ server, expect }: Stage): Promise<unknown> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '../programs/leaver.ts'), server.url],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let killTimer = setTimeout(() => child.kill(), 120_000)
  child.stdout.once('data', () => {
    // A leftover timer of the calls would last longer than this.
    clearTimeout(killTimer)
    killTimer = setTimeout(() => child.kill(), 30_000)
  })
  const [printed, errors, [code, signal]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  clearTimeout(killTimer)
  expect(signal === null, `it had to be killed, with ${signal}`)
  expect(code === 0 && errors === '', `it ended with ${code}: ${errors}`)
  return printed.trim()
}
