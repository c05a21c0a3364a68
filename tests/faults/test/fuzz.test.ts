import { inspect } from 'node:util'
import { type ClientOptions, isTagsError, type TagsEvent } from '@tags/core'
import { highlevel } from '@tags/highlevel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../src/fuzz/answerer.ts'
import { echoing, garbage, nearlyValid } from '../src/fuzz/answers.ts'
import { fuzz } from '../src/fuzz/batches.ts'
import { explanation } from '../src/fuzz/bodies.ts'
import { credential, reflection, textsOf } from '../src/fuzz/credentials.ts'
import { key } from '../src/fuzz/echoes.ts'
import * as inputs from '../src/fuzz/inputs.ts'
import * as oracle from '../src/fuzz/oracle.ts'
import { readAnswer } from '../src/fuzz/reading.ts'
import { calls, contact, methods, type Subject } from '../src/fuzz/subjects.ts'
import { type Asking, askings } from '../src/fuzz/waits.ts'
import { answerer, judge, outcomeOf } from './outcome.ts'

const given = { contact, tags: ['vip'] }
const all = [...methods, ...calls]

const shown = (answer: Answer) => ({
  ...answer,
  [fc.toStringMethod]: () =>
    inspect({ ...answer, bytes: Buffer.from(answer.bytes).toString('latin1') }),
})

const withAnswers = (answers: (subject: Subject) => fc.Arbitrary<Answer>) =>
  fc.oneof(...all.map((subject) => fc.tuple(fc.constant(subject), answers(subject).map(shown))))

/** The timeout of an attempt: short if only the timeout ends it. */
function timeoutOf(subject: Subject, answer: Answer): number {
  const reading = readAnswer(subject, answer)
  return answer.ending === 'stay' && ('fault' in reading || reading.isCut) ? 30 : 10_000
}

/** Makes a call with this answer, and returns whether it succeeded; fails if its value is wrong. */
async function isMet(subject: Subject, answer: Answer): Promise<boolean> {
  answerer.reset(answer)
  const outcome = await outcomeOf(subject, given, { timeout: timeoutOf(subject, answer) })
  return judge(subject, answer, outcome)
}

describe('a call with any answer', () => {
  it('returns its value, or throws a TagsError', async () => {
    let successes = 0
    const tried = await fuzz(9, withAnswers(nearlyValid), async ([subject, answer]) => {
      if (await isMet(subject, answer)) successes += 1
    })
    expect(successes).toBeGreaterThan(tried / 20)
  })

  it('returns the value of the last answer after retries', async () => {
    let repeated = 0
    const pairs = all.map((subject) => {
      const answers = nearlyValid(subject).map(shown)
      return fc.tuple(fc.constant(subject), answers, fc.oneof(answers, garbage.map(shown)))
    })
    await fuzz(5, fc.oneof(...pairs), async ([subject, first, second]) => {
      answerer.reset(first, second)
      const timeout = Math.min(timeoutOf(subject, first), timeoutOf(subject, second))
      const options = { timeout, deadline: 500, maxRetries: 2 }
      const outcome = await outcomeOf(subject, given, options)
      const { length } = answerer.requests
      // On a slow machine, the deadline may pass before anything is sent.
      if (length === 0) return expect(outcome).toMatchObject({ error: { code: 'timeout' } })
      expect(length).toBeLessThanOrEqual(3)
      expect(new Set(answerer.requests.map(({ path }) => path)).size).toBe(1)
      judge(subject, length > 1 ? second : first, outcome)
      if (length > 1) repeated += 1
    })
    expect(repeated).toBeGreaterThan(0)
  })

  it('shows no credential, even if the answer contains it', async () => {
    await fuzz(5, withAnswers(echoing), async ([subject, answer]) => {
      await isMet(subject, answer)
    })
  })

  it('shows no credential of any form', async () => {
    await fuzz(13, fc.tuple(credential, reflection), async ([token, reflect]) => {
      const fetch = async () => reflect(token)
      const client = highlevel({ token, limiter: false, maxRetries: 0, fetch })
      const error = await client.addTags(contact, ['vip']).catch((error) => error)
      if (!isTagsError(error)) throw error
      const { message, body, requestId = '' } = error
      const texts = [message, requestId, ...textsOf(body)]
      expect(texts.filter((text) => text.includes(token))).toEqual([])
    })
  })

  it('throws an error with the status of the answer', async () => {
    const statuses = fc.constantFrom(400, 401, 403, 404, 409, 422, 429, 500, 503, 504)
    const values = fc.tuple(fc.constantFrom(...all), statuses, explanation)
    await fuzz(9, values, async ([subject, status, text]) => {
      const fetch = async () => new Response(text, { status })
      const outcome = await outcomeOf(subject, given, { fetch })
      expect(outcome).toMatchObject({ error: { status } })
    })
  })

  it('throws a TagsError if the answer is not HTTP', async () => {
    const answers = withAnswers(() => garbage)
    await fuzz(6, answers, async ([subject, answer]) => {
      await isMet(subject, answer)
    })
  })
})

const isRefused = (outcome: object): boolean => {
  if (!('error' in outcome)) return false
  expect(outcome.error).toMatchObject({ code: 'invalid' })
  expect(answerer.requests).toEqual([])
  return true
}

