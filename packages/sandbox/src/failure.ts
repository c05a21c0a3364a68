import { isObject } from './object.ts'
/** A fault of the network or of a server before the vendor's own. */
export type Fault = 'cut' | 'cut-body' | 'html' | 'not-json'

/**
 * A failure to answer requests with. Without `status` and `fault`, a request gets its true answer, only later.
 */
export interface Failure {
  /**
   * The status of the answer, from 200 to 599. Its body is the spec's example of this status, or a plain text if the
   * spec has none. The request changes nothing.
   */
  status?: number
  /** The body of the answer in place of the spec's: a text as it is, any other value as JSON. */
  body?: unknown
  /** Headers of the answer, beside those of the spec. */
  headers?: Record<string, string>
  /**
   * - `cut`: the connection breaks before an answer; the request changes nothing.
   * - `cut-body`: the connection breaks in the middle of the answer, after the request was carried out.
   * - `html`: a page of HTML, as a proxy sends it; 502 unless `status` says otherwise.
   * - `not-json`: JSON that ends in the middle; 200 unless `status` says otherwise.
   */
  fault?: Fault
  /** The milliseconds until the answer begins. */
  delay?: number
  /** The milliseconds over which the body of the answer comes, piece by piece. */
  bodyDelay?: number
  /** The number of requests that fail. Default: all, until `reset()` or the function that `fail` returns. */
  times?: number
}

const faults: Record<Fault, true> = { cut: true, 'cut-body': true, html: true, 'not-json': true }

/** Checks that a value is a number in a range. An absent value passes. */
const within = (value: number | undefined, least: number, most: number) =>
  value === undefined || (typeof value === 'number' && value >= least && value <= most)

/** The expectation for each field, and the check of it. */
const fields: Record<keyof Failure, [expected: string, check: (failure: Failure) => boolean]> = {
  status: [
    'a status from 200 to 599, such as 503',
    ({ status }) => within(status, 200, 599) && Number.isInteger(status ?? 200),
  ],
  body: ['a text or a value for JSON', () => true],
  headers: [
    "an object of texts, such as { 'Retry-After': '2' }",
    ({ headers = {} }) => typeof headers === 'object' && areHeaders(headers),
  ],
  fault: [
    Object.keys(faults)
      .map((name) => `'${name}'`)
      .join(', '),
    ({ fault }) => fault === undefined || Object.hasOwn(faults, fault),
  ],
  delay: ['milliseconds, such as 2000', ({ delay }) => within(delay, 0, 2 ** 31 - 1)],
  bodyDelay: ['milliseconds, such as 2000', ({ bodyDelay }) => within(bodyDelay, 0, 2 ** 31 - 1)],
  times: [
    'a number of requests, such as 2',
    ({ times }) =>
      within(times, 1, Infinity) && (times === Infinity || Number.isInteger(times ?? 1)),
  ],
}

function areHeaders(headers: Record<string, unknown>): boolean {
  try {
    new Headers(headers as Record<string, string>)
    return Object.values(headers).every((text) => typeof text === 'string')
  } catch {
    return false
  }
}

/** @throws {TypeError} if `failure` is not a failure; the message is a sentence with the right form. */
export function checkFailure(failure: Failure): void {
  const example = "fail('addTags', { status: 503, times: 2 })"
  if (!isObject(failure)) {
    throw new TypeError(`fail takes a target and an object, as in ${example}.`)
  }
  const stranger = Object.keys(failure).find((name) => !Object.hasOwn(fields, name))
  if (stranger !== undefined) {
    const known = Object.keys(fields).join(', ')
    throw new TypeError(`fail: a failure has no field ${stranger}; it may have ${known}.`)
  }
  for (const [name, [expected, check]] of Object.entries(fields)) {
    if (!check(failure)) throw new TypeError(`fail: ${name} must be ${expected}.`)
  }
  const { status, fault, delay, bodyDelay, body, headers } = failure
  const isAnswer = (status ?? fault) !== undefined
  if (!isAnswer && ((body ?? headers) !== undefined || (delay ?? bodyDelay) === undefined)) {
    throw new TypeError(`fail: a failure needs a status, a fault or a delay, as in ${example}.`)
  }
}
