import { setImmediate } from 'node:timers/promises'
import { inspect, isDeepStrictEqual } from 'node:util'
import { type ClientOptions, isTagsError, type TagsEvent } from '@tags/core'
import { afterAll, beforeAll, expect, vi } from 'vitest'
import { leaks } from '../src/canary.ts'
import { type Answer, type Answerer, startAnswerer } from '../src/fuzz/answerer.ts'
import { key } from '../src/fuzz/echoes.ts'
import { readAnswer } from '../src/fuzz/reading.ts'
import type { Given, Subject } from '../src/fuzz/subjects.ts'

/** The server that all calls of a file go to. */
export let answerer: Answerer

/** What the process complained about. */
const complaints: unknown[] = []
const complain = (complaint: unknown) => complaints.push(complaint)
const signals = ['unhandledRejection', 'uncaughtExceptionMonitor', 'warning'] as const

beforeAll(async () => {
  for (const name of signals) process.on(name, complain)
  // Of full jitter, this is the wait that takes no time.
  vi.spyOn(Math, 'random').mockReturnValue(0)
  answerer = await startAnswerer()
})

afterAll(async () => {
  await answerer.stop()
  for (const name of signals) process.off(name, complain)
  vi.restoreAllMocks()
})

export type Outcome = { value: unknown } | { error: unknown }

/** What comes of a call, which must leave the process as it was and show no credential. */
export async function outcomeOf(
  subject: Subject,
  given: Given,
  options: ClientOptions,
): Promise<Outcome> {
  const { onEvent } = options
  const events: TagsEvent[] = []
  const own = Reflect.ownKeys(Object.prototype).length
  const all: ClientOptions = {
    baseUrl: answerer.url,
    limiter: false,
    maxRetries: 0,
    timeout: 10_000,
    fetch(url, init) {
      // No answer must be read on the connection of another.
      return globalThis.fetch(url, { ...init, headers: { ...init.headers, connection: 'close' } })
    },
    ...options,
    onEvent(event) {
      events.push(event)
      onEvent?.(event)
    },
  }
  const outcome = await subject.call(all, key, given).then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  await setImmediate()
  expect(complaints.splice(0), 'complaints of the process').toEqual([])
  expect(Reflect.ownKeys(Object.prototype), 'what all objects have').toHaveLength(own)
  expect(leaks(events), 'leaks of the events').toEqual([])
  if ('error' in outcome) {
    expect(isTagsError(outcome.error), `a TagsError, not ${inspect(outcome.error)}`).toBe(true)
    expect(leaks(outcome.error), 'leaks of the error').toEqual([])
  }
  return outcome
}

/** Whether the call succeeded, which it may only with what the answer says. */
export function judge(subject: Subject, answer: Answer | undefined, outcome: Outcome): boolean {
  if ('error' in outcome) return false
  const reading = answer ? readAnswer(subject, answer) : { fault: 'nothing was sent' }
  if ('fault' in reading) {
    throw new Error(`a false success, ${inspect(outcome.value)}, although ${reading.fault}`)
  }
  if (!isDeepStrictEqual(outcome.value, reading.value)) {
    throw new Error(`${inspect(outcome.value)}, although it was ${inspect(reading.value)}`)
  }
  return true
}
