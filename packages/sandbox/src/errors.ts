import type { Example, Operation, Reply } from './document.ts'

/** The kinds of failure of an account, by the codes of the clients' errors. */
export type Code = 'invalid' | 'unauthorized' | 'not_found' | 'conflict' | 'rate_limited'

/** The subject of a failure. */
export type Subject = 'contact' | 'tag'

/** The statuses that mean a code, the usual one first. */
const statuses: Record<Code, number[]> = {
  invalid: [400, 422],
  unauthorized: [401, 403],
  not_found: [404],
  conflict: [409],
  rate_limited: [429],
}

/** The names of responses and of examples that show a failure where the status does not say it. */
const names: Partial<Record<Code, RegExp>> = {
  conflict: /duplicate|exists/i,
  not_found: /^unknown/i,
}

/** A documented response, and the example to send. */
export interface Chosen {
  status: number
  reply?: Reply
  example?: Example | undefined
}

/** Finds the response by which an operation reports a failure. */
export function documentedError(
  { replies }: Operation,
  code: Code,
  subject?: Subject,
): Chosen | undefined {
  const isNamed = (name: string) => names[code]?.test(name) ?? false
  const failures = replies.filter(({ status = 0 }) => status >= 400)
  for (const reply of failures) {
    const example = reply.media?.examples.find(({ name }) => isNamed(name))
    if (example && reply.status) return { status: reply.status, reply, example }
  }
  const found =
    statuses[code]
      .map((status) => failures.find((reply) => reply.status === status && !reply.code))
      .find((reply) => reply) ??
    replies.find((reply) => reply.code === code) ??
    failures.find(({ name }) => isNamed(name))
  if (!found?.status) return undefined
  return { status: found.status, reply: found, example: namedOf(found.media?.examples, subject) }
}

/**
 * Returns the response by which an operation reports a failure: else its default one with the usual status, or the
 * bare status.
 */
export function errorOf(operation: Operation, code: Code, subject?: Subject): Chosen {
  const found = documentedError(operation, code, subject)
  if (found) return found
  const [status] = statuses[code] as [number]
  const reply = operation.replies.find(({ status }) => status === undefined)
  return { status, ...(reply && { reply, example: reply.media?.examples[0] }) }
}

/** Returns the example whose name holds the subject, or else the first. */
const namedOf = (examples: Example[] = [], subject = ' '): Example | undefined =>
  examples.find(({ name }) => name.toLowerCase().includes(subject)) ?? examples[0]

/** Lists the successful responses of an operation, as the clients take them. */
export const successesOf = ({ replies }: Operation): Reply[] =>
  replies.filter(({ status = 500, code }) => status < 300 && !code)
