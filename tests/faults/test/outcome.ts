import { setImmediate } from 'node:timers/promises'
import { inspect, isDeepStrictEqual } from 'node:util'
import { type ClientOptions, isTagsError, type TagsEvent } from '@tags/core'
import { afterAll, beforeAll, expect, vi } from 'vitest'
import { leaks } from '../src/canary.ts'
import { type Answer, type Answerer, startAnswerer } from '../src/fuzz/answerer.ts'
import { key } from '../src/fuzz/echoes.ts'
import { readAnswer } from '../src/fuzz/reading.ts'
import type { Given, Subject } from '../src/fuzz/subjects.ts'

/** The server for all calls of a file. */
export let answerer: Answerer

/** The warnings and uncaught errors of the process. */
const warnings: unknown[] = []
const record = (warning: unknown) => warnings.push(warning)
const signals = ['unhandledRejection', 'uncaughtExceptionMonitor', 'warning'] as const

beforeAll(async () => {
  for (const name of signals) process.on(name, record)
  // With full jitter, this makes each wait zero.
  vi.spyOn(Math, 'random').mockReturnValue(0)
  answerer = await startAnswerer()
})

afterAll(async () => {
  await answerer.stop()
  for (const name of signals) process.off(name, record)
  vi.restoreAllMocks()
})

export type Outcome = { value: unknown } | { error: unknown }

/** Makes a call and returns its outcome; fails if the call changes the process or shows a credential. */
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
      // A leftover of one answer must not be read as the next.
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
  // Vitest would map each stack to the sources, which takes longer than a call.
  const { prepareStackTrace } = Error
  Object.assign(Error, { prepareStackTrace: undefined })
  const found = {
    'warnings and uncaught errors': warnings.splice(0),
    'properties of all objects': Reflect.ownKeys(Object.prototype).length,
    'leaks of the events': leaks(events),
    'leaks of the error': 'error' in outcome ? leaks(outcome.error) : [],
  }
  Error.prepareStackTrace = prepareStackTrace
  expect(found).toEqual({
    'warnings and uncaught errors': [],
    'properties of all objects': own,
    'leaks of the events': [],
    'leaks of the error': [],
  })
  if ('error' in outcome && !isTagsError(outcome.error)) {
    throw new Error(`${inspect(outcome.error)} is not a TagsError`)
  }
  return outcome
}

/** Returns whether the call succeeded; fails if its value is not the one in the answer. */
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