/** Returns the contact's segment in the path of every request, decoded. */
function contactsOf({ path: [before, after] }: Subject): string[] {
  const host = new URL(answerer.url).host
  return answerer.requests.map(({ path, headers }) => {
    expect(headers.host).toBe(host)
    expect(path.startsWith(before) && path.endsWith(after), path).toBe(true)
    const segment = path.slice(before.length, path.length - after.length)
    expect(segment).toMatch(/^[^/?#\\]+$/)
    expect(segment).not.toMatch(/^(\.|%2e){1,2}$/i)
    return decodeURIComponent(segment)
  })
}

describe('any input', () => {
  it('is refused, or sent unchanged by a unified method', async () => {
    let sent = 0
    const values = fc.record({
      subject: fc.constantFrom(...methods),
      contact: inputs.contacts,
      tags: inputs.tagLists,
      options: inputs.callOptions,
    })
    const tried = await fuzz(23, values, async ({ subject, contact, tags, options }) => {
      answerer.reset(inputs.success)
      const given = { contact: contact.make(), tags: tags.make(), options: options.make() }
      const isReading = subject.name.endsWith('getTags')
      const person = contact.isPlain ? oracle.segmentOf(subject, given.contact) : undefined
      const list = tags.isPlain ? oracle.tagsOf(subject, given.tags) : undefined
      const outcome = await outcomeOf(subject, given, {})
      if (isRefused(outcome)) {
        const isRight = person !== undefined && (isReading || list) && inputs.isHarmless(options)
        expect(isRight, `right input is refused: ${inspect(outcome)}`).toBeFalsy()
        return
      }
      sent += 1
      const { requests } = answerer
      const bodies = requests.map(({ body }) => body)
      const people = new Set(contactsOf(subject))
      expect(people.size).toBe(1)
      if (contact.isPlain) expect([...people]).toEqual([person])
      if (isReading) return expect(bodies).toEqual([''])
      const batches = bodies.map((body) => JSON.parse(body)).map((body) => body.tags ?? body)
      const all = batches.flat()
      expect(oracle.tagsOf(subject, all)).toEqual(all)
      if (tags.isPlain) expect(all).toEqual(list)
      const most = subject.most?.tags ?? all.length
      expect(
        batches
          .map(({ length }) => length)
          .slice(0, -1)
          .every((size) => size === most),
      ).toBe(true)
      expect(batches.at(-1).length).toBeLessThanOrEqual(most)
    })
    expect(sent).toBeGreaterThan(tried / 5)
  })

  it('is refused, or sent unchanged by a raw call', async () => {
    const values = fc.record({
      subject: fc.constantFrom(...calls),
      id: inputs.anything,
      body: inputs.tagLists,
    })
    await fuzz(7, values, async ({ subject, id, body }) => {
      answerer.reset(inputs.success)
      const tags = body.make()
      const outcome = await outcomeOf(subject, { contact: { id: id.make() }, tags }, {})
      if (isRefused(outcome)) return
      expect(contactsOf(subject)).toEqual([oracle.textOf(id.make())])
      if (!body.isPlain) return
      const text = JSON.stringify(subject.isBare ? tags : { tags }) ?? ''
      expect(answerer.requests.map(({ body }) => body)).toEqual([text])
    })
  })
})

describe('any headers of a caller', () => {
  it('leave the host, the credential and the body of the request unchanged', async () => {
    const values = fc.tuple(fc.constantFrom(...calls), inputs.headers)
    await fuzz(7, values, async ([subject, headers]) => {
      answerer.reset(inputs.success)
      const options = { ...given, options: { headers } }
      const outcome = await outcomeOf(subject, options, { timeout: 1000 })
      const [request] = answerer.requests
      if ('value' in outcome) expect(answerer.requests).toHaveLength(1)
      if (!request) return
      contactsOf(subject)
      const text = JSON.stringify(subject.isBare ? given.tags : { tags: given.tags })
      expect(request.body).toBe(text)
      const { authorization, 'x-api-key': apiKey } = request.headers
      const isKey = subject.name.startsWith('whautomate')
      expect(isKey ? apiKey : authorization).toBe(isKey ? key : `Bearer ${key}`)
    })
  })
})

describe('any wait that a vendor asks for', () => {
  /** Makes a call whose every attempt gets this answer; returns its outcome and the time of the last answer. */
  const call = async (
    { status, headers }: Asking,
    options: ClientOptions,
    signal?: AbortSignal,
  ) => {
    let now = Number.NaN
    const fetch = async () => {
      now = Date.now()
      return new Response('{}', { status, headers })
    }
    const client = highlevel({ token: 'x', limiter: false, fetch, ...options })
    const error = await client.addTags({ id: 'c1' }, ['vip'], { signal }).catch((error) => error)
    if (!isTagsError(error)) throw error
    return { now, error }
  }

  it('is in retryAt', async () => {
    await fuzz(19, askings, async (asking) => {
      const { now, error } = await call(asking, { maxRetries: 0 })
      const time = Number(error.retryAt ?? now)
      const { least = 0, most = Number.MAX_VALUE } = asking.wait(now)
      expect(time).toBeGreaterThanOrEqual(now + least)
      expect(time).toBeLessThanOrEqual(Date.now() + most)
    })
  })

  it('delays the retry, and prevents it if the deadline is earlier', async () => {
    const values = fc.tuple(askings, fc.constantFrom(2000, 60_000, 1e14))
    await fuzz(14, values, async ([asking, deadline]) => {
      const waits: number[] = []
      const stop = new AbortController()
      const onEvent = (event: TagsEvent) => {
        if (event.type === 'pause') expect(Number(event.until)).not.toBeNaN()
        if (event.type !== 'retry') return
        waits.push(event.wait)
        stop.abort()
      }
      const { error } = await call(asking, { deadline, onEvent }, stop.signal)
      // The wait until a date shrinks while the client works.
      const { least = 0, most = 1e15 } = asking.wait(Date.now())
      for (const wait of waits) {
        expect(wait).toBeGreaterThanOrEqual(least)
        expect(wait).toBeLessThan(deadline)
      }
      expect(waits).toHaveLength(error.code === 'aborted' ? 1 : 0)
      if (most < deadline - 30_000) expect(error.code).toBe('aborted')
    })
  })
})
