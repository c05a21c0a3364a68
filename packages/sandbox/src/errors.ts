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

/** The first words of the situations that `x-when` names. */
const situations: Partial<Record<Code, string>> = { not_found: 'unknown', conflict: 'duplicate' }

/** A documented response, and the example to send. */
export interface Chosen {
  status: number
  reply?: Reply
  example?: Example | undefined
}

/** Finds the response by which an operation reports a failure: by `x-when`, or else by its status or `x-error`. */
export function documentedError(
  { replies }: Operation,
  code: Code,
  subject?: Subject,
): Chosen | undefined {
  const situation = `${situations[code]}-${subject}`
  const failures = replies.filter(({ status = 0 }) => status >= 400)
  for (const reply of failures) {
    const { status = 0, when } = reply
    const example = examplesOf(reply).find((one) => (one.when ?? when) === situation)
    if (example || when === situation) return { status, reply, example }
  }
  const found =
    statuses[code]
      .map((status) => failures.find((reply) => reply.status === status && !reply.code))
      .find((reply) => reply) ?? replies.find((reply) => reply.code === code)
  if (!found?.status) return undefined
  const examples = examplesOf(found)
  return {
    status: found.status,
    reply: found,
    example: examples.find(({ when }) => !when) ?? examples[0],
  }
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

const examplesOf = ({ media }: Reply): Example[] => media?.examples ?? []

/** Lists the successful responses of an operation, as the clients take them. */
export const successesOf = ({ replies }: Operation): Reply[] =>
  replies.filter(({ status = 500, code }) => status < 300 && !code)
