import type { Limiter, LimitState, Permit, PermitRequest, RateLimit, Refusal } from '@tags/core'
import type { createAsk, RedisClient, Run } from './redis.ts'

/** One limit, as this process sees it. */
export interface Lane {
  acquire(request: PermitRequest): Refusal | Promise<Permit | Refusal>
  /** Extends the leases of the permits in flight, and returns whether there are some. */
  renew(): boolean
  isIdle(): boolean
}

/** The parts of a limiter that its lanes share. */
export interface Store {
  redis: RedisClient
  run: Run
  ask: ReturnType<typeof createAsk>
  /** The id of this process. */
  owner: string
  /** In milliseconds. */
  lease: number
  fallback: Limiter | undefined
}

/** A caller that waits for a permit. */
interface Waiter {
  request: PermitRequest
  resolve(answer: Permit | Refusal | Promise<Permit | Refusal>): void
  reject(reason: unknown): void
}

/** The answer to `acquire`: see the script. */
type Answer = [
  given: number,
  wait: string,
  isCertain: 0 | 1,
  pace: string,
  window: string,
  known: number,
  granted: number,
]

/** The longest sleep between two questions, in milliseconds. */
const longestSleep = 60_000

/** The most permits that a question asks for. */
const mostAsked = 50

/** Creates the queue of a limit in this process: first come, first served. `onPermit` is called for each permit. */
export function createLane(
  key: string,
  { requests, seconds }: RateLimit,
  { redis, run, ask, owner, lease, fallback }: Store,
  onPermit: () => void,
): Lane {
  const isQuota = seconds >= 3600
  const facts = [requests, seconds * 1000, lease, isQuota ? 1 : 0]
  const waiters: Waiter[] = []
  const inFlight = new Set<string>()
  let isServing = false
  let asked = 0
  /** The earliest time for the next permit by the clock of `performance`, and the time between permits. */
  let next = 0
  let pace = 0
  let isCertain = true
  /** The permits that all processes got so far, and until when Redis must remember them. */
  let seen = { granted: 0, until: 0 }
  let wake = () => {}

  /** Runs a script whose answer nobody needs. */
  const send = (script: 'renew' | 'settle', ...args: (string | number)[]) => {
    if (redis.status === 'ready') run(script, key, ...facts, ...args).catch(() => {})
  }

  const permitOf = (id: string, [, , , , window, known]: Answer): Permit => {
    const sent = performance.now()
    if (!isQuota) {
      inFlight.add(id)
      onPermit()
    }
    return {
      settle(state) {
        const now = performance.now()
        inFlight.delete(id)
        seen.until = now + Number(window)
        // The use of a quota is counted by the vendor alone.
        if (!isQuota || state?.pause || state?.remaining === 0) {
          send('settle', id, state ? 1 : 0, known, now - sent, ...reported(state))
        }
        if (!isCertain || state?.pause) wake()
      },
    }
  }

  /** Asks for a permit for each waiter. */
  const take = async (): Promise<Permit[]> => {
    const now = performance.now()
    const ids = waiters.slice(0, mostAsked).map(() => `${owner}:${asked++}`)
    const given = (answer: Answer) => ids.slice(0, answer[0]).map((id) => permitOf(id, answer))
    const remembered = !isQuota && now < seen.until ? seen.granted : 0
    const answer = await ask(
      () => run('acquire', key, ...facts, remembered, owner, ...ids) as Promise<Answer>,
      (late) => given(late).forEach(giveBack),
    )
    const [, wait, certain, paced, window, , granted] = answer
    const then = performance.now()
    next = then + Number(wait)
    pace = Number(paced)
    isCertain = Boolean(certain)
    seen = { granted, until: then + Number(window) }
    return given(answer)
  }

  /** The earliest time for a request behind `ahead` others, in milliseconds since 1970. */
  const timeOf = (ahead: number) =>
    Date.now() + Math.max(0, next - performance.now()) + ahead * pace

  /** Serves the waiters until there are none. */
  const serve = async () => {
    isServing = true
    while (waiters.length) {
      try {
        for (const permit of await take()) {
          const waiter = waiters.shift()
          if (waiter) waiter.resolve(permit)
          else giveBack(permit)
        }
        if (isCertain) refuseLate()
        if (waiters.length)
          await sleep(Math.min(Math.max(0, next - performance.now()), longestSleep))
      } catch (error) {
        for (const waiter of waiters.splice(0)) {
          if (fallback) waiter.resolve(fall(fallback, waiter.request))
          else waiter.reject(error)
        }
      }
    }
    isServing = false
  }

  /** Refuses the waiters whose turn comes too late. */
  const refuseLate = () => {
    for (let ahead = 0; ahead < waiters.length; ) {
      const { request, resolve } = waiters[ahead] as Waiter
      const retryAt = timeOf(ahead)
      if (request.until < retryAt) {
        waiters.splice(ahead, 1)
        resolve({ retryAt })
      } else ahead += 1
    }
  }

  const sleep = (time: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.ceil(time))
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  return {
    isIdle: () => !isServing && !inFlight.size && Math.max(next, seen.until) < performance.now(),

    renew() {
      if (inFlight.size) send('renew', ...inFlight)
      return inFlight.size > 0
    },

    acquire(request) {
      const { signal, until } = request
      if (waiters.length && isCertain) {
        const retryAt = timeOf(waiters.length)
        if (until < retryAt) return { retryAt }
      }
      return new Promise((resolve, reject) => {
        signal.throwIfAborted()
        const abort = () => {
          waiters.splice(waiters.indexOf(waiter), 1)
          reject(signal.reason)
          if (!waiters.length) wake()
        }
        const leave = () => signal.removeEventListener('abort', abort)
        const waiter: Waiter = {
          request,
          resolve(answer) {
            leave()
            resolve(answer)
          },
          reject(reason) {
            leave()
            reject(reason)
          },
        }
        signal.addEventListener('abort', abort, { once: true })
        waiters.push(waiter)
        if (!isServing) serve()
      })
    },
  }
}

const giveBack = (permit: Permit) => permit.settle()

/** Asks another limiter, whose exceptions become rejections. */
const fall = async ({ acquire }: Limiter, request: PermitRequest) => acquire(request)

/** Returns the arguments of a script for the state that a response reported. */
const reported = ({ requests, remaining, interval, reset, pause }: LimitState = {}) =>
  [requests, remaining, interval, reset, pause].map((value) => value ?? '')
