import { inspect, isDeepStrictEqual } from 'node:util'
import { isTagsError } from '@tags/core'
import { operationsOf, sandboxOf } from './account.ts'
import { leaks } from './canary.ts'
import type { Count, Row, Seen } from './row.ts'
import type { FaultServer } from './server.ts'

/** The default time limit for an outcome, in milliseconds. */
export const patience = 60_000

/** Returns a sentence per requirement on any client that a run did not meet. */
export function judge(
  { want, requests, gaps, memory, within = patience, ...row }: Row,
  seen: Seen,
): string[] {
  const { outcome, server } = seen
  const wrong: string[] = []
  if (outcome === 'none') wrong.push(`there was no outcome within ${within} ms`)
  else if ('value' in want && !('value' in outcome)) wrong.push('the call failed')
  else if ('value' in want && 'value' in outcome && !isDeepStrictEqual(outcome.value, want.value)) {
    wrong.push(`it returned ${brief(outcome.value)} instead of ${brief(want.value)}`)
  } else if ('code' in want && 'value' in outcome) {
    wrong.push(`it reported success, with ${brief(outcome.value)}`)
  }
  if (requests !== undefined && !isWithin(server.requests.length, requests)) {
    wrong.push(`the server saw ${server.requests.length} requests instead of ${range(requests)}`)
  }
  gaps?.forEach((least, index) => {
    const [before, after] = [server.requests[index], server.requests[index + 1]]
    const gap = (after?.at ?? Number.NaN) - (before?.at ?? Number.NaN)
    if (gap < least) {
      wrong.push(
        `request ${index + 2} came ${Math.round(gap)} ms after the one before, not ${least}`,
      )
    }
  })
  if (row.account) wrong.push(...judgeAccount(row, server))
  if (memory !== undefined && seen.memory !== undefined && seen.memory > memory) {
    wrong.push(`memory rose by ${brief(seen.memory)} bytes, over ${memory}`)
  }
  return wrong
}

/** Returns a sentence per requirement on an account and on the requests to it. */
function judgeAccount(
  { operations, left }: Pick<Row, 'operations' | 'left'>,
  server: FaultServer,
): string[] {
  const wrong = sandboxOf(server)
    .requests.flatMap(({ problems }) => problems)
    .map(({ expected, found }) => `a request had ${found} instead of ${expected}`)
  const sent = operationsOf(server)
  if (operations && !isDeepStrictEqual(sent, operations)) {
    wrong.push(`the requests were ${sent} instead of ${operations}`)
  }
  const tags = [...server.tags].sort()
  if (left && !isDeepStrictEqual(tags, [...left].sort())) {
    wrong.push(`the contact has the tags ${tags} instead of ${left}`)
  }
  return wrong
}

/** Returns a sentence per further requirement on our clients that a run did not meet. */
export function judgeOurs(
  { want, requests, attempts = requests, waits }: Row,
  seen: Seen,
): string[] {
  const { outcome, events } = seen
  const wrong: string[] = []
  if (attempts !== undefined && !isWithin(seen.attempts.length, attempts)) {
    wrong.push(`there were ${seen.attempts.length} attempts instead of ${range(attempts)}`)
  }
  if ('code' in want && outcome !== 'none' && 'error' in outcome) {
    wrong.push(...judgeError(want, outcome.error))
  }
  if (outcome !== 'none') {
    const shown = 'error' in outcome ? outcome.error : outcome.value
    wrong.push(...leaks(shown).map((leak) => `the outcome: ${leak}`))
  }
  wrong.push(...leaks(events).map((leak) => `the events: ${leak}`))
  if (waits) wrong.push(...judgeWaits(waits, seen))
  return wrong
}

function judgeError(want: Extract<Row['want'], { code: unknown }>, error: unknown): string[] {
  if (!isTagsError(error)) return [`it threw ${brief(error)} instead of a TagsError`]
  const { code, status, message } = error
  const wrong: string[] = []
  if (![want.code].flat().includes(code)) {
    wrong.push(`its code was ${code} instead of ${[want.code].flat().join(' or ')}: ${message}`)
  }
  if (want.status !== undefined && status !== want.status) {
    wrong.push(`its status was ${status} instead of ${want.status}`)
  }
  if (want.message && !want.message.test(message)) {
    wrong.push(`its message did not match ${want.message}: ${message}`)
  }
  return wrong
}

function judgeWaits(waits: NonNullable<Row['waits']>, { events, attempts }: Seen): string[] {
  const chosen = events.flatMap((event) => (event.type === 'retry' ? [event.wait] : []))
  const wrong: string[] = []
  if (chosen.length !== waits.length) {
    wrong.push(`it waited ${chosen.length} times instead of ${waits.length}`)
  }
  waits.forEach(([least, most], index) => {
    const wait = chosen[index] ?? Number.NaN
    const gap = (attempts[index + 1] ?? Number.NaN) - (attempts[index] ?? Number.NaN)
    if (wait < least || wait > most) {
      wrong.push(`it chose to wait ${wait} ms before retry ${index + 1}, not ${least} to ${most}`)
    }
    if (gap < wait - 2) wrong.push(`it chose to wait ${wait} ms, but waited ${gap}`)
  })
  return wrong
}

const isWithin = (count: number, wanted: Count): boolean =>
  typeof wanted === 'number' ? count === wanted : count >= wanted[0] && count <= wanted[1]

const range = (wanted: Count): string =>
  typeof wanted === 'number' ? String(wanted) : `${wanted[0]} to ${wanted[1]}`

export const brief = (value: unknown): string =>
  value instanceof Error ? `${value.name}: ${value.message}` : inspect(value).slice(0, 200)
